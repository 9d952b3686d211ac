package io.charchub.contrib.rest.shop;

import static io.charchub.urls.Routes.include;
import static io.charchub.urls.Routes.path;

import io.charchub.contrib.auth.AccountUrls;
import io.charchub.contrib.auth.User;
import io.charchub.contrib.rest.access.ApiPermissions;
import io.charchub.contrib.rest.access.BasicAuthenticator;
import io.charchub.contrib.rest.access.Rate;
import io.charchub.contrib.rest.access.Throttles;
import io.charchub.contrib.rest.access.Versioning;
import io.charchub.contrib.rest.authtoken.TokenView;
import io.charchub.contrib.rest.formats.Format;
import io.charchub.contrib.rest.lists.Pagination;
import io.charchub.contrib.rest.routers.DefaultRouter;
import io.charchub.contrib.rest.routers.SimpleRouter;
import io.charchub.contrib.rest.serializers.Fields;
import io.charchub.contrib.rest.serializers.ModelSerializer;
import io.charchub.contrib.rest.views.ApiResponse;
import io.charchub.contrib.rest.views.ModelViewSet;
import io.charchub.contrib.rest.views.ModelViews;
import io.charchub.contrib.rest.views.ReadOnlyModelViewSet;
import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import io.charchub.views.Decorators;
import java.time.Duration;
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
        path("which/", new ShopViews.Which(), "which").csrfExempt(),
        path("fail/<str:how>/", new ShopViews.Failing(), "fail").csrfExempt(),
        path("who/", new ShopViews.WhoAmI(new ShopViews.ApiKeys("Key")), "who"),
        path(
            "who/quiet/",
            new ShopViews.WhoAmI(new ShopViews.ApiKeys(""), new BasicAuthenticator()),
            "who-quiet"),
        path("path/<str:version>/", include(versioned(Versioning.path("", "1", "2")))),
        path("v1/", include(versioned(Versioning.namespace("", "v1", "v2")), "v1")),
        path("v2/", include(versioned(Versioning.namespace("", "v1", "v2")), "v2")),
        path("query/", include(versioned(Versioning.query("1", "1", "2")))),
        path("host/", include(versioned(Versioning.host("1", "v2")))),
        path("suffixed/", include(suffixed())),
        path("bare/", include(bare().withoutRoot().withoutSchema().suffixes())),
        path("rooted/", include(bare().root(new ShopViews.Which()).suffixes(Format.XML))),
        path(
            "closed/", include(new DefaultRouter().register("products", Product.class), "closed")));
  }

  /** Routes by hand that end in the name of a form too. */
  private static List<Route> suffixed() {
    return SimpleRouter.routes(
        "makers", ModelViews.list(byHand()), "suffixed-list", Format.JSON, Format.XML);
  }

  private static DefaultRouter bare() {
    return new DefaultRouter()
        .register(
            "makers", ReadOnlyModelViewSet.of(Maker.class).permission(ApiPermissions.ANYBODY));
  }

  /** Makers in versions, with their address and the version that was asked for. */
  private static UrlConf versioned(Versioning versioning) {
    ModelViewSet<Maker> set =
        new ModelViewSet<>(Maker.objects, new MakerWithAddress())
            .permission(ApiPermissions.ANYBODY);
    set.versioning(versioning)
        .listAction("which", "GET", call -> ApiResponse.of(Map.of("version", call.version())));
    return new SimpleRouter().register("makers", set, "versioned-maker");
  }

  /** A maker and where it is, in the version that it was asked for in. */
  private static final class MakerWithAddress extends ModelSerializer<Maker> {
    MakerWithAddress() {
      super(Maker.class);
      fields("id", "name");
      add(Fields.<Maker>link("url", "versioned-maker-detail", maker -> maker.pk()));
    }
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
            "shown",
            ReadOnlyModelViewSet.of(Maker.class)
                .permission(ApiPermissions.ANYBODY)
                .page("list", "shop/makers.ftlh"),
            "shown")
        .register(
            "kept",
            ReadOnlyModelViewSet.of(Maker.class)
                .permission(ApiPermissions.ANYBODY)
                .with(Decorators.cachePage(Duration.ofMinutes(5))),
            "kept")
        .register(
            "top",
            ReadOnlyModelViewSet.of(Maker.class)
                .pagination(new ShopViews.Top())
                .parameter("top")
                .permission(ApiPermissions.ANYBODY),
            "top")
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
