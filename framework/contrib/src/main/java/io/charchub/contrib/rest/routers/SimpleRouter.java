package io.charchub.contrib.rest.routers;

import static io.charchub.urls.Routes.path;

import io.charchub.conf.ConfigurationException;
import io.charchub.contrib.rest.formats.Format;
import io.charchub.contrib.rest.views.Endpoint;
import io.charchub.contrib.rest.views.ModelViewSet;
import io.charchub.contrib.rest.views.ViewSet;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.errors.Problem;
import io.charchub.http.Middleware;
import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gives view sets their addresses: {@code posts/} named {@code post-list}, {@code posts/<pk>/}
 * named {@code post-detail}, {@code posts/<pk>/publish/} named {@code post-publish}; and the same
 * with the name of a form at the end, {@code posts.xml}. DRF's class of the same name.
 *
 * <pre>
 * path("api/", include(new SimpleRouter().register("posts", new PostViewSet())))
 * </pre>
 *
 * <p>Its routes need no CSRF token by themselves: the session's authenticator asks for it.
 */
public class SimpleRouter implements UrlConf {
  private final Map<String, Registered> registered = new LinkedHashMap<>();
  private List<Format> suffixes = List.of(Format.values());

  /** Without view sets. */
  public SimpleRouter() {}

  /**
   * A view set and where it is.
   *
   * @param prefix the first part of its addresses
   * @param basename the first part of the names of its routes
   */
  public record Registered(String prefix, ViewSet set, String basename) {}

  /** All rows of a model, at {@code prefix/}; see {@link ModelViewSet#of}. */
  public <T extends KeyedModel<?>> SimpleRouter register(String prefix, Class<T> model) {
    return register(prefix, ModelViewSet.of(model));
  }

  /** A view set at {@code prefix/}, its routes named after its model. */
  public SimpleRouter register(String prefix, ViewSet set) {
    ModelMeta<?> model = set.model();
    String name = model == null ? prefix : model.name().toLowerCase(Locale.ROOT);
    return register(prefix, set, name);
  }

  /**
   * A view set at {@code prefix/}, its routes named after {@code basename}.
   *
   * @throws ConfigurationException {@code rest.E020} where another has the prefix or the name
   */
  public SimpleRouter register(String prefix, ViewSet set, String basename) {
    boolean taken =
        registered.containsKey(prefix)
            || registered.values().stream().anyMatch(each -> each.basename().equals(basename));
    if (taken) {
      throw new ConfigurationException(
          Problem.of(
                  "rest.E020",
                  "Two view sets have the prefix '" + prefix + "' or the name '" + basename + "'")
              .hint("register(prefix, set, basename) gives one a name of its own"));
    }
    registered.put(prefix, new Registered(prefix, set, basename));
    return this;
  }

  /**
   * Has addresses end in the names of these forms too; in none at all where none is given. DRF's
   * {@code include_format_suffixes} and {@code format_suffix_patterns(allowed)}.
   */
  public SimpleRouter suffixes(Format... wanted) {
    suffixes = List.of(wanted);
    return this;
  }

  /** The view sets, in the order in which they were registered. */
  public final Collection<Registered> registered() {
    return registered.values();
  }

  @Override
  public List<Route> urlpatterns() {
    List<Route> routes = new ArrayList<>();
    for (Registered each : registered.values()) {
      add(routes, each);
    }
    return routes;
  }

  private void add(List<Route> routes, Registered each) {
    ViewSet set = each.set();
    String member = each.prefix() + "/<str:" + set.lookup() + ">";
    for (ViewSet.Extra extra : set.extras()) {
      if (!extra.detail()) {
        String address = each.prefix() + "/" + extra.name();
        add(routes, address, set.extraEndpoint(extra), each.basename() + "-" + extra.name());
      }
    }
    add(routes, each.prefix(), set.listEndpoint(), each.basename() + "-list");
    for (ViewSet.Extra extra : set.extras()) {
      if (extra.detail()) {
        String address = member + "/" + extra.name();
        add(routes, address, set.extraEndpoint(extra), each.basename() + "-" + extra.name());
      }
    }
    if (!set.detailActions().isEmpty()) {
      add(routes, member, set.detailEndpoint(), each.basename() + "-detail");
    }
  }

  private void add(List<Route> routes, String address, Endpoint endpoint, String name) {
    routes.addAll(routes(address, endpoint, name, suffixes.toArray(Format[]::new)));
  }

  /**
   * An address with its slash, and the same with the name of a form at its end: for views that no
   * router knows. DRF's {@code format_suffix_patterns}.
   *
   * @param address the pattern without its slash: {@code hand/makers/<str:pk>}
   */
  public static List<Route> routes(
      String address, Endpoint endpoint, String name, Format... suffixes) {
    Middleware[] around = endpoint.policy().around().toArray(Middleware[]::new);
    List<Route> routes = new ArrayList<>();
    for (Format format : suffixes) {
      routes.add(
          path(address + "." + format.suffix(), new InForm(endpoint, format))
              .csrfExempt()
              .noAppendSlash()
              .with(around));
    }
    routes.add(path(address + "/", endpoint, name).csrfExempt().with(around));
    return routes;
  }
}
