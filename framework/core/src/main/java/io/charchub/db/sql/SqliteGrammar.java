package io.charchub.db.sql;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of SQLite, with the functions that each of our connections adds to it (their names begin
 * with {@code charchub_}).
 */
final class SqliteGrammar extends Grammar {
  static final SqliteGrammar INSTANCE = new SqliteGrammar();

  private SqliteGrammar() {}

  @Override
  public String name() {
    return "SQLite";
  }

  @Override
  public boolean locks() {
    return false;
  }

  /**
   * An exact number is bound as text, which compares with columns but not with computed numbers.
   */
  @Override
  public void mark(SqlWriter out, Param param) {
    if (param.kind() == ValueKind.DECIMAL) {
      out.sql("CAST(").mark(param).sql(" AS NUMERIC)");
    } else {
      out.mark(param);
    }
  }

  @Override
  public void truthValue(SqlWriter out, boolean value) {
    out.sql(value ? "1" : "0");
  }

  @Override
  public void selected(SqlWriter out, SqlExpression value) {
    if (value instanceof JsonValue json && json.form() == JsonValue.Form.JSON) {
      out.sql("(").add(json.document()).sql(" -> ").add(jsonPath(json.path())).sql(")");
    } else {
      out.add(value);
    }
  }

  @Override
  public void call(SqlWriter out, Call call) {
    List<SqlExpression> arguments = call.arguments();
    switch (call.function()) {
      case "NOW" -> out.sql("STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')");
      case "CONCAT" -> concat(out, arguments);
      case "LEFT" ->
          out.sql("SUBSTR(").add(arguments.get(0)).sql(", 1, ").add(arguments.get(1)).sql(")");
      case "RIGHT" ->
          out.sql("SUBSTR(").add(arguments.get(0)).sql(", -").add(arguments.get(1)).sql(")");
      case "CHR" -> function(out, "CHAR", arguments);
      case "ASCII" -> function(out, "UNICODE", arguments);
      case "GREATEST" -> function(out, "MAX", arguments);
      case "LEAST" -> function(out, "MIN", arguments);
      case "RANDOM" -> out.sql("RAND()");
      case "JSON_WHOLE" -> function(out, "JSON", arguments);
      case "JSON_CONTAINS" ->
          throw notSupported(
              "look into JSON documents for what they contain", "has_key, or a path to the value");
      case "JSON_DOCUMENT" -> document(out, arguments.get(0));
      case "LIKE_PATTERN_contains" -> pattern(out, "'%' || ", arguments.get(0), " || '%'");
      case "LIKE_PATTERN_startswith" -> pattern(out, "", arguments.get(0), " || '%'");
      case "LIKE_PATTERN_endswith" -> pattern(out, "'%' || ", arguments.get(0), "");
      default -> numeric(out, call.result(), () -> function(out, call.function(), arguments));
    }
  }

  private static void function(SqlWriter out, String name, List<SqlExpression> arguments) {
    out.sql(name).sql("(").list(arguments, ", ").sql(")");
  }

  /**
   * SQLite computes with doubles; the cast gives the result the affinity that a decimal column has.
   */
  private static void numeric(SqlWriter out, ValueKind kind, Runnable value) {
    if (kind == ValueKind.DECIMAL) {
      out.sql("CAST(");
      value.run();
      out.sql(" AS NUMERIC)");
    } else {
      value.run();
    }
  }

  private static void concat(SqlWriter out, List<SqlExpression> arguments) {
    out.sql("(");
    for (int i = 0; i < arguments.size(); i++) {
      out.sql(i > 0 ? " || COALESCE(" : "COALESCE(").add(arguments.get(i)).sql(", '')");
    }
    out.sql(")");
  }

  private static void document(SqlWriter out, SqlExpression document) {
    out.sql("(CASE WHEN JSON_TYPE(")
        .add(document)
        .sql(") IN ('false', 'true', 'null') THEN JSON_TYPE(")
        .add(document);
    out.sql(") ELSE JSON_EXTRACT(").add(document).sql(", '$') END)");
  }

  private static void pattern(SqlWriter out, String before, SqlExpression text, String after) {
    out.sql(before).sql("REPLACE(REPLACE(REPLACE(").add(text);
    out.sql(", '\\', '\\\\'), '%', '\\%'), '_', '\\_')").sql(after);
  }

  @Override
  public void aggregate(SqlWriter out, AggregateCall call) {
    numeric(out, kind(call), () -> aggregateBare(out, call));
  }

  private static ValueKind kind(AggregateCall call) {
    boolean exact = call.argumentKind() == ValueKind.DECIMAL && !call.function().equals("COUNT");
    return exact ? ValueKind.DECIMAL : ValueKind.UNKNOWN;
  }

  @Override
  public void over(SqlWriter out, Over over) {
    ValueKind kind = over.function() instanceof AggregateCall call ? kind(call) : ValueKind.UNKNOWN;
    numeric(out, kind, () -> super.over(out, over));
  }

  @Override
  public void infix(SqlWriter out, Infix infix) {
    numeric(
        out,
        infix.kind(),
        () -> {
          switch (infix.operator()) {
            case "^" -> function(out, "POWER", List.of(infix.left(), infix.right()));
            case "#" -> function(out, "BITXOR", List.of(infix.left(), infix.right()));
            default -> super.infix(out, infix);
          }
        });
  }

