package blog.api;

import blog.Post;
import blog.PostQuerySet;
import blog.Post_;
import blog.writing.Authors;
import blog.writing.FreeSlug;
import io.charchub.contrib.auth.User;
import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.access.ApiPermissions;
import io.charchub.contrib.rest.serializers.Draft;
import io.charchub.contrib.rest.serializers.ModelSerializer;
import io.charchub.contrib.rest.views.ModelViewSet;
import io.charchub.db.models.QuerySetOf;
import io.charchub.i18n.TimeZones;

/** The posts. Anybody reads what is published; who has the permissions writes. */
final class PostViewSet extends ModelViewSet<Post> {
  private static final int LONGEST_SLUG = 200;

  private final ModelSerializer<Post> inLists = new PostSerializer(false);

  PostViewSet() {
    super(Post.objects, new PostSerializer(true));
    permission(ApiPermissions.MODEL_OR_READ);
    filters("language", "status", "publishedAt__gte", "publishedAt__lt");
    filter("author", "author__username");
    filter("category", "category__slug");
    filter("tag", "tags__slug");
    searchFolded("searchText");
    ordering("publishedAt", "title", "createdAt");
  }

  @Override
  protected QuerySetOf<Post, ?> rows(ApiCall call) {
    PostQuerySet visible = Post.objects.visibleTo(call.user(User.class).orElse(null));
    return switch (call.action()) {
      case "list" -> visible.defer(Post_.searchText, Post_.body);
      case "retrieve" -> visible.defer(Post_.searchText);
      default -> visible;
    };
  }

  @Override
  public ModelSerializer<Post> serializer(ApiCall call) {
    return call.action().equals("list") ? inLists : super.serializer(call);
  }

  /** Who makes a post is its author, unless another one is named. */
  @Override
  protected void performCreate(ApiCall call, Draft<Post> draft) {
    Post post = draft.row();
    if (!post.author.isSet()) {
      post.author.set(Authors.of(call.user(User.class).orElseThrow()));
    }
    complete(post);
    super.performCreate(call, draft);
  }

  @Override
  protected void performUpdate(ApiCall call, Draft<Post> draft) {
    complete(draft.row());
    super.performUpdate(call, draft);
  }

  /** What nobody has to send: the name in the address, and when it was published. */
  private static void complete(Post post) {
    if (post.slug == null || post.slug.isEmpty()) {
      post.slug =
          FreeSlug.of(
              post.title,
              "post",
              LONGEST_SLUG,
              slug -> Post.objects.filter(Post_.slug.eq(slug)).exists());
    }
    if (post.status == Post.Status.PUBLISHED && post.publishedAt == null) {
      post.publishedAt = TimeZones.now();
    }
  }
}
