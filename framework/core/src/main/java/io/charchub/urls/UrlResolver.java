package io.charchub.urls;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import io.charchub.http.Handler;
import io.charchub.http.Request;
import io.charchub.http.ResolverMatch;
import io.charchub.http.Response;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All routes of a project, built once: finds the view for a path, and the path for a name.
 *
 * <pre>{@code
 * UrlResolver resolver = UrlResolver.of(new mysite.Urls());
 * resolver.problems();                                   // what is wrong with the routes
 * resolver.resolve("/post/hello/").urlName();            // post
 * resolver.reverse("post", "hello");                     // /post/hello/
 * }</pre>
 *
 * <p>As a {@link Handler} it calls the view: the end of the chain of middleware. Immutable, used by
 * all threads.
 */
public final class UrlResolver implements Handler {
  private final List<CompiledRoute> routes;
  private final List<Problem> problems;
  private final PrefixIndex index;
  private final Names names;
  private final UrlLanguages languages;
  private final Map<String, Locale> prefixes;
  private final boolean bareDefault;

  private UrlResolver(RouteCompiler compiler, UrlLanguages languages) {
    this.routes = List.copyOf(compiler.routes);
    this.problems = compiler.problems.stream().distinct().toList();
    this.languages = languages;
    this.prefixes = Map.copyOf(compiler.prefixes);
    this.bareDefault = compiler.bareDefault;
    this.names = compiler.names;
    this.index = PrefixIndex.of(routes);
  }

  /**
   * The resolver for the routes of {@code root}. A route that is wrong is left out and noted in
   * {@link #problems()}.
   */
  public static UrlResolver of(UrlConf root) {
    return of(root, UrlLanguages.ofDefault());
  }

  /** As above, with the languages that {@code i18nPatterns} and translated routes are made for. */
  public static UrlResolver of(UrlConf root, UrlLanguages languages) {
    RouteCompiler compiler = new RouteCompiler(languages);
    compiler.compile(root);
    return new UrlResolver(compiler, languages);
  }

  /**
   * What is wrong with the routes, in their order: errors, after which a project must not start,
   * and warnings.
   */
  public List<Problem> problems() {
    return problems;
  }

  /** All routes in the order in which they are tried: for checks and the DEBUG page. */
  public List<RouteLine> routes() {
    return routes.stream().map(RouteLine::of).toList();
  }

  /**
   * The first route that matches {@code path}.
   *
   * @param path decoded, starting with a slash, without query
   * @throws Resolver404 when none does
   */
  public ResolverMatch resolve(String path) {
    RouteMatch match = find(path);
    if (match == null) {
      throw new Resolver404(path);
    }
    return match;
  }

  /** Whether addresses of this site begin with the code of their language. */
  public boolean hasLanguagePrefixes() {
    return !prefixes.isEmpty() || bareDefault;
  }

  /** Whether those of the site's own language do not. */
  public boolean leavesDefaultBare() {
    return bareDefault;
  }

  /** The language that the first part of {@code path} names; empty where it names none. */
  public Optional<Locale> languageOf(String path) {
    if (prefixes.isEmpty() || path.length() < 2) {
      return Optional.empty();
    }
    int end = path.indexOf('/', 1);
    return Optional.ofNullable(prefixes.get(path.substring(1, end < 0 ? path.length() : end)));
  }

  /**
   * The path of the same page in {@code language}, percent-encoded; empty where {@code path} leads
   * to no route with a name, or its route has no address in that language.
   *
   * @param path decoded, starting with a slash, without query
   */
  public Optional<String> translate(String path, Locale language) {
    try (Scope own = Languages.use(languageOf(path).orElseGet(Languages::current))) {
      RouteMatch match = find(path);
      if (match == null || match.urlName().isEmpty()) {
        return Optional.empty();
      }
      try (Scope other = Languages.use(language)) {
        return Optional.of(reverse(match.viewName(), match.kwargs()));
      } catch (NoReverseMatch none) {
        return Optional.empty();
      }
    }
  }

