package blog;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.DateTimeField;
import io.charchub.db.annotations.EmailField;
import io.charchub.db.annotations.Field;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.Index;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.TextField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a reader says about a post. Shown once somebody approved it. */
@Meta(
    ordering = {"createdAt", "id"},
    verboseName = "comment",
    verboseNamePlural = "comments",
    indexes = @Index(fields = {"createdAt", "id"}))
public class Comment extends Model {
  public static final CommentQuerySet objects = Manager.of(CommentQuerySet.class);

  /** Whether a comment may be shown. */
  public enum Status {
    PENDING,
    APPROVED,
    REJECTED
  }

  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "comments", verboseName = "post")
  public final Ref<Post> post = ref();

  /** The comment that this one answers; null for one on the post itself. */
  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "replies", verboseName = "answers")
  public final Ref<@Nullable Comment> parent = ref();

  @CharField(maxLength = 80, verboseName = "name")
  public String name;

  @EmailField(blank = true, verboseName = "e-mail")
  public String email = "";

  @TextField(verboseName = "text")
  public String body;

  @Field(verboseName = "status")
  public Status status = Status.PENDING;

  @DateTimeField(autoNowAdd = true, verboseName = "written at")
  public Instant createdAt;

  @Override
  public String toString() {
    return name + ": " + (body.length() > 40 ? body.substring(0, 40) + "…" : body);
  }
}
