package blog.writing;

import blog.Post;
import blog.Post_;
import io.charchub.db.models.Transactions;
import io.charchub.forms.CharField;
import io.charchub.forms.ChoiceField;
import io.charchub.forms.ImageField;
import io.charchub.forms.ModelForm;
import io.charchub.forms.Option;
import io.charchub.forms.SlugField;
import io.charchub.forms.TextField;
import io.charchub.http.Request;
import io.charchub.i18n.TimeZones;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an author fills in to write a post. Which button was pressed says what becomes of it. */
final class PostForm extends ModelForm<Post> {
  private static final int LONGEST_SLUG = 200;
  private static final int LONGEST_BODY = 100_000;
  private static final int LONGEST_SUMMARY = 1_000;
  private static final long LARGEST_PICTURE = 5_000_000;

  /** The name that the buttons share. */
  private static final String BUTTON = "do";

  private final TagsField tags =
      add(
          "tags",
          new TagsField()
              .required(false)
              .label("Tags")
              .helpText("Words with commas between.")
              .attribute("dir", "auto"));
  private final ImageField picture =
      add(
          "picture",
          new ImageField()
              .required(false)
              .maxSize(LARGEST_PICTURE)
              .label("Picture")
              .helpText("PNG, JPEG, GIF or WebP, 5 MB at most."));
  private final CharField pictureAlt =
      add(
          "pictureAlt",
          new CharField()
              .required(false)
              .maxLength(200)
              .label("What the picture shows")
              .helpText("For those who do not see it.")
              .attribute("dir", "auto"));
  private String pressed = "";

  PostForm(Post post) {
    super(post);
    add("title", new CharField().maxLength(200).label("Title").attribute("dir", "auto"));
    add(
        "slug",
        new SlugField(true)
            .required(false)
            .maxLength(LONGEST_SLUG)
            .label("Address")
            .helpText("The end of the address; made of the title where you leave it empty."));
    add(
        "summary",
        new TextField()
            .required(false)
            .maxLength(LONGEST_SUMMARY)
            .label("Summary")
            .helpText("One or two sentences for lists and searches.")
            .attribute("rows", "3")
            .attribute("dir", "auto"));
    add(
        "body",
        new TextField()
            .maxLength(LONGEST_BODY)
            .label("Text")
            .attribute("rows", "16")
            .attribute("dir", "auto"));
    add("language", ChoiceField.of(languages()).withoutEmpty().label("Language of the text"));
    fields(
        Post_.title,
        Post_.slug,
        Post_.language,
        Post_.summary,
        Post_.body,
        Post_.category,
        Post_.picture,
        Post_.pictureAlt);
    formField("category").label("Category");
    orderFields(
        "title",
        "slug",
        "language",
        "summary",
        "body",
        "category",
        "tags",
        "picture",
        "pictureAlt");
    if (!post.isAdding()) {
      initial(Map.of("tags", post.tags.all().list().stream().map(tag -> tag.name).toList()));
    }
  }

  private static List<Option<Post.Language>> languages() {
    return List.of(
        Option.of(Post.Language.EN, "en", "English"), Option.of(Post.Language.FA, "fa", "فارسی"));
  }

  /** Notes which button this was sent by. */
  void press(Request request) throws IOException {
    pressed = request.form().get(BUTTON, "");
  }

  /** Whether the post is only to be shown, and not to be kept. */
  boolean isPreview() {
    return pressed.equals("preview");
  }

  @Override
  protected void clean() {
    boolean keeps = !instance().picture.isEmpty() && !picture.isCleared();
    boolean has = !hasError("picture") && (keeps || picture.value() != null);
    if (has && !hasError("pictureAlt") && pictureAlt.value().isEmpty()) {
      addError(
          "pictureAlt", "Say what the picture shows, for those who do not see it.", "required");
    }
  }

  /** What the page shows of a post that was not kept. */
  Map<String, @Nullable Object> preview() {
    Map<String, @Nullable Object> preview = new LinkedHashMap<>();
    preview.put("preview", instance());
    preview.put("previewTags", tags.value());
    preview.put("previewPicture", picture.isCleared() ? "" : instance().picture);
    preview.put("pictureSent", picture.value() != null);
    return preview;
  }

  /** Saves the post with its tags; one that is published for the first time gets its date. */
  @Override
  public Post save() {
    Post post = instance();
    if (pressed.equals("publish")) {
      post.status = Post.Status.PUBLISHED;
      post.publishedAt = post.publishedAt == null ? TimeZones.now() : post.publishedAt;
    } else if (pressed.equals("draft")) {
      post.status = Post.Status.DRAFT;
    }
    boolean unnamed = post.slug.isEmpty();
    return Transactions.atomic(
        () -> {
          if (unnamed) {
            post.slug = FreeSlug.of(post.title, "post", LONGEST_SLUG, slug -> isTaken(slug, post));
          }
          super.save();
          post.tags.set(Tags.of(tags.value()));
          return post;
        });
  }

  private static boolean isTaken(String slug, Post by) {
    return Post.objects.filter(Post_.slug.eq(slug)).list().stream()
        .anyMatch(other -> !other.equals(by));
  }
}
