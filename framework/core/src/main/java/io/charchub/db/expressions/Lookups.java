package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldException;
import io.charchub.db.sql.Between;
import io.charchub.db.sql.Call;
import io.charchub.db.sql.Column;
import io.charchub.db.sql.Compare;
import io.charchub.db.sql.Conversion;
import io.charchub.db.sql.DatePart;
import io.charchub.db.sql.FoldedMatch;
import io.charchub.db.sql.InList;
import io.charchub.db.sql.InSelect;
import io.charchub.db.sql.IsNull;
import io.charchub.db.sql.Like;
import io.charchub.db.sql.Not;
import io.charchub.db.sql.Param;
import io.charchub.db.sql.RegexMatch;
import io.charchub.db.sql.Scalar;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.Truth;
import io.charchub.db.sql.UnfitException;
import io.charchub.db.sql.ValueKind;
import io.charchub.errors.CharchubException;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a value: the look-ups and transforms of each kind, and how they are said in
 * SQL (Django's {@code Lookup}s).
 */
public final class Lookups {
  private static final Map<String, String> COMPARISONS =
      Map.of("exact", "=", "gt", ">", "gte", ">=", "lt", "<", "lte", "<=");
  private static final Set<String> PATTERNS =
      Set.of("contains", "icontains", "startswith", "istartswith", "endswith", "iendswith");
  private static final Set<String> SEARCHES = Set.of("search", "search_start");
  private static final Set<String> COMMON =
      Set.of(
          "exact",
          "iexact",
          "gt",
          "gte",
          "lt",
          "lte",
          "in",
          "range",
          "isnull",
          "regex",
          "iregex",
          "contains",
          "icontains",
          "startswith",
          "istartswith",
          "endswith",
          "iendswith",
          "search",
          "search_start");
  private static final Set<String> RELATED =
      Set.of("exact", "gt", "gte", "lt", "lte", "in", "isnull");
  private static final Set<String> JSON =
      Set.of("has_key", "has_keys", "has_any_keys", "contained_by");

  private Lookups() {}

  /** The look-ups of values of {@code kind}; of a relation where {@code relation} says so. */
  public static Set<String> names(ValueKind kind, boolean relation) {
    if (relation) {
      return RELATED;
    }
    Set<String> names = new TreeSet<>(COMMON);
    if (kind == ValueKind.JSON) {
      names.addAll(JSON);
    }
    return names;
  }

  /** Whether values of {@code kind} have a look-up of that name. */
  public static boolean has(ValueKind kind, String name) {
    return COMMON.contains(name) || (kind == ValueKind.JSON && JSON.contains(name));
  }

  /**
   * Refuses a look-up that does not exist.
   *
   * @throws FieldException {@code models.E031}, which names those that there are
   */
  public static FieldException unknown(
      String where, ValueKind kind, boolean relation, String name) {
    Set<String> known = new TreeSet<>(names(kind, relation));
    if (!relation) {
      known.addAll(Transforms.names(kind));
    }
    String near = DidYouMean.nearest(name, known).map(word -> "'" + word + "'. ").orElse("");
    return new FieldException(
        Problem.of("models.E031", where + " has no look-up '" + name + "'")
            .hint(near + "Look-ups: " + String.join(", ", known)));
  }

  /**
   * Refuses a value that the look-up cannot take. Called when a query is built, so that the mistake
   * shows where it is made.
   *
   * @throws FieldException {@code models.E032}
   */
  public static void check(
      String where,
      @Nullable Field<?> type,
      String lookup,
      @Nullable Object value,
      Conversion given) {
    if (value == null) {
      if (!lookup.equals("exact") && !lookup.equals("iexact")) {
        throw refuse(where, lookup, "cannot be asked of null", "isnull, or a value");
      }
      return;
    }
    if (lookup.equals("isnull")) {
      if (!(value instanceof Boolean)) {
        throw refuse(where, lookup, "takes true or false, not " + shown(value), "true or false");
      }
      return;
    }
    boolean list =
        lookup.equals("in")
            || lookup.equals("range")
            || lookup.equals("has_keys")
            || lookup.equals("has_any_keys");
    if (list != value instanceof ListValue) {
      if (!(type != null && Kinds.of(type) == ValueKind.JSON)) {
        throw refuse(
            where,
            lookup,
            list ? "takes several values, not " + shown(value) : "takes one value, not several",
            list ? "a list" : "in");
      }
    }
    if (lookup.equals("range") && ((ListValue) value).size() != 2) {
      throw refuse(where, lookup, "takes a lower and an upper bound", "List.of(low, high)");
    }
    convertAll(where, type, lookup, value, given);
  }

  private static void convertAll(
      String where, @Nullable Field<?> type, String lookup, Object value, Conversion given) {
    Conversion conversion = conversion(type, lookup, given);
    try {
      if (value instanceof ListValue several) {
        for (Object each : several) {
          convert(where, lookup, conversion, each);
        }
      } else {
        convert(where, lookup, conversion, value);
      }
    } catch (CharchubException e) {
      if (e instanceof FieldException known && e.problem().id().startsWith("models.")) {
        throw known;
      }
      throw refuse(
          where,
          lookup,
          "cannot take " + shown(value) + ": " + e.problem().what(),
          "a value of the field's type");
    }
  }

  private static void convert(String where, String lookup, Conversion conversion, Object value) {
    try {
      if (conversion.convert(value) == null) {
        throw refuse(
            where,
            lookup,
            "cannot take " + shown(value) + ", which is no value",
            "null, or isnull");
      }
    } catch (UnfitException e) {
      return; // the look-up has an answer all the same, which is found when the query is planned
    }
  }

  private static FieldException refuse(String where, String lookup, String why, String hint) {
    return new FieldException(
        Problem.of("models.E032", where + (lookup.equals("exact") ? "" : "__" + lookup) + " " + why)
            .hint(hint));
  }

  private static String shown(Object value) {
    String text = String.valueOf(value instanceof ListValue list ? list.given() : value);
    return (text.length() > 60 ? text.substring(0, 60) + "..." : text)
        + " ("
        + value.getClass().getSimpleName()
        + ")";
  }

  /** From what people give to what is bound, for one value. */
  static Conversion conversion(@Nullable Field<?> type, String lookup, Conversion given) {
    boolean plain = given == Conversion.NONE;
    if (PATTERNS.contains(lookup)) {
      return value -> pattern(lookup, text(type, given.convert(value)));
    }
    if (lookup.equals("iexact")) {
      return value -> Like.escape(text(type, given.convert(value)));
    }
    if (SEARCHES.contains(lookup)) {
      return value -> text(type, given.convert(value));
    }
    if (lookup.equals("regex") || lookup.equals("iregex") || lookup.startsWith("has_")) {
      return value -> String.valueOf(given.convert(value));
    }
    if (type == null) {
      return given;
    }
    if (Kinds.of(type) == ValueKind.INTEGER) {
      return value -> WholeNumbers.fit(type, lookup, given.convert(value));
    }
    return plain
        ? value -> Conversions.store(type, value)
        : value -> Conversions.store(type, given.convert(value));
  }

  private static String text(@Nullable Field<?> type, @Nullable Object value) {
    String text =
        value instanceof Enum<?> constant && type != null
            ? String.valueOf(Conversions.store(type, constant))
            : String.valueOf(value);
    return Kinds.of(type) == ValueKind.UUID ? text.replace("-", "") : text;
  }

  private static String pattern(String lookup, String text) {
    String escaped = Like.escape(text);
    return switch (lookup) {
      case "startswith", "istartswith" -> escaped + "%";
      case "endswith", "iendswith" -> "%" + escaped;
      default -> "%" + escaped + "%";
    };
  }

  /** The look-up in SQL. */
  public static SqlExpression resolve(Scope scope, Resolved left, String lookup, Operand right) {
    ValueKind kind = left.kind();
    if (right.isNull()) {
      return kind == ValueKind.JSON && left.sql() instanceof io.charchub.db.sql.JsonValue
          ? JsonLookups.isJsonNull(left.sql())
          : new IsNull(left.sql(), true);
    }
    if (lookup.equals("isnull")) {
      return JsonLookups.isNull(left.sql(), Boolean.TRUE.equals(right.value()));
    }
    if (kind == ValueKind.JSON) {
      SqlExpression json = JsonLookups.resolve(scope, left, lookup, right);
      if (json != null) {
        return json;
      }
    }
    String operator = COMPARISONS.get(lookup);
    if (operator != null) {
      return compare(scope, left, lookup, operator, right);
    }
    return switch (lookup) {
      case "in" -> in(scope, left, right);
      case "range" -> between(scope, left, right);
      case "iexact" -> new Like(left.sql(), one(left, lookup, right), true);
      case "regex" -> new RegexMatch(left.sql(), one(left, lookup, right), false);
      case "iregex" -> new RegexMatch(left.sql(), one(left, lookup, right), true);
      case "search" -> new FoldedMatch(left.sql(), one(left, lookup, right), false);
      case "search_start" -> new FoldedMatch(left.sql(), one(left, lookup, right), true);
      default -> new Like(left.sql(), likeOperand(left, lookup, right), lookup.startsWith("i"));
    };
  }

  private static SqlExpression compare(
      Scope scope, Resolved left, String lookup, String operator, Operand right) {
    if (right.value() != null) {
      if (left.kind() == ValueKind.BOOLEAN
          && lookup.equals("exact")
          && !(left.sql() instanceof Column)) {
        if (!(right.value() instanceof Boolean)) {
          scope.unrepeatable(); // only truth values are part of the shape
        }
        Object truth = Conversions.store(Types.BOOLEAN, right.value());
        return Boolean.TRUE.equals(truth) ? left.sql() : Not.of(left.sql());
      }
      if (left.sql() instanceof DatePart date && YearBounds.applies(date, lookup)) {
        return YearBounds.resolve(date, lookup, operator, right);
      }
      if (left.kind() == ValueKind.INTEGER) {
        try {
          conversion(left.type(), lookup, right.given()).convert(right.value());
        } catch (UnfitException e) {
          scope.unrepeatable();
          return e.isAlways() ? new IsNull(left.sql(), false) : Truth.FALSE;
        }
      }
    }
    return new Compare(left.sql(), operator, one(left, lookup, right));
  }

  private static SqlExpression in(Scope scope, Resolved left, Operand right) {
    if (right.query() != null) {
      return right.query().empty()
          ? Truth.FALSE
          : new InSelect(left.sql(), right.query().statement());
    }
    if (!(right.value() instanceof ListValue list)) {
      return new InList(left.sql(), List.of(one(left, "exact", right)));
    }
    Conversion conversion = conversion(left.type(), "in", right.given());
    List<SqlExpression> marks = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      try {
        marks.add(element(scope, left, right, list, i, conversion));
      } catch (UnfitException e) {
        scope.unrepeatable();
      }
    }
    return marks.isEmpty() ? Truth.FALSE : new InList(left.sql(), marks);
  }

  private static SqlExpression between(Scope scope, Resolved left, Operand right) {
    ListValue bounds = (ListValue) Objects.requireNonNull(right.value());
    Conversion low = conversion(left.type(), "gte", right.given());
    Conversion high = conversion(left.type(), "lte", right.given());
    try {
      return new Between(
          left.sql(),
          element(scope, left, right, bounds, 0, low),
          element(scope, left, right, bounds, 1, high));
    } catch (UnfitException e) {
      scope.unrepeatable();
      return Truth.FALSE;
    }
  }

  /** One of several values. Beside expressions values are part of the structure. */
  private static SqlExpression element(
      Scope scope, Resolved left, Operand right, ListValue list, int index, Conversion conversion) {
    Object value = list.get(index);
    if (value instanceof Expression expression) {
      return expression.resolve(scope).sql();
    }
    Object stored = conversion.convert(value);
    return list.hasExpressions()
        ? Param.fixed(stored, left.kind())
        : new Param(right.source(), list, index, conversion, left.kind());
  }

  private static SqlExpression one(Resolved left, String lookup, Operand right) {
    if (right.expression() != null) {
      return right.expression().sql();
    }
    if (right.query() != null) {
      return new Scalar(right.query().statement());
    }
    boolean text =
        PATTERNS.contains(lookup)
            || SEARCHES.contains(lookup)
            || lookup.equals("iexact")
            || lookup.endsWith("regex");
    if (right.value() instanceof Boolean) {
      Object stored = conversion(left.type(), lookup, right.given()).convert(right.value());
      return Param.fixed(stored, text ? ValueKind.TEXT : left.kind());
    }
    return Param.of(
        right.source(),
        right.value(),
        conversion(left.type(), lookup, right.given()),
        text ? ValueKind.TEXT : left.kind());
  }

  /** A pattern from a value, or made in SQL of an expression. */
  private static SqlExpression likeOperand(Resolved left, String lookup, Operand right) {
    if (right.expression() == null && right.query() == null) {
      return one(left, lookup, right);
    }
    return Call.of(
        "LIKE_PATTERN_" + (lookup.startsWith("i") ? lookup.substring(1) : lookup),
        ValueKind.TEXT,
        one(left, "exact", right));
  }
}
