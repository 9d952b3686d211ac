package blog;

import io.charchub.forms.CharField;
import io.charchub.forms.EmailField;
import io.charchub.forms.Form;
import io.charchub.forms.TextField;
import java.util.Objects;

/** What a reader fills in under a post. */
final class CommentForm extends Form {
  private final CharField name = add(new CharField().maxLength(80).label("Name"));
  private final EmailField email =
      add(new EmailField().required(false).label("E-mail (not shown)"));
  private final TextField body = add(new TextField().maxLength(3000).label("Comment"));

  /**
   * Keeps the comment, to be shown once somebody has approved it. Only for a form that is valid.
   */
  Comment save(Post post) {
    Comment comment = new Comment();
    comment.post.set(post);
    comment.name = Objects.requireNonNull(name.value());
    comment.email = Objects.requireNonNullElse(email.value(), "");
    comment.body = Objects.requireNonNull(body.value());
    comment.save();
    return comment;
  }
}
