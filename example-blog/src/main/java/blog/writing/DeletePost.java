package blog.writing;

import blog.Post;
import blog.Post_;
import io.charchub.contrib.messages.Messages;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Translations;
import io.charchub.views.generic.DeleteView;
import java.util.Map;

/** Deletes a post of one's own with its comments, once asked again. */
final class DeletePost extends DeleteView<Post> {
  DeletePost() {
    super(Post.objects);
    template("blog/delete.ftlh").success("own_posts");
  }

  @Override
  protected QuerySetOf<Post, ?> querySet(Request request, Map<String, Object> kwargs) {
    return Post.objects.filter(Post_.author.user().eq(Authors.user(request)));
  }

  @Override
  protected Response deleted(Request request, Post post) {
    Messages.success(request, Translations.current().tr("“{0}” is deleted.", post.title));
    return super.deleted(request, post);
  }
}
