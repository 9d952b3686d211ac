package io.charchub.urls;

import io.charchub.http.PercentEncoding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the address of a route from values. */
final class Address {
  private static final Object[] NOTHING = {};

  private Address() {}

  /** The address with values in the order of the route; null when they do not fit. */
  static @Nullable String of(CompiledRoute route, Object[] args) {
    if (args.length != route.parameters.length) {
      return null;
    }
    if (args.length == 0) {
      return route.fixed;
    }
    AddressCache cache = route.addresses;
    if (cache == null) {
      return build(route, args);
    }
    String address = cache.find(args);
    if (address == null) {
      address = build(route, args);
      if (address != null) {
        cache.keep(args, address);
      }
    }
    return address;
  }

  /**
   * The address with values by name; null when the names are not exactly the route's, or the values
   * do not fit.
   */
  static @Nullable String of(CompiledRoute route, Map<String, ?> kwargs) {
    if (kwargs.size() != route.parameters.length) {
      return null;
    }
    Object[] args = new Object[route.parameters.length];
    for (int i = 0; i < args.length; i++) {
      Object value = kwargs.get(route.parameters[i].name);
      if (value == null) {
        return null;
      }
      args[i] = value;
    }
    return of(route, args);
  }

  /** The address of a route that captures nothing; null where it cannot be turned round. */
  static @Nullable String fixed(@Nullable List<Piece> pieces) {
    if (pieces == null) {
      return null;
    }
    String path = path(pieces, NOTHING);
    return path == null ? null : encoded(path);
  }

  private static String encoded(String path) {
    return PercentEncoding.escapeLeadingSlashes(PercentEncoding.encodePath(path));
  }

  private static @Nullable String build(CompiledRoute route, Object[] args) {
    String path = route.pieces == null ? null : path(route.pieces, args);
    return path != null && route.matchesBuilt(path) ? encoded(path) : null;
  }

  /** The pieces with the values in them; null where one does not fit. */
  private static @Nullable String path(List<Piece> pieces, Object[] args) {
    StringBuilder path = new StringBuilder(64).append('/');
    int next = 0;
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Literal literal) {
        path.append(literal.text());
      } else if (piece instanceof Piece.Capture capture) {
        Object value = args[next++];
        String text = value == null ? null : capture.parameter().text(value);
        if (text == null) {
          return null;
        }
        path.append(text);
      }
    }
    return path.toString();
  }
}
