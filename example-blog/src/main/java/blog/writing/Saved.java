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
    Translations texts = Translations.current();
    Messages.success(
        request,
        post.status == Post.Status.PUBLISHED
            ? texts.tr("The post is published.")
            : texts.tr("The post is kept as a draft."));
    return Shortcuts.redirect(post.url());
  }
}