  /** Whether some route matches {@code path}. */
  public boolean isValid(String path) {
    return find(path) != null;
  }

  /**
   * Whether a redirect to {@code path}, which ends in a slash, may be answered to its address
   * without one.
   */
  public boolean appendsSlash(String path) {
    RouteMatch match = find(path);
    return match != null && match.compiled().options.appendSlash();
  }

  /**
   * The route that answers {@code request}, noted in the request, whose body limit is set by it;
   * empty when none does. What it found once it does not look for again: middleware may ask before
   * the view's turn comes.
   */
  public Optional<ResolverMatch> match(Request request) {
    return Optional.ofNullable(routeOf(request));
  }

  /**
   * Calls the view that the request's path leads to.
   *
   * @throws Resolver404 when no route matches
   */
  @Override
  public Response handle(Request request) throws Exception {
    RouteMatch match = routeOf(request);
    if (match == null) {
      throw new Resolver404(request.path());
    }
    return match.compiled().call(request, match);
  }

  private @Nullable RouteMatch routeOf(Request request) {
    if (request.resolverMatch().orElse(null) instanceof RouteMatch known) {
      return known;
    }
    RouteMatch match = find(request.path());
    if (match != null) {
      request.resolverMatch(match);
      long bodyLimit = match.compiled().options.bodyLimit();
      if (bodyLimit >= 0) {
        request.limits(request.limits().withBody(bodyLimit));
      }
    }
    return match;
  }

  private @Nullable RouteMatch find(String path) {
    if (path.isEmpty() || path.charAt(0) != '/') {
      return null;
    }
    for (CompiledRoute route : index.candidates(path)) {
      RouteMatch match = route.match(path);
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  /**
   * The address of the route called {@code name}, percent-encoded. Of several routes of that name
   * the one written last that these arguments fit is taken.
   *
   * @param name with its namespaces, {@code admin:index}
   * @param args the values to put in, in the order of the route
   * @throws NoReverseMatch when no route has that name or none fits
   */
  public String reverse(String name, Object... args) {
    for (CompiledRoute route : named(name)) {
      String address = isSpoken(route) ? Address.of(route, args) : null;
      if (address != null) {
        return address;
      }
    }
    throw noMatch(name, List.of(args).toString());
  }

  /**
   * As {@link #reverse(String, Object...)}, with the values by name: exactly those that the route
   * captures.
   *
   * @throws NoReverseMatch when no route has that name or none fits
   */
  public String reverse(String name, Map<String, ?> kwargs) {
    for (CompiledRoute route : named(name)) {
      String address = isSpoken(route) ? Address.of(route, kwargs) : null;
      if (address != null) {
        return address;
      }
    }
    throw noMatch(name, kwargs.toString());
  }

  /**
   * Whether a route is of the active language, or of the site's own where that one has no routes.
   */
  private boolean isSpoken(CompiledRoute route) {
    if (route.spoken == null) {
      return true;
    }
    Locale active = Languages.current();
    return route.isOf(languages.languages().contains(active) ? active : languages.fallback());
  }

  private List<CompiledRoute> named(String name) {
    List<CompiledRoute> found = names.find(name);
    if (found.isEmpty()) {
      String hint =
          DidYouMean.nearest(name, names.all())
              .map(near -> "'" + near + "'")
              .orElse("one of: " + String.join(", ", new java.util.TreeSet<>(names.all())));
      throw new NoReverseMatch(
          new Problem("urls.E010", "There is no route called '" + name + "'.", "", hint));
    }
    return found;
  }

  private NoReverseMatch noMatch(String name, String arguments) {
    List<String> tried = new ArrayList<>();
    named(name).forEach(route -> tried.add("'" + route.text + "'"));
    return new NoReverseMatch(
        new Problem(
            "urls.E011",
            "The route '" + name + "' has no address for " + arguments + ".",
            "",
            "values for " + String.join(" or ", tried)));
  }
}
