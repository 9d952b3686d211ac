package blog;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Choice;
import io.charchub.db.annotations.DateTimeField;
import io.charchub.db.annotations.Field;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.ImageField;
import io.charchub.db.annotations.Index;
import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.SlugField;
import io.charchub.db.annotations.TemplateProperty;
import io.charchub.db.annotations.TextField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Many;
import io.charchub.db.models.Model;
import io.charchub.db.models.Ref;
import io.charchub.db.models.SaveOptions;
import io.charchub.i18n.TimeZones;
import io.charchub.urls.Reverse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post in Markdown. Shown once it is published and its time has come. */
@Meta(
    verboseName = "post",
    verboseNamePlural = "posts",
    ordering = {"-publishedAt", "-id"},
    indexes = {
      @Index(fields = {"status", "-publishedAt"}),
      @Index(fields = {"-publishedAt", "-id"})
    })
public class Post extends Model {
  public static final PostQuerySet objects = Manager.of(PostQuerySet.class);

  private static final int WORDS_PER_MINUTE = 200;

  /** Whether a post is for readers. */
  public enum Status {
    DRAFT,
    PUBLISHED
  }

  /** The language a post is written in, which decides its direction. */
  public enum Language {
    @Choice(label = "English")
    EN,
    @Choice(label = "فارسی")
    FA
  }

  @CharField(maxLength = 200, verboseName = "title")
  public String title;

  @SlugField(maxLength = 200, unique = true, allowUnicode = true, verboseName = "address")
  public String slug;

  @TextField(blank = true, verboseName = "summary")
  public String summary = "";

  @TextField(verboseName = "text")
  public String body;

  @ImageField(blank = true, uploadTo = "posts/%Y/%m", verboseName = "picture")
  public String picture = "";

  @CharField(maxLength = 200, blank = true, verboseName = "what the picture shows")
  public String pictureAlt = "";

  /** What searches look through; made of the text at each save. */
  @TextField(blank = true, editable = false)
  public String searchText = "";

  @Field(verboseName = "language")
  public Language language = Language.EN;

  @Field(verboseName = "status")
  public Status status = Status.DRAFT;

  @Field(verboseName = "views")
  public int views = 0;

  @Field(verboseName = "published at")
  @Nullable
  public Instant publishedAt;

  @DateTimeField(autoNowAdd = true)
  public Instant createdAt;

  @DateTimeField(autoNow = true)
  public Instant updatedAt;

  @ForeignKey(onDelete = OnDelete.PROTECT, relatedName = "posts", verboseName = "author")
  public final Ref<Author> author = ref();

  @ForeignKey(onDelete = OnDelete.SET_NULL, relatedName = "posts", verboseName = "category")
  public final Ref<@Nullable Category> category = ref();

  @ManyToMany(relatedName = "posts", verboseName = "tags")
  public final Many<Tag> tags = many();

  private transient long commentCount;

  @Override
  public void save(SaveOptions options) {
    searchText = SearchText.of(this);
    super.save(options);
  }

  /** How many of its comments are for all to read; 0 until a list has had them counted. */
  @TemplateProperty
  public long commentCount() {
    return commentCount;
  }

  void commentCount(long count) {
    commentCount = count;
  }

  /** Where this post is read. */
  @TemplateProperty
  public String url() {
    return Reverse.reverse("post", slug);
  }

  /** How long a reader needs, in whole minutes, at least one. */
  @TemplateProperty
  public int minutes() {
    return Math.max(1, Math.round(body.split("\\s+").length / (float) WORDS_PER_MINUTE));
  }

  /** Whether readers may see this post now. */
  @TemplateProperty
  public boolean isPublic() {
    return status == Status.PUBLISHED
        && publishedAt != null
        && !publishedAt.isAfter(TimeZones.now());
  }

  /** {@code rtl} or {@code ltr}. */
  @TemplateProperty
  public String direction() {
    return language == Language.FA ? "rtl" : "ltr";
  }

  /** The language's code for the {@code lang} attribute. */
  @TemplateProperty
  public String lang() {
    return language == Language.FA ? "fa" : "en";
  }

  @Override
  public String toString() {
    return title;
  }
}
