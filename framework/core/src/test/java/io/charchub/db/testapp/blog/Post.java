package io.charchub.db.testapp.blog;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.CheckConstraint;
import io.charchub.db.annotations.Choice;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.Index;
import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.Permission;
import io.charchub.db.annotations.SlugField;
import io.charchub.db.annotations.TemplateProperty;
import io.charchub.db.annotations.TextField;
import io.charchub.db.annotations.UniqueConstraint;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Many;
import io.charchub.db.models.Ref;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the blog is made of. */
@Meta(
    ordering = {"-publishedAt", "id"},
    getLatestBy = "publishedAt",
    indexes =
        @Index(
            fields = {"status", "-publishedAt"},
            name = "post_by_status"),
    uniqueConstraints =
        @UniqueConstraint(
            name = "one_pinned_post",
            fields = {"author"},
            condition = "status=pinned"),
    checkConstraints = @CheckConstraint(name = "views_not_negative", condition = "views__gte=0"),
    uniqueTogether = "author, title",
    permissions = @Permission(codename = "publish_post", name = "Can publish post"))
public class Post extends TimeStamped {
  public static final PostQuerySet objects = Manager.of(PostQuerySet.class);

  /** How far a post is. */
  public enum Status {
    DRAFT,
    PUBLISHED,
    @Choice(value = "pinned", label = "On top")
    ALWAYS_FIRST
  }

  @CharField(maxLength = 200, verboseName = "headline")
  public String title;

  @SlugField(maxLength = 80, unique = true)
  public String slug;

  @TextField(blank = true)
  public String body = "";

  @CharField(
      maxLength = 2,
      choices = {
        @Choice(value = "fa", label = "Persian"),
        @Choice(value = "en", label = "English")
      })
  public String language = "en";

  public Status status = Status.DRAFT;

  public int views = 0;

  @Nullable public Instant publishedAt;

  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "posts")
  public final Ref<Author> author = ref();

  @ForeignKey(onDelete = OnDelete.SET_NULL)
  public final Ref<@Nullable Category> category = ref();

  @ManyToMany(relatedName = "posts")
  public final Many<Tag> tags = many();

  @ManyToMany public final Many<Post> related = many();

  /** Where the post is read. */
  @TemplateProperty
  public String absoluteUrl() {
    return "/post/" + slug + "/";
  }

  @Override
  public String toString() {
    return title;
  }
}
