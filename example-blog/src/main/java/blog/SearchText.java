package blog;

import io.charchub.text.Folding;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a search looks through, and the words of one, in the form in which what people take for the
 * same word is the same: ي and ی, ۱۲ and 12, می‌شود and میشود.
 *
 * <p>Persian ties some syllables to a word by a half-space, by a space, or by nothing. {@link
 * Folding} takes half-spaces away; here the spaces go too, where such a syllable stands alone.
 */
public final class SearchText {
  private static final int MOST_WORDS = 10;
  private static final Pattern PREFIX = Pattern.compile("(?<= |^)(ن?می) ");
  private static final Pattern SUFFIX = Pattern.compile(" (ها|های|هایی|ای|تر|ترین)(?= |$)");

  private SearchText() {}

  /** All that is searched of a post. */
  static String of(Post post) {
    return of(post.title + "\n" + post.summary + "\n" + post.body);
  }

  /** A text as it is searched; also for rows of which there is no object. */
  public static String of(String text) {
    String tied = PREFIX.matcher(Folding.fold(text)).replaceAll("$1");
    return SUFFIX.matcher(tied).replaceAll("$1");
  }

  /** The words that somebody searches for; of more than ten the first. */
  static List<String> words(String query) {
    return List.of(of(query).split(" ")).stream()
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }
}
