package blog.writing;

import blog.Post;
import io.charchub.contrib.messages.Messages;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Translations;
import io.charchub.views.Shortcuts;

/** The answer to a post that was kept: its page, as readers will see it. */
final class Saved {
  private Saved() {}

  static Response answer(Request request, Post post) {
    String said =
        post.status == Post.Status.PUBLISHED
            ? "The post is published."
            : "The post is kept as a draft.";
    Messages.success(request, Translations.current().tr(said));
    return Shortcuts.redirect(post.url());
  }
}
