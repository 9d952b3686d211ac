package io.charchub.db.expressions;

import io.charchub.db.sql.Call;
import io.charchub.db.sql.Compare;
import io.charchub.db.sql.Conversion;
import io.charchub.db.sql.InList;
import io.charchub.db.sql.IsNull;
import io.charchub.db.sql.JsonValue;
import io.charchub.db.sql.Junction;
import io.charchub.db.sql.Like;
import io.charchub.db.sql.Param;
import io.charchub.db.sql.RegexMatch;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.ValueKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The look-ups of JSON documents and of what stands in them. */
final class JsonLookups {
  private JsonLookups() {}

  /** A JSON null at a place of a document, not a missing place. */
  static SqlExpression isJsonNull(SqlExpression left) {
    JsonValue value = (JsonValue) left;
    SqlExpression type = new JsonValue(value.document(), value.path(), JsonValue.Form.TYPE);
    return new Compare(type, "=", Param.fixed("null", ValueKind.TEXT));
  }

  /** NULL; of a place in a document, that there is no such place. */
  static SqlExpression isNull(SqlExpression left, boolean isNull) {
    if (left instanceof JsonValue value && value.form() == JsonValue.Form.JSON) {
      return new IsNull(new JsonValue(value.document(), value.path(), JsonValue.Form.TYPE), isNull);
    }
    return new IsNull(left, isNull);
  }

  /** The look-up in SQL; null for those that JSON has in common with other values. */
  static @Nullable SqlExpression resolve(Scope scope, Resolved left, String lookup, Operand right) {
    if (lookup.startsWith("has_")) {
      scope.unrepeatable(); // the names become part of the statement
    }
    return switch (lookup) {
      case "has_key" -> hasKey(left.sql(), String.valueOf(right.value()));
      case "has_keys" -> hasKeys(left.sql(), right, true);
      case "has_any_keys" -> hasKeys(left.sql(), right, false);
      case "exact" -> compare(left, "=", right);
      case "gt" -> compare(left, ">", right);
      case "gte" -> compare(left, ">=", right);
      case "lt" -> compare(left, "<", right);
      case "lte" -> compare(left, "<=", right);
      case "in" -> in(left, right);
      case "contains" ->
          left.sql() instanceof JsonValue && right.value() instanceof String
              ? null
              : contains(left, right, false);
      case "contained_by" -> contains(left, right, true);
      case "regex", "iregex" ->
          new RegexMatch(text(left.sql()), plain(right), lookup.startsWith("i"));
      case "iexact" -> new Like(text(left.sql()), mark(left, right, "iexact"), true);
      case "startswith", "istartswith", "endswith", "iendswith", "icontains" ->
          new Like(
              text(left.sql()),
              mark(left, right, lookup),
              lookup.startsWith("i") && !lookup.equals("in"));
      default -> null;
    };
  }

  private static SqlExpression hasKey(SqlExpression left, String key) {
    List<Object> path = new ArrayList<>();
    SqlExpression document = left;
    if (left instanceof JsonValue value) {
      document = value.document();
      path.addAll(value.path());
    }
    path.add(key);
    return new IsNull(new JsonValue(document, List.copyOf(path), JsonValue.Form.TYPE), false);
  }

  private static SqlExpression hasKeys(SqlExpression left, Operand right, boolean all) {
    List<SqlExpression> each = new ArrayList<>();
    if (right.value() instanceof ListValue list) {
      list.forEach(key -> each.add(hasKey(left, String.valueOf(key))));
    }
    return all ? Junction.all(each) : Junction.any(each);
  }

  private static SqlExpression compare(Resolved left, String operator, Operand right) {
    SqlExpression value =
        right.expression() != null
            ? right.expression().sql()
            : document(left, mark(left, right, "exact"));
    boolean whole = operator.equals("=") && right.expression() == null;
    return new Compare(whole ? side(left) : left.sql(), operator, value);
  }

  /**
   * What stands in a document as it is; a whole document so that blanks in its text do not count.
   */
  private static SqlExpression side(Resolved left) {
    return left.sql() instanceof JsonValue
        ? left.sql()
        : Call.of("JSON_WHOLE", ValueKind.JSON, left.sql());
  }

  private static SqlExpression in(Resolved left, Operand right) {
    List<SqlExpression> each = new ArrayList<>();
    if (right.value() instanceof ListValue list) {
      Conversion conversion = Lookups.conversion(left.type(), "exact", right.given());
      for (int i = 0; i < list.size(); i++) {
        each.add(document(left, new Param(right.source(), list, i, conversion, ValueKind.JSON)));
      }
    }
    return each.isEmpty() ? io.charchub.db.sql.Truth.FALSE : new InList(side(left), each);
  }

  private static SqlExpression contains(Resolved left, Operand right, boolean turned) {
    SqlExpression value = mark(left, right, "exact");
    return turned
        ? Call.of("JSON_CONTAINS", ValueKind.BOOLEAN, value, left.sql())
        : Call.of("JSON_CONTAINS", ValueKind.BOOLEAN, left.sql(), value);
  }

  private static SqlExpression mark(Resolved left, Operand right, String lookup) {
    Conversion conversion = Lookups.conversion(left.type(), lookup, right.given());
    if (right.value() instanceof Boolean) {
      return Param.fixed(conversion.convert(right.value()), ValueKind.JSON);
    }
    return Param.of(
        right.source(),
        right.value(),
        conversion,
        lookup.equals("exact") ? ValueKind.JSON : ValueKind.TEXT);
  }

  private static SqlExpression plain(Operand right) {
    Conversion given = right.given();
    return Param.of(
        right.source(),
        right.value(),
        value -> String.valueOf(given.convert(value)),
        ValueKind.TEXT);
  }

  private static SqlExpression text(SqlExpression left) {
    return left instanceof JsonValue value
        ? new JsonValue(value.document(), value.path(), JsonValue.Form.TEXT)
        : left;
  }

  /**
   * A bound document in the form that what it is compared with has: a whole document, or what
   * stands in one.
   */
  private static SqlExpression document(Resolved left, SqlExpression mark) {
    return Call.of(
        left.sql() instanceof JsonValue ? "JSON_DOCUMENT" : "JSON_WHOLE", ValueKind.JSON, mark);
  }
}
