package blog;

import static io.charchub.urls.Reverse.reverse;
import static io.charchub.views.Shortcuts.getObjectOr404;
import static io.charchub.views.Shortcuts.redirectPermanently;
import static io.charchub.views.Shortcuts.render;

import io.charchub.contrib.auth.Auth;
import io.charchub.contrib.auth.User;
import io.charchub.db.expressions.Count;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Translatable;
import io.charchub.i18n.Translations;
import io.charchub.views.Page;
import io.charchub.views.Paginator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of the blog. Nothing here is called from here: the framework calls. */
final class Views {
  private static final int PER_PAGE = 10;

  private Views() {}

  static Response home(Request request) {
    return list(request, Post.objects.published(), Map.of());
  }

  static Response tag(Request request, String slug) {
    Tag tag = getObjectOr404(Tag.objects, Tag_.slug.eq(slug));
    return list(
        request,
        Post.objects.published().filter(Post_.tags.eq(tag)),
        Map.of("heading", text("Tag: {0}", tag.name), "empty", text("No post has this tag yet.")));
  }

  static Response category(Request request, String slug) {
    Category category = getObjectOr404(Category.objects, Category_.slug.eq(slug));
    return list(
        request,
        Post.objects.published().filter(Post_.category.eq(category)),
        Map.of("heading", text("Category: {0}", category.name)));
  }

  static Response author(Request request, String username) {
    Author author = getObjectOr404(Author.objects, Author_.username.eq(username));
    return list(
        request,
        Post.objects.published().filter(Post_.author.eq(author)),
        Map.of("heading", text("Posts by {0}", author.name), "lede", author.bio));
  }

  static Response archive(Request request, int year, int month) {
    ArchiveMonth wanted = new ArchiveMonth(year, month);
    return list(
        request,
        Post.objects.published().between(wanted.firstDay(), wanted.end()),
        Map.of("heading", text("Archive of {0}", wanted.name())));
  }

  static Response search(Request request) {
    String words = request.query().get("q", "").strip();
    if (words.length() > 100) {
      words = words.substring(0, 100);
    }
    PostQuerySet found =
        SearchText.words(words).isEmpty()
            ? Post.objects.none()
            : Post.objects.published().matching(words);
    Map<String, Object> context = new HashMap<>();
    context.put("words", words);
    context.put(
        "heading", words.isEmpty() ? text("Search the posts") : text("Search for {0}", words));
    if (!words.isEmpty()) {
      context.put("empty", text("No post has these words."));
    }
    context.put("query", "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    return list(request, found, context);
  }

  static Response post(Request request, String slug) throws IOException {
    User visitor = Auth.user(request, User.class).orElse(null);
    Post post =
        getObjectOr404(
            Post.objects
                .visibleTo(visitor)
                .selectRelated(Post_.author, Post_.category)
                .defer(Post_.searchText),
            Post_.slug.eq(slug));
    Comment answered = CommentThread.answered(request, post).orElse(null);
    CommentForm form = new CommentForm(request, visitor, answered);
    if (request.isMethod("POST") && post.isPublic() && form.bind(request).isValid()) {
      return Commenting.answer(request, post, form);
    }
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("post", post);
    context.put("own", visitor != null && visitor.id.equals(post.author.get().user.id()));
    if (post.publishedAt != null) {
      ArchiveMonth month = ArchiveMonth.of(post.publishedAt);
      context.put("archive", reverse("archive", month.year(), month.month()));
      context.put("address", request.absoluteUri(post.url()));
      context.put("card", StructuredData.of(request, post));
      context.put("older", Post.objects.published().olderThan(post));
      context.put("newer", Post.objects.published().newerThan(post));
    }
    context.put("threads", CommentThread.of(post));
    context.put("answered", answered);
    context.put("form", form);
    Response page = render(request, "blog/post.ftlh", context);
    return form.isThrottled() ? VisitorLimit.COMMENTS.tooMany(page) : page;
  }

  /**
   * One page of a list: the posts with their authors, their tags, and how many comments each has.
   */
  private static Response list(Request request, PostQuerySet posts, Map<String, Object> more) {
    if (request.query().get("page", "").equals("1")) {
      return redirectPermanently(withoutPage(request));
    }
    Page<Post> page = Paginator.of(posts.forList(), PER_PAGE).page(request);
    countComments(page.rows());
    Map<String, @Nullable Object> context = new LinkedHashMap<>(more);
    context.put("page", page);
    return render(request, "blog/list.ftlh", context);
  }

  /** The one address of a list's first page. */
  private static String withoutPage(Request request) {
    String query = request.query().without("page").encode();
    return request.rawPath() + (query.isEmpty() ? "" : "?" + query);
  }

  private static void countComments(List<Post> posts) {
    if (posts.isEmpty()) {
      return;
    }
    Map<Long, Post> byId = new LinkedHashMap<>();
    posts.forEach(each -> byId.put(each.id, each));
    for (List<@Nullable Object> row :
        Comment.objects
            .approved()
            .filter(Comment_.post.id().in(byId.keySet()))
            .orderBy()
            .valuesList("post")
            .annotate("count", Count.of("id"))) {
      byId.get(row.get(0)).commentCount(((Number) row.get(1)).longValue());
    }
  }

  private static String text(@Translatable String key, Object... values) {
    return Translations.current().tr(key, values);
  }
}
