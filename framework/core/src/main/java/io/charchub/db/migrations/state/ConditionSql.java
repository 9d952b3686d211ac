package io.charchub.db.migrations.state;

import io.charchub.db.Dialect;
import io.charchub.db.fields.Field;
import io.charchub.errors.CharchubException;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the condition of a check or an index in a database's SQL. Values stand in it as literals,
 * because a table's definition has no parameters; each has gone through its field first, and comes
 * from the model's source, never from outside.
 */
final class ConditionSql {
  private static final Map<String, String> COMPARISONS =
      Map.of("exact", "=", "gt", ">", "gte", ">=", "lt", "<", "lte", "<=");
  private static final List<String> LOOKUPS =
      List.of(
          "exact",
          "gt",
          "gte",
          "lt",
          "lte",
          "in",
          "range",
          "isnull",
          "startswith",
          "endswith",
          "contains");

  private final ModelState model;
  private final Function<String, Field<?>> fields;
  private final Function<String, String> columns;
  private final Dialect dialect;

  ConditionSql(
      ModelState model,
      Function<String, Field<?>> fields,
      Function<String, String> columns,
      Dialect dialect) {
    this.model = model;
    this.fields = fields;
    this.columns = columns;
    this.dialect = dialect;
  }

  /** The condition; null when every row meets it. */
  @Nullable String write(List<String> texts) {
    if (texts.isEmpty()) {
      return null;
    }
    List<String> parts =
        Condition.parse(texts).terms().stream()
            .map(
                alternatives ->
                    alternatives.size() == 1
                        ? term(alternatives.get(0))
                        : "("
                            + String.join(" OR ", alternatives.stream().map(this::term).toList())
                            + ")")
            .toList();
    return parts.size() == 1 ? parts.get(0) : "(" + String.join(" AND ", parts) + ")";
  }

  private String term(Condition.Term term) {
    String plain = comparison(term);
    return term.denied() ? "NOT (" + plain + ")" : plain;
  }

  private String comparison(Condition.Term term) {
    String column = dialect.quote(columns.apply(term.field()));
    String operator = COMPARISONS.get(term.lookup());
    if (operator != null) {
      return column + " " + operator + " " + operand(term, term.value());
    }
    return switch (term.lookup()) {
      case "isnull" -> column + (truth(term) ? " IS NULL" : " IS NOT NULL");
      case "in" ->
          column
              + " IN ("
              + String.join(", ", list(term).stream().map(one -> operand(term, one)).toList())
              + ")";
      case "range" -> range(term, column);
      case "startswith" -> like(column, term.value(), "", "%");
      case "endswith" -> like(column, term.value(), "%", "");
      case "contains" -> like(column, term.value(), "%", "%");
      default -> throw noLookup(term);
    };
  }

  private String range(Condition.Term term, String column) {
    List<String> ends = list(term);
    if (ends.size() != 2) {
      throw refused(term, "a range has two values, separated by a comma");
    }
    return column + " BETWEEN " + operand(term, ends.get(0)) + " AND " + operand(term, ends.get(1));
  }

  private static List<String> list(Condition.Term term) {
    return List.of(term.value().split("\\s*,\\s*", -1));
  }

  private boolean truth(Condition.Term term) {
    return switch (term.value()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refused(term, "isnull is true or false");
    };
  }

  private String like(String column, String text, String before, String after) {
    String safe = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return column
        + " LIKE "
        + dialect.literal(before + safe + after)
        + " ESCAPE "
        + dialect.literal("\\");
  }

  private String operand(Condition.Term term, String text) {
    return term.isField()
        ? dialect.quote(columns.apply(text))
        : literal(fields.apply(term.field()), term, text);
  }

  private <V> String literal(Field<V> field, Condition.Term term, String text) {
    try {
      V value = field.toJava(text);
      if (value == null) {
        throw refused(term, "'" + text + "' is no value; for NULL write isnull=true");
      }
      return dialect.literal(field.toDatabase(value));
    } catch (StateException known) {
      throw known;
    } catch (CharchubException wrong) {
      throw refused(term, "'" + text + "' is no value of " + term.field() + ", " + field);
    }
  }

  private StateException noLookup(Condition.Term term) {
    String near =
        DidYouMean.nearest(term.lookup(), LOOKUPS).map(name -> "'" + name + "'. ").orElse("");
    return refused(term, near + "A condition of the database knows " + String.join(", ", LOOKUPS));
  }

  private StateException refused(Condition.Term term, String hint) {
    return new StateException(
        Problem.of("migrations.E005", "'" + term.text() + "' is no condition")
            .at(model.label())
            .hint(hint));
  }
}
