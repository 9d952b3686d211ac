package io.charchub.contrib.admin;

import io.charchub.db.expressions.Lookups;
import io.charchub.db.expressions.Q;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.sql.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows by what somebody typed: each word must stand in one of the fields, a phrase in double
 * quotes as a whole. Case, accents, Arabic and Persian letters, digits and half-spaces make no
 * difference. Django's {@code get_search_results}.
 *
 * <p>A sign before a field's name says how a word must stand in it: {@code ^} at the beginning,
 * {@code =} as the whole, {@code @} anywhere (as without a sign). A look-up may end the name:
 * {@code isbn__exact}.
 */
public final class AdminSearch {
  /** No search is asked for more words; the rest is not looked at. */
  public static final int MOST_WORDS = 20;

  private static final Set<String> LOOKUPS = Lookups.names(ValueKind.TEXT, false);

  private AdminSearch() {}

  /** The words and phrases of {@code typed}, in order. */
  public static List<String> words(String typed) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (char letter : typed.toCharArray()) {
      boolean ends = quote == 0 ? Character.isWhitespace(letter) : letter == quote;
      if (ends) {
        add(words, word);
        quote = 0;
      } else if (quote == 0 && word.length() == 0 && "\"«“".indexOf(letter) >= 0) {
        quote = letter == '«' ? '»' : letter == '“' ? '”' : '"';
      } else {
        word.append(letter);
      }
    }
    add(words, word);
    return words;
  }

  private static void add(List<String> words, StringBuilder word) {
    String text = word.toString().strip();
    if (!text.isEmpty() && words.size() < MOST_WORDS) {
      words.add(text);
    }
    word.setLength(0);
  }

  /**
   * Those of {@code rows} in which every word of {@code typed} stands in one of {@code fields}; all
   * where nothing was typed or there are no fields.
   *
   * @throws FieldException where a field is none of the model
   */
  public static <T> QuerySetOf<T, ?> narrow(
      QuerySetOf<T, ?> rows, List<String> fields, String typed) {
    List<String> words = words(typed);
    if (words.isEmpty() || fields.isEmpty()) {
      return rows;
    }
    Q<Object> all = Q.all();
    for (String word : words) {
      Q<Object> one = oneOf(rows, fields, word);
      if (one == null) {
        return rows.none();
      }
      all = all.and(one);
    }
    return several(rows, fields)
        ? rows.filter(Q.of("pk__in", everything(rows).filter(all).values("pk")))
        : rows.filter(all);
  }

  /** A word that a field cannot hold, such as letters for a number, does not stand in it. */
  private static @Nullable Q<Object> oneOf(
      QuerySetOf<?, ?> rows, List<String> fields, String word) {
    Q<Object> any = null;
    for (String field : fields) {
      Q<Object> condition = Q.of(lookup(field), word);
      if (isHeldBy(rows, field, word)) {
        any = any == null ? condition : any.or(condition);
      }
    }
    return any;
  }

  private static boolean isHeldBy(QuerySetOf<?, ?> rows, String field, String word) {
    try {
      rows.filter(lookup(field), word);
      return true;
    } catch (FieldException e) {
      if (e.problem().id().equals("models.E032")) {
        return false;
      }
      throw e;
    }
  }

  /** Why {@code field} cannot be searched; empty where it can. */
  static String whatIsWrong(ModelMeta<?> meta, String field) {
    try {
      Manager.allOf(meta).filter(lookup(field), "x");
      return "";
    } catch (FieldException e) {
      return e.problem().id().equals("models.E032") ? "" : e.problem().what();
    }
  }

  /** Rows of a set that is joined come several times: such a search goes by keys. */
  private static boolean several(QuerySetOf<?, ?> rows, List<String> fields) {
    return fields.stream()
        .map(AdminSearch::plain)
        .anyMatch(path -> path.contains("__") && !isSingle(rows, path));
  }

  private static boolean isSingle(QuerySetOf<?, ?> rows, String path) {
    String field = endsWithLookup(path) ? path.substring(0, path.lastIndexOf("__")) : path;
    return ModelPath.find(ModelMeta.of(Manager.modelOf(rows)), field)
        .filter(found -> found.set() == null)
        .isPresent();
  }

  private static <T> QuerySetOf<T, ?> everything(QuerySetOf<T, ?> rows) {
    return Manager.allOf(ModelMeta.of(Manager.modelOf(rows)));
  }

  /** The field of the model that a path to be searched begins with. */
  static String firstOf(String field) {
    return plain(field).split("__", 2)[0];
  }

  private static String plain(String field) {
    return "^=@".indexOf(field.charAt(0)) >= 0 ? field.substring(1) : field;
  }

  private static String lookup(String field) {
    return switch (field.charAt(0)) {
      case '^' -> field.substring(1) + "__search_start";
      case '=' -> field.substring(1) + "__iexact";
      case '@' -> field.substring(1) + "__search";
      default -> endsWithLookup(field) ? field : field + "__search";
    };
  }

  private static boolean endsWithLookup(String field) {
    int at = field.lastIndexOf("__");
    return at > 0 && LOOKUPS.contains(field.substring(at + 2));
  }
}
