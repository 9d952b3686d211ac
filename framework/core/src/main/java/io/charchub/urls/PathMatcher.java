package io.charchub.urls;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where in a path the captured values of one route stand. */
interface PathMatcher {
  /** No captured value. */
  int[] NONE = {};

  /**
   * Start and end of each captured value by turns, where the whole of {@code path} from {@code
   * from} matches; null where it does not. The start of a group that took no part is -1.
   */
  int @Nullable [] bounds(String path, int from);

  /**
   * Whether a path made of the route's texts and of values that its converters accept is matched
   * for certain, so that nobody needs to look.
   */
  default boolean matchesWhatIsBuilt() {
    return false;
  }

  /** The matcher for a route of these pieces. */
  static PathMatcher of(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Capture capture && capture.parameter().characters == null) {
        return new ByRegex(Pattern.compile(RegexText.of(pieces)));
      }
    }
    return RunMatcher.isUnambiguous(pieces) ? new RunMatcher(pieces) : new GreedyMatcher(pieces);
  }

  /**
   * By a regular expression, compiled once: for routes with converters of one's own and for {@code
   * rePath}.
   */
  record ByRegex(Pattern pattern) implements PathMatcher {
    @Override
    public int @Nullable [] bounds(String path, int from) {
      Matcher matcher = pattern.matcher(path).region(from, path.length());
      if (!matcher.lookingAt()) {
        return null;
      }
      int[] bounds = new int[2 * matcher.groupCount()];
      for (int i = 0; i < matcher.groupCount(); i++) {
        bounds[2 * i] = matcher.start(i + 1);
        bounds[2 * i + 1] = matcher.end(i + 1);
      }
      return bounds;
    }
  }
}
