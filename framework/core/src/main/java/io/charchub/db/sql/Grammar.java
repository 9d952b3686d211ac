package io.charchub.db.sql;

import io.charchub.db.Dialect;
import io.charchub.db.Identifier;
import io.charchub.errors.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one database writes what databases write differently. This class writes standard SQL; each
 * database overrides what it has otherwise. Without state, safe for use by many threads.
 */
public class Grammar {
  /** Standard SQL, for people to read. */
  public static final Grammar STANDARD = new Grammar();

  /** For the grammars of databases. */
  protected Grammar() {}

  /**
   * The grammar of a database.
   *
   * @throws IllegalArgumentException where none is known for it
   */
  public static Grammar of(Dialect dialect) {
    if (dialect.name().equals("sqlite")) {
      return SqliteGrammar.INSTANCE;
    }
    throw new IllegalArgumentException("no grammar is known for " + dialect.name());
  }

  /** The database's name. */
  public String name() {
    return "standard SQL";
  }

  /** Whether rows grouped by a table's key may be asked for the other columns of the table. */
  public boolean keyDeterminesRow() {
    return true;
  }

  /** Whether a statement can lock the rows that it reads. */
  public boolean locks() {
    return true;
  }

  /** Whether DISTINCT can be told the columns that it goes by. */
  public boolean supportsDistinctOn() {
    return false;
  }

  /** Whether documents can be searched for a document that they contain. */
  public boolean supportsJsonContains() {
    return false;
  }

  /** The error for what this database cannot do. */
  public final NotSupportedException notSupported(String what, String hint) {
    return new NotSupportedException(Problem.of("sql.E001", name() + " cannot " + what).hint(hint));
  }

  /** Appends a name, quoted. */
  public void quote(StringBuilder sql, String name) {
    new Identifier(name);
    sql.append('"').append(name.replace("\"", "\"\"")).append('"');
  }

  /** A mark. */
  public void mark(SqlWriter out, Param param) {
    out.mark(param);
  }

  /** A condition whose answer is known, as a value. */
  public void truthValue(SqlWriter out, boolean value) {
    out.sql(value ? "TRUE" : "FALSE");
  }

  /** A value in the list of columns. */
  public void selected(SqlWriter out, SqlExpression value) {
    out.add(value);
  }

  /** A call of a function. */
  public void call(SqlWriter out, Call call) {
    if (call.function().equals("JSON_DOCUMENT") || call.function().equals("JSON_WHOLE")) {
      out.list(call.arguments(), ", ");
      return;
    }
    out.sql(call.function()).sql("(").list(call.arguments(), ", ").sql(")");
  }

  /** A window function. */
  public void over(SqlWriter out, Over over) {
    over.writeBare(out);
  }

  /** A call of an aggregate function. */
  public void aggregate(SqlWriter out, AggregateCall call) {
    aggregateBare(out, call);
  }

  /** A call of an aggregate function, with nothing around it. */
  protected final void aggregateBare(SqlWriter out, AggregateCall call) {
    out.sql(call.function())
        .sql("(")
        .sql(call.distinct() ? "DISTINCT " : "")
        .list(call.arguments(), ", ");
    if (!call.order().isEmpty()) {
      out.sql(" ORDER BY ").list(call.order(), ", ");
    }
    out.sql(")");
    if (call.filter() != null) {
      out.sql(" FILTER (WHERE ");
      Junction.writeBare(out, call.filter());
      out.sql(")");
    }
  }

  /** An operator between two values. */
  public void infix(SqlWriter out, Infix infix) {
    out.sql("(")
        .add(infix.left())
        .sql(" ")
        .sql(infix.operator())
        .sql(" ")
        .add(infix.right())
        .sql(")");
  }

  /** A sum or difference of times. */
  public void temporal(SqlWriter out, Temporal sum) {
    out.sql("(").add(sum.left()).sql(sum.plus() ? " + " : " - ").add(sum.right()).sql(")");
  }

  /** A value among several. */
  public void inList(SqlWriter out, InList in) {
    out.add(in.value()).sql(" IN (").list(in.list(), ", ").sql(")");
  }

  /** A pattern. */
  public void like(SqlWriter out, Like like) {
    if (like.ignoreCase()) {
      out.sql("UPPER(")
          .add(like.text())
          .sql(") LIKE UPPER(")
          .add(like.pattern())
          .sql(") ESCAPE '\\'");
    } else {
      out.add(like.text()).sql(" LIKE ").add(like.pattern()).sql(" ESCAPE '\\'");
    }
  }

  /** A regular expression. */
  public void regex(SqlWriter out, RegexMatch match) {
    out.sql("REGEXP_LIKE(").add(match.text()).sql(", ").add(match.pattern());
    out.sql(match.ignoreCase() ? ", 'i')" : ", 'c')");
  }

  /**
   * A text that is found as people read it. Databases without letters folded by themselves compare
   * without case, as the nearest they have.
   */
  public void folded(SqlWriter out, FoldedMatch match) {
    out.sql("POSITION(UPPER(").add(match.wanted()).sql(") IN UPPER(").add(match.text());
    out.sql(match.start() ? ")) = 1" : ")) > 0");
  }

