package blog.writing;

import io.charchub.forms.Field;
import io.charchub.forms.Input;
import io.charchub.forms.Raw;
import io.charchub.text.Folding;
import io.charchub.text.Slugs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words with commas between, {@code ,} or {@code ،}, each once: two that differ by case, accents or
 * the form of a ی or ک are one.
 */
final class TagsField extends Field<List<String>, TagsField> {
  private static final int MOST = 10;
  private static final int LONGEST = 50;

  TagsField() {
    super(new Input("text"));
  }

  @Override
  protected List<String> convert(Raw raw) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String part : raw.text().split("[,،;؛\\n]")) {
      String word = part.strip().replaceFirst("^#+\\s*", "").replaceAll("\\s+", " ");
      if (!word.isEmpty()) {
        words.putIfAbsent(Folding.fold(word), checked(persian(word)));
      }
    }
    if (words.size() > MOST) {
      throw refusal("max_tags", "At most {limit} tags.", Map.of("limit", MOST));
    }
    return List.copyOf(words.values());
  }

  /** Keyboards that write Arabic have two letters that Persian writes otherwise. */
  private static String persian(String word) {
    return word.replace('ي', 'ی').replace('ك', 'ک');
  }

  private String checked(String word) {
    if (word.codePointCount(0, word.length()) > LONGEST) {
      throw refusal("max_length", "A tag has at most {limit} letters.", Map.of("limit", LONGEST));
    }
    if (Slugs.slugify(word, true).isEmpty()) {
      throw refusal("no_word", "“{word}” is no word.", Map.of("word", word));
    }
    return word;
  }

  @Override
  public List<String> value() {
    List<String> value = super.value();
    return value == null ? List.of() : value;
  }

  @Override
  protected String format(List<String> words) {
    String joined = String.join("", words);
    boolean arabic =
        joined
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    return String.join(arabic ? "، " : ", ", words);
  }

  @Override
  protected boolean isEmpty(@Nullable List<String> words) {
    return words == null || words.isEmpty();
  }
}
