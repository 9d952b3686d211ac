package io.charchub.db.models;

import io.charchub.db.expressions.F;
import io.charchub.db.expressions.Q;
import java.util.Arrays;
import java.util.List;

/**
 * The look-ups that constraints are written with: {@code price__gte=0}, {@code
 * !status=draft|views__gt=F(likes)}.
 */
final class Terms {
  private Terms() {}

  /** The condition that a term stands for. */
  static Q<Object> parse(String term) {
    Q<Object> any = null;
    for (String alternative : term.split("\\|", -1)) {
      Q<Object> one = parseOne(alternative.strip());
      any = any == null ? one : any.or(one);
    }
    return any == null ? Q.all() : any;
  }

  private static Q<Object> parseOne(String term) {
    if (term.startsWith("!")) {
      return parseOne(term.substring(1).strip()).not();
    }
    int equals = term.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("not a look-up: " + term);
    }
    String path = term.substring(0, equals).strip();
    String value = term.substring(equals + 1).strip();
    if (value.startsWith("F(") && value.endsWith(")")) {
      return Q.of(path, F.of(value.substring(2, value.length() - 1)));
    }
    if (path.endsWith("__isnull")) {
      return Q.of(path, Boolean.valueOf(value));
    }
    if (path.endsWith("__in") || path.endsWith("__range")) {
      return Q.of(path, List.of((Object[]) value.split("\\s*,\\s*")));
    }
    return Q.of(path, value);
  }

  /** The paths that a term looks up, one for each alternative, their look-ups included. */
  static List<String> paths(String term) {
    return Arrays.stream(term.split("\\|", -1)).map(Terms::path).toList();
  }

  private static String path(String alternative) {
    String plain = alternative.strip();
    while (plain.startsWith("!")) {
      plain = plain.substring(1).strip();
    }
    return plain.substring(0, Math.max(0, plain.indexOf('='))).strip();
  }

  /** The field that a term begins with. */
  static String field(String term) {
    String plain = term.strip();
    while (plain.startsWith("!")) {
      plain = plain.substring(1).strip();
    }
    return Arrays.asList(plain.split("=|__", 2)).get(0).strip();
  }
}