  @Override
  public void temporal(SqlWriter out, Temporal sum) {
    boolean left = sum.leftKind() == ValueKind.DURATION;
    boolean right = sum.rightKind() == ValueKind.DURATION;
    if (left && right) {
      super.temporal(out, sum);
    } else if (left || right) {
      out.sql("charchub_format_dtdelta(").sql(sum.plus() ? "'+'" : "'-'").sql(", ");
      out.add(sum.left()).sql(", ").add(sum.right()).sql(")");
    } else {
      String difference =
          sum.leftKind() == ValueKind.TIME ? "charchub_time_diff" : "charchub_timestamp_diff";
      function(out, difference, List.of(sum.left(), sum.right()));
    }
  }

  @Override
  public void like(SqlWriter out, Like like) {
    out.add(like.text()).sql(" LIKE ").add(like.pattern()).sql(" ESCAPE '\\'");
  }

  @Override
  public void folded(SqlWriter out, FoldedMatch match) {
    out.sql(match.start() ? "charchub_folded_start(" : "charchub_folded(");
    out.add(match.text()).sql(", ").add(match.wanted()).sql(")");
  }

  @Override
  public void regex(SqlWriter out, RegexMatch match) {
    out.add(match.text())
        .sql(match.ignoreCase() ? " REGEXP '(?iU)' || " : " REGEXP '(?U)' || ")
        .add(match.pattern());
  }

  @Override
  public void datePart(SqlWriter out, DatePart date) {
    String part = "'" + date.part().name().toLowerCase(Locale.ROOT) + "', ";
    switch (date.kind()) {
      case TIME -> out.sql("charchub_time_extract(").sql(part).add(date.value()).sql(")");
      case DATE -> out.sql("charchub_date_extract(").sql(part).add(date.value()).sql(")");
      default ->
          zoned(out.sql("charchub_datetime_extract(").sql(part).add(date.value()), date.zone());
    }
  }

  @Override
  public void dateTrunc(SqlWriter out, DateTrunc trunc) {
    if (trunc.unit() == DateTrunc.Unit.NONE) {
      castMoment(out, trunc);
      return;
    }
    String unit = "'" + trunc.unit().name().toLowerCase(Locale.ROOT) + "', ";
    String function =
        switch (trunc.result()) {
          case DATE -> "charchub_date_trunc(";
          case TIME -> "charchub_time_trunc(";
          default -> "charchub_datetime_trunc(";
        };
    zoned(out.sql(function).sql(unit).add(trunc.value()), trunc.zone());
  }

  private static void castMoment(SqlWriter out, DateTrunc trunc) {
    if (trunc.kind() == trunc.result()) {
      out.add(trunc.value());
      return;
    }
    boolean date = trunc.result() == ValueKind.DATE;
    out.sql(date ? "charchub_datetime_cast_date(" : "charchub_datetime_cast_time(")
        .add(trunc.value());
    zoned(out, trunc.zone());
  }

  private static void zoned(SqlWriter out, @Nullable SqlExpression zone) {
    if (zone == null) {
      out.sql(", NULL)");
    } else {
      out.sql(", ").add(zone).sql(")");
    }
  }

  @Override
  public void json(SqlWriter out, JsonValue json) {
    Param path = jsonPath(json.path());
    SqlExpression document = json.document();
    switch (json.form()) {
      case TYPE -> out.sql("JSON_TYPE(").add(document).sql(", ").add(path).sql(")");
      case TEXT -> out.sql("(").add(document).sql(" ->> ").add(path).sql(")");
      case JSON -> {
        out.sql("(CASE WHEN JSON_TYPE(").add(document).sql(", ").add(path);
        out.sql(") IN ('false', 'true', 'null') THEN JSON_TYPE(").add(document).sql(", ").add(path);
        out.sql(") ELSE JSON_EXTRACT(").add(document).sql(", ").add(path).sql(") END)");
      }
    }
  }

  @Override
  public void cast(SqlWriter out, Cast cast) {
    switch (cast.kind()) {
      case INSTANT -> out.sql("STRFTIME('%Y-%m-%d %H:%M:%f', ").add(cast.value()).sql(")");
      case TIME -> out.sql("STRFTIME('%H:%M:%f', ").add(cast.value()).sql(")");
      case DATE -> out.sql("DATE(").add(cast.value()).sql(")");
      default -> super.cast(out, cast);
    }
  }

  @Override
  protected String typeName(Cast cast) {
    return switch (cast.kind()) {
      case INTEGER, DURATION -> "INTEGER";
      case FLOAT -> "REAL";
      case DECIMAL, BOOLEAN -> "NUMERIC";
      case BINARY -> "BLOB";
      default -> "TEXT";
    };
  }

  @Override
  public void limits(SqlWriter out, @Nullable SqlExpression limit, @Nullable SqlExpression offset) {
    super.limits(out, limit == null && offset != null ? new Fixed("-1") : limit, offset);
  }

  /**
   * SQLite takes no brackets here, so a part with an order or a limit of its own is a query in
   * FROM.
   */
  @Override
  public void compoundPart(SqlWriter out, Statement part) {
    if (part instanceof Select select
        && select.orderBy().isEmpty()
        && select.limit() == null
        && select.offset() == null) {
      out.query(part);
    } else {
      out.sql("SELECT * FROM (").query(part).sql(")");
    }
  }

  @Override
  public void insertConflictWord(SqlWriter out, Insert.Conflict conflict) {
    out.sql(conflict.update().isEmpty() ? "INSERT OR IGNORE INTO " : "INSERT INTO ");
  }

  @Override
  public void onConflict(SqlWriter out, Insert.Conflict conflict) {
    if (!conflict.update().isEmpty()) {
      super.onConflict(out, conflict);
    }
  }

  @Override
  public String explain() {
    return "EXPLAIN QUERY PLAN ";
  }
}
