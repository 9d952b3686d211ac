package io.charchub.contrib.rest.shop;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.User;
import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.access.ApiPermissions;
import io.charchub.contrib.rest.access.Authenticator;
import io.charchub.contrib.rest.access.Caller;
import io.charchub.contrib.rest.formats.ApiException;
import io.charchub.contrib.rest.formats.Format;
import io.charchub.contrib.rest.lists.PageOfRows;
import io.charchub.contrib.rest.lists.Pagination;
import io.charchub.contrib.rest.views.ApiResponse;
import io.charchub.contrib.rest.views.ApiView;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Views, and small contracts, that a project writes itself. */
final class ShopViews {
  private ShopViews() {}

  /** Tells the version and where products are. */
  static final class Which extends ApiView {
    Which() {
      permission(ApiPermissions.ANYBODY);
    }

    @Override
    protected ApiResponse get(ApiCall call) {
      return ApiResponse.of(
          Map.of(
              "version",
              call.version(),
              "which",
              context(call).reverse("which"),
              "product",
              context(call).reverse("product-detail", 7),
              "xml",
              context(call).reverse(Format.XML, "product-detail", 7)));
    }
  }

  /** Fails in many ways, after it has written something. */
  static final class Failing extends ApiView {
    Failing() {
      permission(ApiPermissions.ANYBODY);
    }

    @Override
    protected ApiResponse post(ApiCall call) {
      Maker.objects.create(maker -> maker.name = call.captured("how"));
      return switch (call.captured("how")) {
        case "stock" -> throw new ShopConfig.OutOfStock(3);
        case "conflict" -> throw ApiException.of(409, "shop.E002", "Not now.");
        case "bug" -> throw new IllegalStateException("secret of the program");
        default -> ApiResponse.of(Map.of("made", true));
      };
    }
  }

  /** Keys in a header of their own; a wrong one is refused, none leaves it to others. */
  record ApiKeys(String challenge) implements Authenticator {
    @Override
    public Optional<Caller> authenticate(Request request) {
      String key = request.header("X-Api-Key", "");
      if (key.isEmpty()) {
        return Optional.empty();
      }
      AbstractBaseUser user =
          User.objects
              .filter("username", key.replace("key-of-", ""))
              .first()
              .filter(found -> key.startsWith("key-of-"))
              .orElseThrow(() -> ApiException.of(401, "shop.E003", "This key opens nothing."));
      return Optional.of(new Caller(user, name()));
    }

    @Override
    public String name() {
      return "key";
    }

    @Override
    public Map<String, Object> scheme() {
      return Map.of("type", "apiKey", "in", "header", "name", "X-Api-Key");
    }
  }

  /** Says who calls and how that is known. */
  static final class WhoAmI extends ApiView {
    WhoAmI(Authenticator... ways) {
      permission(ApiPermissions.AUTHENTICATED);
      authenticators(ways);
      throttles(
          call ->
              call.request().query().has("often")
                  ? Optional.of(Duration.ofSeconds(9))
                  : Optional.empty());
      versioning(call -> "own");
    }

    @Override
    protected ApiResponse get(ApiCall call) throws java.io.IOException {
      return ApiResponse.of(
          Map.of(
              "name",
              call.user().map(AbstractBaseUser::loginName).orElse(""),
              "by",
              call.caller().by(),
              "version",
              call.version()));
    }
  }

  /** The first so many rows and no others. */
  static final class Top extends Pagination {
    @Override
    public <T> PageOfRows<T> page(QuerySetOf<T, ?> rows, ApiCall call) {
      int most = Integer.parseInt(call.request().query().get("top", "2"));
      return new PageOfRows<>(rows.limit(most).list(), -1, null, null);
    }

    @Override
    public List<String> parameters() {
      return List.of("top");
    }

    @Override
    public boolean counts() {
      return false;
    }
  }
}
