package blog.api;

import blog.Author;
import blog.Category;
import blog.Tag;
import io.charchub.contrib.rest.access.ApiPermissions;
import io.charchub.contrib.rest.routers.DefaultRouter;
import io.charchub.contrib.rest.views.ModelViewSet;
import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.util.List;

/** The addresses of the API. */
public final class Urls implements UrlConf {
  @Override
  public List<Route> urlpatterns() {
    return new DefaultRouter()
        .register("posts", new PostViewSet())
        .register(
            "authors",
            new ModelViewSet<>(Author.objects, new AuthorSerializer())
                .permission(ApiPermissions.MODEL_OR_READ)
                .filters("username")
                .search("name", "username")
                .ordering("name"))
        .register(
            "tags",
            new ModelViewSet<>(Tag.objects, new TagSerializer())
                .permission(ApiPermissions.MODEL_OR_READ)
                .filters("slug")
                .search("name"))
        .register(
            "categories",
            new ModelViewSet<>(Category.objects, new CategorySerializer())
                .permission(ApiPermissions.MODEL_OR_READ)
                .filters("slug"))
        .register("comments", new CommentViewSet())
        .urlpatterns();
  }
}
