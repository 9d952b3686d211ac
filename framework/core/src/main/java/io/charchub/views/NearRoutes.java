package io.charchub.views;

import io.charchub.errors.DidYouMean;
import io.charchub.urls.RouteLine;
import java.util.Comparator;
import java.util.List;

/**
 * The routes that a mistyped address may have been meant for, by how many letters would have to be
 * changed.
 *
 * <p>Addresses are compared segment by segment. A segment that a route captures takes whatever is
 * there, at the price of one letter, so that a route that spells the word out comes first; a
 * segment too many or too few costs its letters.
 */
final class NearRoutes {
  private static final int MOST = 3;
  private static final int LONGEST_PATH = 300;
  private static final int CAPTURED = 1;

  private NearRoutes() {}

  /** At most three, the nearest first; none where more than a third of the letters are others. */
  static List<RouteLine> of(String path, List<RouteLine> routes) {
    if (path.length() > LONGEST_PATH) {
      return List.of();
    }
    String[] wanted = segments(path);
    int allowed = Math.max(2, path.length() / 3);
    return routes.stream()
        .map(route -> new Near(route, distance(wanted, segments(route.route()))))
        .filter(near -> near.distance() <= allowed)
        .sorted(Comparator.comparingInt(Near::distance))
        .limit(MOST)
        .map(Near::route)
        .toList();
  }

  private record Near(RouteLine route, int distance) {}

  private static String[] segments(String path) {
    return path.replaceAll("^/|/$", "").split("/");
  }

  private static int distance(String[] wanted, String[] route) {
    int[] last = new int[route.length + 1];
    for (int j = 0; j < route.length; j++) {
      last[j + 1] = last[j] + length(route[j]);
    }
    for (String segment : wanted) {
      int[] current = new int[route.length + 1];
      current[0] = last[0] + segment.length();
      for (int j = 0; j < route.length; j++) {
        int without = Math.min(last[j + 1] + segment.length(), current[j] + length(route[j]));
        current[j + 1] = Math.min(without, last[j] + distance(segment, route[j]));
      }
      last = current;
    }
    return last[route.length];
  }

  private static int distance(String segment, String pattern) {
    return pattern.contains("<") ? CAPTURED : DidYouMean.distance(segment, pattern);
  }

  private static int length(String pattern) {
    return pattern.contains("<") ? CAPTURED : pattern.length();
  }
}