  /** A part of a date. */
  public void datePart(SqlWriter out, DatePart date) {
    out.sql("EXTRACT(").sql(date.part().name()).sql(" FROM ").add(date.value());
    zone(out, date.zone());
    out.sql(")");
  }

  /** The beginning of a unit of time. */
  public void dateTrunc(SqlWriter out, DateTrunc trunc) {
    out.sql("DATE_TRUNC('").sql(trunc.unit().name()).sql("', ").add(trunc.value());
    zone(out, trunc.zone());
    out.sql(")");
  }

  private static void zone(SqlWriter out, @Nullable SqlExpression zone) {
    if (zone != null) {
      out.sql(" AT TIME ZONE ").add(zone);
    }
  }

  /** What stands in a JSON document. */
  public void json(SqlWriter out, JsonValue json) {
    out.sql("JSON_QUERY(").add(json.document()).sql(", ").add(jsonPath(json.path())).sql(")");
  }

  /** A value turned into another kind. */
  public void cast(SqlWriter out, Cast cast) {
    out.sql("CAST(").add(cast.value()).sql(" AS ").sql(typeName(cast)).sql(")");
  }

  /** The name of a type in CAST. */
  protected String typeName(Cast cast) {
    return switch (cast.kind()) {
      case INTEGER -> "INTEGER";
      case FLOAT -> "DOUBLE PRECISION";
      case DECIMAL -> cast.scale() < 0 ? "NUMERIC" : "NUMERIC(38, " + cast.scale() + ")";
      case TEXT -> cast.length() > 0 ? "VARCHAR(" + cast.length() + ")" : "VARCHAR";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case TIME -> "TIME";
      case INSTANT -> "TIMESTAMP WITH TIME ZONE";
      case DURATION -> "INTERVAL";
      case UUID -> "UUID";
      case JSON -> "JSON";
      case BINARY -> "BLOB";
      case UNKNOWN -> "TEXT";
    };
  }

  /** A value that rows are ordered by. */
  public void ordered(SqlWriter out, Ordered ordered) {
    out.add(ordered.value()).sql(ordered.descending() ? " DESC" : " ASC");
    if (ordered.nullsFirst() != null) {
      out.sql(ordered.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
    }
  }

  /** How many rows, and from where on. */
  public void limits(SqlWriter out, @Nullable SqlExpression limit, @Nullable SqlExpression offset) {
    if (limit != null) {
      out.sql(" LIMIT ").add(limit);
    }
    if (offset != null) {
      out.sql(" OFFSET ").add(offset);
    }
  }

  /** One of the queries joined by UNION and its like. */
  public void compoundPart(SqlWriter out, Statement part) {
    out.sql("(").query(part).sql(")");
  }

  /** DISTINCT ON. */
  public void distinctOn(SqlWriter out, List<SqlExpression> columns) {
    out.sql("DISTINCT ON (").list(columns, ", ").sql(") ");
  }

  /** FOR UPDATE. */
  public void lock(SqlWriter out, Select.Lock lock) {
    out.sql(lock.noKey() ? " FOR NO KEY UPDATE" : " FOR UPDATE");
    if (!lock.of().isEmpty()) {
      Insert.names(out.sql(" OF "), lock.of());
    }
    out.sql(lock.noWait() ? " NOWAIT" : lock.skipLocked() ? " SKIP LOCKED" : "");
  }

  /** The beginning of an INSERT that may meet a row that is there. */
  public void insertConflictWord(SqlWriter out, Insert.Conflict conflict) {
    out.sql("INSERT INTO ");
  }

  /** A row of which the database gives every value. */
  public void insertDefaults(SqlWriter out) {
    out.sql(" DEFAULT VALUES");
  }

  /** What happens where a row is there already. */
  public void onConflict(SqlWriter out, Insert.Conflict conflict) {
    out.sql(" ON CONFLICT");
    if (!conflict.target().isEmpty()) {
      Insert.names(out.sql(" ("), conflict.target()).sql(")");
    }
    if (conflict.update().isEmpty()) {
      out.sql(" DO NOTHING");
      return;
    }
    out.sql(" DO UPDATE SET ");
    for (int i = 0; i < conflict.update().size(); i++) {
      String column = conflict.update().get(i);
      out.sql(i > 0 ? ", " : "").name(column).sql(" = EXCLUDED.").name(column);
    }
  }

  /** EXPLAIN before a statement. */
  public String explain() {
    return "EXPLAIN ";
  }

  /** The SQL path of a place in a JSON document, to be bound. */
  protected static Param jsonPath(List<Object> path) {
    StringBuilder text = new StringBuilder("$");
    for (Object step : path) {
      if (step instanceof Integer place) {
        text.append('[').append(place < 0 ? "#" : "").append(place).append(']');
      } else {
        String name = step.toString().replace("\\", "\\\\").replace("\"", "\\\"");
        text.append(".\"").append(name).append('"');
      }
    }
    return Param.fixed(text.toString(), ValueKind.TEXT);
  }
}
