package io.charchub.urls;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matches routes in which a value could end in several places, such as {@code
 * <path:folder>/<slug:name>/}, as a greedy regular expression would: each value as long as it can
 * be, the first before the second.
 *
 * <h2>Design</h2>
 *
 * A backtracking search takes quadratic time or worse on a path made for it. So the pieces are
 * walked from the last to the first, and for each place in the path it is noted where the piece
 * that starts there ends at best, if the rest matches after it. That takes time and memory in
 * proportion to pieces times characters, whatever the path. (The usual table of dynamic
 * programming; cf. Cox, "Regular Expression Matching Can Be Simple And Fast".)
 */
final class GreedyMatcher implements PathMatcher {
  private static final int NOWHERE = -1;

  private final Piece[] pieces;

  GreedyMatcher(List<Piece> pieces) {
    this.pieces = pieces.toArray(new Piece[0]);
  }

  @Override
  public int @Nullable [] bounds(String path, int from) {
    int[][] ends = new int[pieces.length][];
    for (int i = pieces.length - 1; i >= 0; i--) {
      int[] next = i + 1 < pieces.length ? ends[i + 1] : null;
      ends[i] = bestEnds(pieces[i], path, from, next);
    }
    return pieces.length == 0 || ends[0][from] == NOWHERE ? null : collect(ends, from);
  }

  private static int[] bestEnds(Piece piece, String path, int from, int @Nullable [] next) {
    int length = path.length();
    int[] ends = new int[length + 1];
    Arrays.fill(ends, NOWHERE);
    if (piece instanceof Piece.Literal literal) {
      String text = literal.text();
      for (int i = from; i + text.length() <= length; i++) {
        if (matchesAfter(next, i + text.length(), length) && path.startsWith(text, i)) {
          ends[i] = i + text.length();
        }
      }
    } else if (piece instanceof Piece.Capture capture) {
      Converters.CharacterClass characters = RunMatcher.characters(capture);
      for (int i = length - 1; i >= from; i--) {
        if (characters.contains(path.charAt(i))) {
          ends[i] =
              ends[i + 1] != NOWHERE
                  ? ends[i + 1]
                  : matchesAfter(next, i + 1, length) ? i + 1 : NOWHERE;
        }
      }
    }
    return ends;
  }

  private static boolean matchesAfter(int @Nullable [] next, int at, int length) {
    return next == null ? at == length : next[at] != NOWHERE;
  }

  private int[] collect(int[][] ends, int from) {
    int[] bounds = new int[2 * pieces.length];
    int found = 0;
    int at = from;
    for (int i = 0; i < pieces.length; i++) {
      int end = ends[i][at];
      if (pieces[i] instanceof Piece.Capture) {
        bounds[found++] = at;
        bounds[found++] = end;
      }
      at = end;
    }
    return Arrays.copyOf(bounds, found);
  }
}
