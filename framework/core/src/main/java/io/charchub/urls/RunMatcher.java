package io.charchub.urls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matches routes in which each captured value ends in one place only: where the next text begins
 * with a character that the value cannot hold, or at a text that ends the route, or at the end. One
 * walk over the path, nothing tried twice.
 */
final class RunMatcher implements PathMatcher {
  private final Piece[] pieces;
  private final int captures;

  RunMatcher(List<Piece> pieces) {
    this.pieces = pieces.toArray(new Piece[0]);
    this.captures = (int) pieces.stream().filter(Piece.Capture.class::isInstance).count();
  }

  static boolean isUnambiguous(List<Piece> pieces) {
    for (int i = 0; i + 1 < pieces.size(); i++) {
      if (!(pieces.get(i) instanceof Piece.Capture capture)) {
        continue;
      }
      if (!(pieces.get(i + 1) instanceof Piece.Literal literal)) {
        return false;
      }
      boolean closes = i + 2 == pieces.size();
      if (!closes && characters(capture).contains(literal.text().charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** Each value ends where the text after it begins, for that is what the pieces were chosen by. */
  @Override
  public boolean matchesWhatIsBuilt() {
    return true;
  }

  @Override
  public int @Nullable [] bounds(String path, int from) {
    int[] bounds = captures == 0 ? NONE : new int[2 * captures];
    int at = from;
    int found = 0;
    for (int i = 0; i < pieces.length; i++) {
      if (pieces[i] instanceof Piece.Literal literal) {
        if (!path.startsWith(literal.text(), at)) {
          return null;
        }
        at += literal.text().length();
      } else if (pieces[i] instanceof Piece.Capture capture) {
        int end = end(path, at, characters(capture), i);
        if (end <= at) {
          return null;
        }
        bounds[2 * found] = at;
        bounds[2 * found++ + 1] = end;
        at = end;
      }
    }
    return at == path.length() ? bounds : null;
  }

  /**
   * Where the value that starts at {@code at} ends: before the text that closes the route, else
   * where its run ends.
   */
  private int end(String path, int at, Converters.CharacterClass characters, int index) {
    int limit = path.length();
    if (index == pieces.length - 2 && pieces[index + 1] instanceof Piece.Literal literal) {
      limit -= literal.text().length();
    }
    int end = at;
    while (end < limit && characters.contains(path.charAt(end))) {
      end++;
    }
    return end;
  }

  static Converters.CharacterClass characters(Piece.Capture capture) {
    Converters.CharacterClass characters = capture.parameter().characters;
    if (characters == null) {
      throw new IllegalStateException("a converter with a regular expression of its own");
    }
    return characters;
  }
}
