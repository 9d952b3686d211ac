package io.charchub.urls;

import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A route with all its prefixes, ready to be matched and reversed. */
final class CompiledRoute {
  final int order;
  final String text;
  final String name;
  final List<String> namespaces;
  final Parameter[] parameters;
  final Route.Options options;

  /** The language that the route belongs to; null for all. */
  final @Nullable Spoken spoken;

  /**
   * The pieces to build an address from; null where the route's expression cannot be turned round.
   */
  final @Nullable List<Piece> pieces;

  /** The address of a route that captures nothing; null for the others. */
  final @Nullable String fixed;

  /** Null where converters of a project's own have a say: they may answer differently each time. */
  final @Nullable AddressCache addresses;

  private final ViewTarget target;
  private final PathMatcher matcher;
  private final Handler handler;

  CompiledRoute(
      int order,
      RoutePrefix whole,
      String name,
      ViewTarget target,
      Parameter[] parameters,
      PathMatcher matcher) {
    this.order = order;
    this.text = whole.text();
    this.name = name;
    this.namespaces = whole.namespaces();
    this.parameters = parameters;
    this.options = whole.options();
    this.spoken = whole.spoken();
    this.pieces = whole.pieces();
    this.target = target;
    this.matcher = matcher;
    this.fixed = parameters.length == 0 ? Address.fixed(pieces) : null;
    this.addresses =
        parameters.length > 0
                && Stream.of(parameters).allMatch(each -> each.converter instanceof Converters.Run)
            ? new AddressCache()
            : null;
    this.handler = around(options.around());
  }

  private Handler around(List<Middleware> around) {
    Handler chain =
        request -> target.call(request, (RouteMatch) request.resolverMatch().orElseThrow());
    for (int i = around.size() - 1; i >= 0; i--) {
      Middleware layer = around.get(i);
      Handler next = chain;
      chain = request -> layer.handle(request, next);
    }
    return chain;
  }

  /** The method or the class that answers, for people. */
  String view() {
    return target.signature().name();
  }

  /** Whether addresses of this route are those of {@code language}. */
  boolean isOf(Locale language) {
    return spoken == null || spoken.language().equals(language);
  }

  /** The match of a path that starts with a slash; null when the route does not match it. */
  @Nullable RouteMatch match(String path) {
    int[] bounds = spoken == null || spoken.answers() ? matcher.bounds(path, 1) : null;
    if (bounds == null) {
      return null;
    }
    Object[] values = new Object[parameters.length];
    for (int i = 0; i < values.length; i++) {
      if (bounds[2 * i] < 0) {
        continue;
      }
      Object value = parameters[i].value(path.substring(bounds[2 * i], bounds[2 * i + 1]));
      if (value == null) {
        return null;
      }
      values[i] = value;
    }
    return new RouteMatch(this, values);
  }

  /** Whether this route leads back from an address that was built by its pieces. */
  boolean matchesBuilt(String path) {
    return matcher.matchesWhatIsBuilt() || matcher.bounds(path, 1) != null;
  }

  Response call(Request request, RouteMatch match) throws Exception {
    return options.around().isEmpty() ? target.call(request, match) : handler.handle(request);
  }

  /** The text that every path of this route starts with, after the slash. */
  String literalPrefix() {
    return pieces != null && !pieces.isEmpty() && pieces.get(0) instanceof Piece.Literal literal
        ? literal.text()
        : "";
  }

  @Override
  public String toString() {
    return text;
  }
}
