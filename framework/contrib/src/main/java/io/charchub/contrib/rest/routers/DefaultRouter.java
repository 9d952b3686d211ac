package io.charchub.contrib.rest.routers;

import static io.charchub.urls.Routes.path;
import static io.charchub.views.Decorators.requireSafe;

import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.access.ApiPermissions;
import io.charchub.contrib.rest.formats.Format;
import io.charchub.contrib.rest.schema.ApiEntry;
import io.charchub.contrib.rest.schema.OpenApi;
import io.charchub.contrib.rest.schema.SchemaPage;
import io.charchub.contrib.rest.settings.RestOptions;
import io.charchub.contrib.rest.views.ApiResponse;
import io.charchub.contrib.rest.views.ApiView;
import io.charchub.contrib.rest.views.Endpoint;
import io.charchub.contrib.rest.views.ViewSet;
import io.charchub.db.models.KeyedModel;
import io.charchub.errors.Problem;
import io.charchub.http.Http404;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SimpleRouter} with a page at its root that lists what there is, named {@code api-root}.
 * DRF's class of the same name.
 *
 * <pre>
 * path("api/", include(new DefaultRouter().register("products", Product.class)))
 * </pre>
 */
public class DefaultRouter extends SimpleRouter {
  private static final String SCHEMA = "openapi.json";

  private @Nullable Endpoint root = new Root();
  private boolean described = true;

  /** Without view sets. */
  public DefaultRouter() {}

  @Override
  public <T extends KeyedModel<?>> DefaultRouter register(String prefix, Class<T> model) {
    super.register(prefix, model);
    return this;
  }

  @Override
  public DefaultRouter register(String prefix, ViewSet set) {
    super.register(prefix, set);
    return this;
  }

  @Override
  public DefaultRouter register(String prefix, ViewSet set, String basename) {
    super.register(prefix, set, basename);
    return this;
  }

  @Override
  public DefaultRouter suffixes(Format... wanted) {
    super.suffixes(wanted);
    return this;
  }

  /** Without the page at the root, which lists what there is. */
  public DefaultRouter withoutRoot() {
    root = null;
    return this;
  }

  /** With another view at the root: DRF's {@code APIRootView}. */
  public DefaultRouter root(Endpoint view) {
    root = view;
    return this;
  }

  /** Without {@code openapi.json}, and without the page that shows it. */
  public DefaultRouter withoutSchema() {
    described = false;
    return this;
  }

  @Override
  public List<Route> urlpatterns() {
    List<Route> routes = new ArrayList<>(super.urlpatterns());
    if (described) {
      routes.add(
          path(SCHEMA, this::openApi, "api-schema")
              .noAppendSlash()
              .csrfExempt()
              .with(requireSafe()));
      routes.add(path("reference/", this::reference, "api-reference").with(requireSafe()));
    }
    Endpoint at = root;
    if (at != null) {
      routes.add(path("", at, "api-root").csrfExempt());
    }
    return routes;
  }

  /** What the API is, for machines; readable by anybody, as the root is. */
  private Response openApi(Request request) {
    return Response.json(document(request, folder(request.rawPath())));
  }

  /** The same for who writes a program: in development, where DEBUG is on. */
  private Response reference(Request request) {
    if (!RestOptions.current().debug()) {
      throw new Http404(Problem.of("rest.E404", "The reference is shown where DEBUG is on."));
    }
    String here = request.rawPath();
    String base = folder(here.substring(0, here.length() - 1));
    return SchemaPage.of(request, document(request, base), base + SCHEMA);
  }

  private Map<String, Object> document(Request request, String base) {
    List<ApiEntry> entries = new ArrayList<>();
    registered()
        .forEach(each -> entries.add(new ApiEntry(each.prefix(), each.set(), each.basename())));
    return OpenApi.document(request, base, entries);
  }

  /** The address up to its last slash. */
  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The addresses of the collections, by prefix. Whether they may be read is another matter. */
  private final class Root extends ApiView {
    Root() {
      permission(ApiPermissions.ANYBODY);
    }

    @Override
    public String title() {
      return RestOptions.current().title();
    }

    @Override
    protected ApiResponse get(ApiCall call) {
      Map<String, String> addresses = new LinkedHashMap<>();
      String base = folder(call.request().rawPath());
      for (Registered each : registered()) {
        addresses.put(each.prefix(), call.request().absoluteUri(base + each.prefix() + "/"));
      }
      return ApiResponse.of(addresses);
    }
  }
}
