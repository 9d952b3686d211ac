package blog.writing;

import static io.charchub.urls.Routes.path;

import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.util.List;

/** The addresses of writing, all for who is signed in. */
public final class WritingUrls implements UrlConf {

  @Override
  public List<Route> urlpatterns() {
    return List.of(
        path("", new OwnPosts(), "own_posts"),
        path("new/", new NewPost(), "new_post"),
        path("<int:pk>/", new EditPost(), "edit_post"),
        path("<int:pk>/delete/", new DeletePost(), "delete_post"));
  }
}
