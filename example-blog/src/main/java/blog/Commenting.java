package blog;

import static io.charchub.views.Shortcuts.redirect;

import io.charchub.apps.Services;
import io.charchub.contrib.auth.User;
import io.charchub.contrib.messages.Messages;
import io.charchub.db.models.Transactions;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.Translatable;
import io.charchub.i18n.Translations;
import io.charchub.mail.EmailMessage;
import io.charchub.mail.Mailer;
import java.io.IOException;
import java.util.Locale;

/** What follows when somebody has commented: the comment is kept, and the post's author is told. */
final class Commenting {
  private Commenting() {}

  /** The name of a field that people do not see and leave empty; programs fill in all there is. */
  private static final String TRAP = "website";

  /** Keeps a comment that is valid and goes back to the post. */
  static Response answer(Request request, Post post, CommentForm form) throws IOException {
    if (request.form().get(TRAP, "").isEmpty()) {
      keep(request, post, form);
    }
    if (form.visitor() == null) {
      Messages.success(request, text("Thank you. Your comment waits to be read."));
      return redirect(post.url());
    }
    Messages.success(request, text("Thank you."));
    return redirect(post.url() + "#comments");
  }

  private static void keep(Request request, Post post, CommentForm form) {
    Transactions.atomic(
        () -> {
          Comment comment = form.save(post);
          User author = post.author.get().user.get();
          if (author != null && !author.equals(form.visitor()) && !author.email.isEmpty()) {
            EmailMessage message = message(request, post, comment).to(author.email);
            Transactions.onCommit(() -> Services.current().get(Mailer.class).sendLater(message));
          }
        });
  }

  private static String text(@Translatable String key) {
    return Translations.current().tr(key);
  }

  /** In the language of the post: its author reads that. */
  private static EmailMessage message(Request request, Post post, Comment comment) {
    try (Scope language = Languages.use(Locale.forLanguageTag(post.lang()))) {
      Translations texts = Translations.current();
      String title = post.title.replaceAll("\\s+", " ");
      boolean waits = comment.status == Comment.Status.PENDING;
      String text =
          texts.tr("{0} wrote about “{1}”:", comment.name, title)
              + "\n\n"
              + comment.body
              + "\n\n"
              + request.absoluteUri(post.url())
              + "#comments\n"
              + (waits ? "\n" + texts.tr("It is shown once somebody has approved it.") + "\n" : "");
      return EmailMessage.of(texts.tr("A comment on “{0}”", title), text);
    }
  }
}
