package blog.writing;

import blog.Post;
import blog.Post_;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;
import io.charchub.views.generic.ListView;
import java.util.Map;

/** The posts of who is signed in, drafts among them, what was changed last first. */
final class OwnPosts extends ListView<Post> {
  private static final int PER_PAGE = 20;

  OwnPosts() {
    super(Post.objects);
    template("blog/own_posts.ftlh").paginateBy(PER_PAGE);
  }

  @Override
  protected QuerySetOf<Post, ?> querySet(Request request, Map<String, Object> kwargs) {
    return Post.objects
        .filter(Post_.author.user().eq(Authors.user(request)))
        .orderBy(Post_.updatedAt.desc(), Post_.id.desc());
  }
}
