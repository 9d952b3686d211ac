package io.charchub.text;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Folds texts for search, so that what people see as the same word is the same string.
 *
 * <pre>
 * Folding.fold("كتابِ  می‌خوانم ۱۲")   // کتاب میخوانم 12
 * Folding.fold("Crème Brûlée")         // creme brulee
 * </pre>
 */
public final class Folding {
  private static final char UNSEEN = 0;
  private static final char BLANK = ' ';
  private static final char UNKNOWN = '\uffff';

  /**
   * What becomes of each letter of the alphabets from Latin to Arabic and of half-spaces: a search
   * folds as many texts as there are rows.
   */
  private static final char[] TABLE = table();

  private Folding() {}

  /**
   * {@code text} in lower case; without accents, vowel marks, tatweel, half-spaces and other
   * letters that are not seen; with one form of each Arabic letter that Persian knows two of (ی for
   * ي and ى, ک for ك, ه for ة and ۀ, ا for آ أ إ); digits as ASCII ones; blanks in a row as one
   * space, none at the ends.
   */
  public static String fold(String text) {
    return fold(text, true);
  }

  /**
   * As {@link #fold}, and without any blank, so that می‌شود, می شود and میشود are the same. For
   * whole phrases; a search for several words folds each of them.
   */
  public static String foldWithoutBlanks(String text) {
    return fold(text, false);
  }

  private static String fold(String text, boolean keepBlanks) {
    String folded = foldByTable(text, keepBlanks);
    return folded == null ? foldByRules(text, keepBlanks) : folded;
  }

  /** Null where a letter stands in {@code text} that the table does not know. */
  private static @Nullable String foldByTable(String text, boolean keepBlanks) {
    char[] folded = new char[text.length()];
    int size = 0;
    boolean blank = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      char seen = letter < TABLE.length ? TABLE[letter] : UNKNOWN;
      if (seen == UNKNOWN) {
        return null;
      }
      if (seen == BLANK) {
        blank = keepBlanks && size > 0;
      } else if (seen != UNSEEN) {
        if (blank) {
          folded[size++] = BLANK;
          blank = false;
        }
        folded[size++] = seen;
      }
    }
    return new String(folded, 0, size);
  }

  /** What the rules make of each letter alone; they look at no letter's neighbours. */
  private static char[] table() {
    char[] table = new char[0x2070];
    for (char letter = 0; letter < table.length; letter++) {
      String alone = String.valueOf(letter);
      String folded = foldByRules(alone, true);
      String between = foldByRules("a" + letter + "a", true);
      if (between.equals("a a")) {
        table[letter] = BLANK;
      } else if (between.equals("aa")) {
        table[letter] = UNSEEN;
      } else {
        boolean one = folded.length() == 1 && between.equals("a" + folded + "a");
        table[letter] = one ? folded.charAt(0) : UNKNOWN;
      }
    }
    return table;
  }

  static String foldByRules(String text, boolean keepBlanks) {
    String normal = Normal.of(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(normal.length());
    boolean blank = false;
    for (int i = 0; i < normal.length(); ) {
      int letter = normal.codePointAt(i);
      i += Character.charCount(letter);
      if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
        blank = true;
      } else if (isSeen(letter)) {
        if (blank && keepBlanks && folded.length() > 0) {
          folded.append(' ');
        }
        blank = false;
        folded.appendCodePoint(folded(letter));
      }
    }
    return folded.toString();
  }

  private static boolean isSeen(int letter) {
    return letter != 'ـ'
        && !Normal.isMark(letter)
        && Character.getType(letter) != Character.FORMAT
        && Character.getType(letter) != Character.CONTROL;
  }

  private static int folded(int letter) {
    return switch (letter) {
      case 'ي', 'ى', 'ې', 'ے' -> 'ی';
      case 'ك', 'ڪ' -> 'ک';
      case 'ة', 'ە', 'ہ', 'ھ' -> 'ه';
      case 'ٱ' -> 'ا';
      case 'ς' -> 'σ';
      default -> {
        int value = letter < 0x10000 ? Digits.value((char) letter) : -1;
        yield value < 0 ? letter : '0' + value;
      }
    };
  }
}
