package blog;

import io.charchub.contrib.auth.User;
import io.charchub.forms.CharField;
import io.charchub.forms.EmailField;
import io.charchub.forms.Form;
import io.charchub.forms.TextField;
import io.charchub.http.Request;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a reader fills in under a post. Who is signed in is not asked for name and address. */
final class CommentForm extends Form {
  private static final int LONGEST_NAME = 80;

  private final CharField name =
      add(new CharField().maxLength(LONGEST_NAME).label("Name").attribute("dir", "auto"));
  private final EmailField email =
      add(new EmailField().required(false).label("E-mail (not shown)"));
  private final TextField body =
      add(new TextField().maxLength(3000).label("Comment").attribute("dir", "auto"));
  private final Request request;
  private final @Nullable User visitor;
  private final @Nullable Comment answered;
  private boolean isThrottled;

  /**
   * @param visitor who is signed in; null for nobody
   * @param answered the comment that is answered; null for one on the post
   */
  CommentForm(Request request, @Nullable User visitor, @Nullable Comment answered) {
    this.request = request;
    this.visitor = visitor;
    this.answered = answered;
    if (visitor != null) {
      remove("name");
      remove("email");
    }
  }

  /** Who is signed in; null for nobody. */
  @Nullable User visitor() {
    return visitor;
  }

  @Override
  protected void clean() {
    isThrottled = errors().isEmpty() && VisitorLimit.COMMENTS.isReached(request);
    if (isThrottled) {
      addError("Too many comments come from your address. Please wait ten minutes.", "throttled");
    }
  }

  /** Whether too many comments came from this address; the answer then is 429. */
  boolean isThrottled() {
    return isThrottled;
  }

  /**
   * Keeps the comment: of somebody who is signed in to be shown at once, of others once somebody
   * has approved it. Only for a form that is valid.
   */
  Comment save(Post post) {
    Comment comment = new Comment();
    comment.post.set(post);
    comment.parent.set(answered);
    comment.name = visitor == null ? name.value() : shown(visitor);
    comment.email = visitor == null ? Objects.requireNonNullElse(email.value(), "") : visitor.email;
    comment.body = Objects.requireNonNull(body.value());
    comment.status = visitor == null ? Comment.Status.PENDING : Comment.Status.APPROVED;
    comment.save();
    return comment;
  }

  private static String shown(User user) {
    String name = user.fullName().isEmpty() ? user.username : user.fullName();
    int letters = Math.min(name.codePointCount(0, name.length()), LONGEST_NAME);
    return name.substring(0, name.offsetByCodePoints(0, letters));
  }
}
