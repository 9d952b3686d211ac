package io.charchub.db.models.press;

import static io.charchub.db.annotations.OnDelete.CASCADE;
import static io.charchub.db.annotations.OnDelete.SET_NULL;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.CheckConstraint;
import io.charchub.db.annotations.DateTimeField;
import io.charchub.db.annotations.DecimalField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.SlugField;
import io.charchub.db.annotations.TextField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Many;
import io.charchub.db.models.Model;
import io.charchub.db.models.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article. */
@Meta(
    ordering = {"-publishedAt", "id"},
    getLatestBy = "publishedAt",
    checkConstraints = @CheckConstraint(name = "views_not_negative", condition = "views__gte=0"))
public class Post extends Model {
  public static final PostQuerySet objects = Manager.of(PostQuerySet.class);

  public enum Status {
    DRAFT,
    PUBLISHED
  }

  @CharField(maxLength = 200)
  public String title;

  @SlugField(unique = true)
  public String slug;

  @TextField(blank = true)
  public String body = "";

  public Status status = Status.DRAFT;
  public int views;

  @DecimalField(maxDigits = 5, decimalPlaces = 2)
  @Nullable
  public BigDecimal rating;

  @Nullable public Instant publishedAt;

  @DateTimeField(autoNow = true)
  public Instant updatedAt;

  @ForeignKey(onDelete = CASCADE, relatedName = "posts")
  public final Ref<Author> author = ref();

  @ForeignKey(onDelete = SET_NULL, relatedName = "posts")
  public final Ref<@Nullable Category> category = ref();

  @ManyToMany(relatedName = "posts")
  public final Many<Tag> tags = many();

  @Override
  public String toString() {
    return title;
  }
}
