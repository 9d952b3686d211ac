package io.charchub.urls;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a route, prefixes of includes joined; and, with the route itself appended, the
 * whole of it.
 *
 * @param text as it was written
 * @param pieces null from the first {@code rePath} on that cannot be turned round
 * @param captures what it captures, in order
 * @param regex null as long as plain pieces are enough to match
 * @param options of the includes, merged
 * @param namespaces of the instances, outermost first
 * @param appNames of the apps, in step with {@code namespaces}; an empty one stands for the
 *     instance's own
 * @param spoken the language that all below belongs to; null for all languages
 */
record RoutePrefix(
    String text,
    @Nullable List<Piece> pieces,
    List<Parameter> captures,
    @Nullable String regex,
    Route.Options options,
    List<String> namespaces,
    List<String> appNames,
    @Nullable Spoken spoken) {

  static final RoutePrefix EMPTY =
      new RoutePrefix(
          "", List.of(), List.of(), null, Route.Options.NONE, List.of(), List.of(), null);

  /** This prefix followed by plain pieces. */
  RoutePrefix plus(Route route, List<Piece> more) {
    return new RoutePrefix(
        text + route.pattern,
        pieces == null ? null : joined(pieces, more),
        appended(captures, capturedBy(more)),
        regex == null ? null : regex + RegexText.prefix(more),
        route.options.within(options),
        namespaces,
        appNames,
        spoken);
  }

  /**
   * This prefix followed by an expression with these groups, and with the pieces that it can be
   * turned round to, if any.
   */
  RoutePrefix plusRegex(Route route, List<Parameter> groups, @Nullable List<Piece> more) {
    String before = regex != null ? regex : RegexText.prefix(pieces == null ? List.of() : pieces);
    return new RoutePrefix(
        text + route.pattern,
        pieces == null || more == null ? null : joined(pieces, more),
        appended(captures, groups),
        before + RegexText.anchored(route.pattern),
        route.options.within(options),
        namespaces,
        appNames,
        spoken);
  }

  /** This prefix in one more namespace. */
  RoutePrefix in(String namespace, String appName) {
    return new RoutePrefix(
        text,
        pieces,
        captures,
        regex,
        options,
        appended(namespaces, List.of(namespace)),
        appended(appNames, List.of(appName)),
        spoken);
  }

  /** This prefix for one language. */
  RoutePrefix in(Spoken language) {
    return new RoutePrefix(text, pieces, captures, regex, options, namespaces, appNames, language);
  }

  private static <T> List<T> appended(List<T> list, List<T> more) {
    List<T> copy = new ArrayList<>(list);
    copy.addAll(more);
    return List.copyOf(copy);
  }

  private static List<Parameter> capturedBy(List<Piece> pieces) {
    List<Parameter> captured = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Capture capture) {
        captured.add(capture.parameter());
      }
    }
    return captured;
  }

  /** Neighbouring texts become one, so that routes can be told apart by how they start. */
  private static List<Piece> joined(List<Piece> first, List<Piece> second) {
    List<Piece> all = new ArrayList<>(first);
    for (Piece piece : second) {
      int last = all.size() - 1;
      if (last >= 0
          && piece instanceof Piece.Literal more
          && all.get(last) instanceof Piece.Literal before) {
        all.set(last, new Piece.Literal(before.text() + more.text()));
      } else {
        all.add(piece);
      }
    }
    return List.copyOf(all);
  }
}
