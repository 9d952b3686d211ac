package io.charchub.urls;

import java.util.List;

/**
 * Writes routes, to be imported statically: Django's {@code path}, {@code re_path} and {@code
 * include}.
 *
 * <pre>{@code
 * path("archive/<int:year>/<int:month>/", Views::archive, "archive")
 * static Response archive(Request request, int year, int month) { ... }
 * }</pre>
 *
 * <p>Between {@code <} and {@code >} stands a converter and a name; without a converter it is
 * {@code str}:
 *
 * <ul>
 *   <li>{@code str}: anything but a slash, as a {@code String};
 *   <li>{@code int}: digits, as an {@code int} or {@code long}; a number too big for it does not
 *       match;
 *   <li>{@code slug}: ASCII letters, digits, dashes and underscores, as a {@code String};
 *   <li>{@code uuid}: in lower case with dashes, as a {@code UUID};
 *   <li>{@code path}: anything but a line break, slashes too, as a {@code String}.
 * </ul>
 *
 * <p>None matches the empty text. A pattern starts without a slash. A view is a method that takes
 * the request and then one parameter for each captured value; whether the types fit is checked when
 * the project starts.
 */
public final class Routes {
  private Routes() {}

  /** A route that captures nothing. */
  public static Route path(String pattern, View view, String name) {
    return route(pattern, false, ViewTarget.of(view), name);
  }

  /** As above, without a name. */
  public static Route path(String pattern, View view) {
    return route(pattern, false, ViewTarget.of(view), "");
  }

  /** A route that captures one value. */
  public static <A> Route path(String pattern, View1<A> view, String name) {
    return route(pattern, false, ViewTarget.of(view), name);
  }

  /** As above, without a name. */
  public static <A> Route path(String pattern, View1<A> view) {
    return route(pattern, false, ViewTarget.of(view), "");
  }

  /** A route that captures two values. */
  public static <A, B> Route path(String pattern, View2<A, B> view, String name) {
    return route(pattern, false, ViewTarget.of(view), name);
  }

  /** As above, without a name. */
  public static <A, B> Route path(String pattern, View2<A, B> view) {
    return route(pattern, false, ViewTarget.of(view), "");
  }

  /** A route that captures three values. */
  public static <A, B, C> Route path(String pattern, View3<A, B, C> view, String name) {
    return route(pattern, false, ViewTarget.of(view), name);
  }

  /** As above, without a name. */
  public static <A, B, C> Route path(String pattern, View3<A, B, C> view) {
    return route(pattern, false, ViewTarget.of(view), "");
  }

  /** A route that captures four values. */
  public static <A, B, C, D> Route path(String pattern, View4<A, B, C, D> view, String name) {
    return route(pattern, false, ViewTarget.of(view), name);
  }

  /** As above, without a name. */
  public static <A, B, C, D> Route path(String pattern, View4<A, B, C, D> view) {
    return route(pattern, false, ViewTarget.of(view), "");
  }

  /** A route that captures what it likes, taken by name. */
  public static Route path(String pattern, RoutedView view, String name) {
    return route(pattern, false, ViewTarget.of(view), name);
  }

  /** As above, without a name. */
  public static Route path(String pattern, RoutedView view) {
    return route(pattern, false, ViewTarget.of(view), "");
  }

  /**
   * A route by a regular expression in Java's syntax, anchored at the start of what prefixes have
   * left; it matches a whole path when it ends in {@code $}, which here never stands before a line
   * break. Named groups, or all groups where none has a name, are handed over as strings. {@code
   * name} is found by {@link Reverse} where the expression holds nothing but plain text and groups.
   */
  public static Route rePath(String expression, View view, String name) {
    return route(expression, true, ViewTarget.of(view), name);
  }

  /** As above, without a name. */
  public static Route rePath(String expression, View view) {
    return route(expression, true, ViewTarget.of(view), "");
  }

  /**
   * A route by a regular expression that captures one value; see {@link #rePath(String, View,
   * String)}.
   */
  public static <A> Route rePath(String expression, View1<A> view, String name) {
    return route(expression, true, ViewTarget.of(view), name);
  }

  /** As above, without a name. */
  public static <A> Route rePath(String expression, View1<A> view) {
    return route(expression, true, ViewTarget.of(view), "");
  }

  /**
   * A route by a regular expression that captures two values; see {@link #rePath(String, View,
   * String)}.
   */
  public static <A, B> Route rePath(String expression, View2<A, B> view, String name) {
    return route(expression, true, ViewTarget.of(view), name);
  }

  /** As above, without a name. */
  public static <A, B> Route rePath(String expression, View2<A, B> view) {
    return route(expression, true, ViewTarget.of(view), "");
  }

  /**
   * A route by a regular expression that captures three values; see {@link #rePath(String, View,
   * String)}.
   */
  public static <A, B, C> Route rePath(String expression, View3<A, B, C> view, String name) {
    return route(expression, true, ViewTarget.of(view), name);
  }

  /** As above, without a name. */
  public static <A, B, C> Route rePath(String expression, View3<A, B, C> view) {
    return route(expression, true, ViewTarget.of(view), "");
  }

  /**
   * A route by a regular expression that captures four values; see {@link #rePath(String, View,
   * String)}.
   */
  public static <A, B, C, D> Route rePath(String expression, View4<A, B, C, D> view, String name) {
    return route(expression, true, ViewTarget.of(view), name);
  }

  /** As above, without a name. */
  public static <A, B, C, D> Route rePath(String expression, View4<A, B, C, D> view) {
    return route(expression, true, ViewTarget.of(view), "");
  }

  /**
   * A route by a regular expression that captures what it likes, taken by name; see {@link
   * #rePath(String, View, String)}.
   */
  public static Route rePath(String expression, RoutedView view, String name) {
    return route(expression, true, ViewTarget.of(view), name);
  }

  /** As above, without a name. */
  public static Route rePath(String expression, RoutedView view) {
    return route(expression, true, ViewTarget.of(view), "");
  }

  /** All routes of {@code include}, behind {@code prefix}. */
  public static Route path(String prefix, Include include) {
    return route(prefix, false, include, "");
  }

  /** All routes of {@code include}, behind what {@code expression} matches. */
  public static Route rePath(String expression, Include include) {
    return route(expression, true, include, "");
  }

  /** The routes of {@code conf}, their names in its own namespace, if it has one. */
  public static Include include(UrlConf conf) {
    return new Include(conf, "");
  }

  /** The routes of {@code conf}, their names in {@code namespace}. */
  public static Include include(UrlConf conf, String namespace) {
    return new Include(conf, namespace);
  }

  /** These routes, their names in no namespace. */
  public static Include include(List<Route> routes) {
    return new Include(() -> routes, "");
  }

  /**
   * These routes below the code of each language of the site, such as {@code /fa/about/}: whoever
   * follows such an address gets its language. For the project's own routes, not for those of an
   * included {@link UrlConf}. Django's {@code i18n_patterns}.
   */
  public static Route i18nPatterns(Route... routes) {
    return route("", false, new LanguagePrefix(List.of(routes), true), "");
  }

  /** As above, with the addresses of the site's own language ({@code LANGUAGE_CODE}) left bare. */
  public static Route i18nPatternsWithoutDefault(Route... routes) {
    return route("", false, new LanguagePrefix(List.of(routes), false), "");
  }

  private static Route route(String pattern, boolean isRegex, Route.Target target, String name) {
    return new Route(pattern, isRegex, target, name, Route.Options.NONE);
  }
}
