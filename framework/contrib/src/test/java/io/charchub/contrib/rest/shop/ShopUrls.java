package io.charchub.contrib.rest.shop;

import static io.charchub.urls.Routes.include;
import static io.charchub.urls.Routes.path;

import io.charchub.contrib.auth.AccountUrls;
import io.charchub.contrib.auth.User;
import io.charchub.contrib.rest.access.ApiPermissions;
import io.charchub.contrib.rest.access.Rate;
import io.charchub.contrib.rest.access.Throttles;
import io.charchub.contrib.rest.access.Versioning;
import io.charchub.contrib.rest.authtoken.TokenView;
import io.charchub.contrib.rest.lists.Pagination;
import io.charchub.contrib.rest.routers.DefaultRouter;
import io.charchub.contrib.rest.serializers.ModelSerializer;
import io.charchub.contrib.rest.views.ApiResponse;
import io.charchub.contrib.rest.views.ModelViewSet;
import io.charchub.contrib.rest.views.ModelViews;
import io.charchub.contrib.rest.views.ReadOnlyModelViewSet;
import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.util.List;
import java.util.Map;

/** The addresses of the test shop. */
public final class ShopUrls implements UrlConf {
  @Override
  public List<Route> urlpatterns() {
    return List.of(
        path("accounts/", include(new AccountUrls())),
        path("api/token/", new TokenView(), "api-token").csrfExempt(),
        path("hand/makers/", ModelViews.listCreate(byHand()), "hand-list").csrfExempt(),
        path("hand/makers/<str:pk>/", ModelViews.retrieveUpdate(byHand()), "hand-detail")
            .csrfExempt(),
        path("api/", include(api())),
        path(
            "closed/", include(new DefaultRouter().register("products", Product.class), "closed")));
  }

  private static DefaultRouter api() {
    return new DefaultRouter()
        .register("products", products())
        .register("makers", makers())
        .register("labels", ModelViewSet.of(Label.class).permission(ApiPermissions.ANYBODY).bulk())
        .register("users", ModelViewSet.of(User.class).permission(ApiPermissions.ANYBODY))
        .register(
            "export",
            ReadOnlyModelViewSet.of(Product.class).streamed().permission(ApiPermissions.ANYBODY),
            "export")
        .register(
            "cursor",
            ReadOnlyModelViewSet.of(Product.class)
                .pagination(Pagination.cursor("name"))
                .permission(ApiPermissions.ANYBODY),
            "cursor")
        .register(
            "offsets",
            ReadOnlyModelViewSet.of(Product.class)
                .pagination(Pagination.offsets())
                .permission(ApiPermissions.ANYBODY),
            "offsets")
        .register(
            "samples",
            new ModelViewSet<>(Sample.objects, new SampleSerializers.Plain())
                .permission(ApiPermissions.ANYBODY))
        .register(
            "otherwise",
            new ModelViewSet<>(Sample.objects, new SampleSerializers.Otherwise())
                .permission(ApiPermissions.ANYBODY),
            "otherwise")
        .register(
            "one-text",
            new ModelViewSet<>(Sample.objects, new SampleSerializers.AsOneText())
                .permission(ApiPermissions.ANYBODY),
            "one-text")
        .register(
            "child",
            new ModelViewSet<>(Sample.objects, new SampleSerializers.Child())
                .permission(ApiPermissions.ANYBODY),
            "child")
        .register(
            "votes",
            new ModelViewSet<>(Vote.objects, new SampleSerializers.Votes())
                .permission(ApiPermissions.AUTHENTICATED))
        .register(
            "rare",
            ReadOnlyModelViewSet.of(Maker.class)
                .permission(ApiPermissions.ANYBODY)
                .throttles(Throttles.anonymous(Rate.of("2/day"))),
            "rare")
        .register(
            "versioned",
            ReadOnlyModelViewSet.of(Maker.class)
                .permission(ApiPermissions.ANYBODY)
                .listAction(
                    "which", "GET", call -> ApiResponse.of(Map.of("version", call.version())))
                .versioning(Versioning.acceptHeader("1", "1", "2")),
            "versioned");
  }

  private static ModelViewSet<Product> products() {
    ModelViewSet<Product> set = new ModelViewSet<>(Product.objects, new ProductSerializer());
    set.permission(ApiPermissions.MODEL_OR_READ)
        .filters("kind", "stock__gte", "stock__lt", "maker", "since__isnull", "id__in")
        .filter("label", "labels__slug")
        .search("name", "maker__name")
        .ordering("price", "name")
        .detailAction(
            "restock",
            "POST",
            call -> {
              Product product = set.object(call);
              product.stock += 10;
              product.save();
              return ApiResponse.of(Map.of("stock", product.stock));
            });
    return set;
  }

  /** Makers for anybody to read and whoever is known to write, but for staff. */
  private static ModelViewSet<Maker> byHand() {
    return new ModelViewSet<>(Maker.objects, new MakerWithNames())
        .permission(
            ApiPermissions.AUTHENTICATED
                .or(ApiPermissions.AUTHENTICATED_OR_READ)
                .and(ApiPermissions.STAFF.not()))
        .search("name");
  }

  /** A maker, and what it makes by name. */
  private static final class MakerWithNames extends ModelSerializer<Maker> {
    MakerWithNames() {
      super(Maker.class);
      fields("id", "name", "city");
      texts("products");
    }
  }

  /** Makers with their products, both taken. */
  private static ModelViewSet<Maker> makers() {
    return new ModelViewSet<>(Maker.objects, new MakerSerializer())
        .permission(ApiPermissions.ANYBODY);
  }

  /** A maker, and what it makes, forth and back. */
  private static final class MakerSerializer extends ModelSerializer<Maker> {
    MakerSerializer() {
      super(Maker.class);
      fields("id", "name", "city");
      nested("products", ModelSerializer.of(Product.class, "id", "name", "slug", "price"))
          .writable();
    }
  }
}
