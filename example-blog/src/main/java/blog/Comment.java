package blog;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.DateTimeField;
import io.charchub.db.annotations.EmailField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.TextField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a reader says about a post. Shown once somebody approved it. */
@Meta(ordering = {"createdAt", "id"})
public class Comment extends Model {
  public static final CommentQuerySet objects = Manager.of(CommentQuerySet.class);

  /** Whether a comment may be shown. */
  public enum Status {
    PENDING,
    APPROVED,
    REJECTED
  }

  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "comments")
  public final Ref<Post> post = ref();

  /** The comment that this one answers; null for one on the post itself. */
  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "replies")
  public final Ref<@Nullable Comment> parent = ref();

  @CharField(maxLength = 80)
  public String name;

  @EmailField(blank = true)
  public String email = "";

  @TextField public String body;

  public Status status = Status.PENDING;

  @DateTimeField(autoNowAdd = true)
  public Instant createdAt;

  @Override
  public String toString() {
    return name + ": " + (body.length() > 40 ? body.substring(0, 40) + "…" : body);
  }
}
