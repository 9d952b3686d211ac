package io.charchub.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names with one or more values, as a query string or a form sends them: Django's {@code
 * QueryDict}, immutable.
 *
 * <pre>{@code
 * QueryParams query = request.query();              // ?tag=a&tag=b&page=2
 * query.get("tag");                                 // Optional[b]: the last one wins
 * query.getList("tag");                             // [a, b]
 * query.with("page", "3").encode();                 // tag=a&tag=b&page=3
 * }</pre>
 */
public final class QueryParams {
  /** No names at all. */
  public static final QueryParams EMPTY = new QueryParams(Map.of());

  private final Map<String, List<String>> values;

  private QueryParams(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * The names and values of {@code values}, copied, in its order; a name without values is left
   * out.
   */
  public static QueryParams of(Map<String, ? extends List<String>> values) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach(
        (name, list) -> {
          if (!list.isEmpty()) {
            copy.put(name, List.copyOf(list));
          }
        });
    return copy.isEmpty() ? EMPTY : new QueryParams(copy);
  }

  /**
   * Parses a query string without its question mark, within the default limits. Empty pieces
   * between {@code &} are skipped; a piece without {@code =} has the empty value; bytes that are
   * not UTF-8 become U+FFFD.
   *
   * @throws TooManyFields when a limit is passed
   */
  public static QueryParams parse(String query) {
    return parse(query, RequestLimits.DEFAULT);
  }

  static QueryParams parse(String query, RequestLimits limits) {
    return parse(query, limits, false);
  }

  /**
   * As {@link #parse(String)}, but bytes that are not UTF-8 are an answer of 400, as in Django
   * since 5.0.
   */
  static QueryParams parseForm(String body, RequestLimits limits) {
    return parse(body, limits, true);
  }

  private static QueryParams parse(String text, RequestLimits limits, boolean strict) {
    Builder builder = new Builder(limits);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('&', start);
      if (end < 0) {
        end = text.length();
      }
      if (end > start) {
        int equals = text.indexOf('=', start);
        boolean valued = equals >= 0 && equals < end;
        String name = text.substring(start, valued ? equals : end);
        String value = valued ? text.substring(equals + 1, end) : "";
        builder.add(decode(name, strict), decode(value, strict));
      }
      start = end + 1;
    }
    return builder.build();
  }

  private static String decode(String text, boolean strict) {
    if (!strict) {
      return PercentEncoding.decodeQuery(text);
    }
    String decoded = PercentEncoding.decodeForm(text);
    if (decoded == null) {
      throw new BadRequest("The form is not encoded in UTF-8.");
    }
    return decoded;
  }

  /** The last value of {@code name}; empty when it was not sent. */
  public Optional<String> get(String name) {
    List<String> list = values.get(name);
    return list == null ? Optional.empty() : Optional.of(list.get(list.size() - 1));
  }

  /** The last value of {@code name}, or {@code fallback} when it was not sent. */
  public String get(String name, String fallback) {
    List<String> list = values.get(name);
    return list == null ? fallback : list.get(list.size() - 1);
  }

  /** The first value of {@code name}; empty when it was not sent. */
  public Optional<String> first(String name) {
    List<String> list = values.get(name);
    return list == null ? Optional.empty() : Optional.of(list.get(0));
  }

  /** All values of {@code name} in the order sent; never null but potentially empty. */
  public List<String> getList(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Whether {@code name} was sent, with whatever value. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The names in the order first sent. */
  public Set<String> names() {
    return asMap().keySet();
  }

  /** Whether nothing was sent. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** All values by name, unmodifiable, in the order first sent. */
  public Map<String, List<String>> asMap() {
    return java.util.Collections.unmodifiableMap(values);
  }

  /**
   * A copy in which {@code name} has {@code replacement} as its only values; without any it is left
   * out.
   */
  public QueryParams with(String name, String... replacement) {
    Map<String, List<String>> copy = new LinkedHashMap<>(values);
    if (replacement.length == 0) {
      copy.remove(name);
    } else {
      copy.put(name, List.of(replacement));
    }
    return new QueryParams(copy);
  }

  /** A copy without {@code name}. */
  public QueryParams without(String name) {
    return with(name);
  }

  /** The query string, without a question mark, that parses to these params. */
  public String encode() {
    StringBuilder query = new StringBuilder();
    values.forEach(
        (name, list) -> {
          for (String value : list) {
            if (query.length() > 0) {
              query.append('&');
            }
            query.append(PercentEncoding.encodeQuery(name)).append('=');
            query.append(PercentEncoding.encodeQuery(value));
          }
        });
    return query.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QueryParams params && params.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }

  /** Collects values and counts them against the limits. */
  static final class Builder {
    private final RequestLimits limits;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int count;

    Builder(RequestLimits limits) {
      this.limits = limits;
    }

    void add(String name, String value) {
      if (++count > limits.fields()) {
        throw new TooManyFields("More than " + limits.fields() + " fields were sent.");
      }
      if (name.length() > limits.fieldName()) {
        throw new TooManyFields(
            "A field's name is longer than " + limits.fieldName() + " characters.");
      }
      values.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(value);
    }

    QueryParams build() {
      return values.isEmpty() ? EMPTY : QueryParams.of(values);
    }
  }
}
