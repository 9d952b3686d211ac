package io.charchub.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Marks in a text what a search found, with the eyes of {@link Folding}: a search for كتاب marks
 * کتاب, one for 12 marks ۱۲, one for میشود marks می‌شود.
 *
 * <pre>
 * Highlight.html("کتابِ نو", List.of("كتاب"))   // &lt;mark&gt;کتابِ&lt;/mark&gt; نو
 * </pre>
 */
public final class Highlight {
  private Highlight() {}

  /**
   * {@code text} as HTML with every place where one of {@code words} stands in {@code <mark>};
   * places that overlap or touch are marked as one. Words are folded here; those that fold to
   * nothing mark nothing.
   */
  public static String html(String text, Collection<String> words) {
    List<String> wanted =
        words.stream().map(Folding::fold).filter(word -> !word.isEmpty()).distinct().toList();
    return wanted.isEmpty() ? Html.escape(text) : marked(text, found(new FoldedText(text), wanted));
  }

  private static BitSet found(FoldedText text, List<String> words) {
    BitSet found = new BitSet();
    for (String word : words) {
      for (int at = text.folded.indexOf(word); at >= 0; at = text.folded.indexOf(word, at + 1)) {
        found.set(text.start(at), text.start(at + word.length()));
      }
    }
    return found;
  }

  private static String marked(String text, BitSet found) {
    StringBuilder html = new StringBuilder(text.length() + 32);
    int end = 0;
    for (int start = found.nextSetBit(0); start >= 0; start = found.nextSetBit(end)) {
      html.append(Html.escape(text.substring(end, start))).append("<mark>");
      end = found.nextClearBit(start);
      html.append(Html.escape(text.substring(start, end))).append("</mark>");
    }
    return html.append(Html.escape(text.substring(end))).toString();
  }

  /**
   * A text folded letter by letter, which remembers where each letter came from. Marks and
   * half-spaces that fold to nothing go with the letter before them.
   */
  private static final class FoldedText {
    final StringBuilder folded;
    private final int[] starts;
    private final int length;

    FoldedText(String text) {
      folded = new StringBuilder(text.length());
      length = text.length();
      int[] places = new int[text.length() + 1];
      for (int i = 0; i < text.length(); ) {
        int size = Character.charCount(text.codePointAt(i));
        String letter = text.substring(i, i + size);
        String seen = letter.isBlank() ? " " : Folding.fold(letter);
        if (places.length < folded.length() + seen.length() + 1) {
          places = Arrays.copyOf(places, 2 * (places.length + seen.length()));
        }
        Arrays.fill(places, folded.length(), folded.length() + seen.length(), i);
        folded.append(seen);
        i += size;
      }
      starts = places;
    }

    /**
     * Where in the text the folded letter at {@code index} stands; the end of the text after all.
     */
    int start(int index) {
      return index < folded.length() ? starts[index] : length;
    }
  }
}
