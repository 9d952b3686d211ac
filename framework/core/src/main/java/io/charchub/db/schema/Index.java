package io.charchub.db.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param name unique in the database; see {@link IndexNames}
 * @param parts what it sorts by, at least one
 * @param unique whether no two rows may agree in all parts
 * @param condition the SQL condition of a partial index in the dialect of the database; null for
 *     all rows
 */
public record Index(String name, List<Part> parts, boolean unique, @Nullable String condition) {

  /**
   * One column or expression of an index.
   *
   * @param text the column's name, or the expression in the database's SQL
   * @param isExpression which of the two {@code text} is
   * @param descending whether it is sorted from the highest down
   */
  public record Part(String text, boolean isExpression, boolean descending) {

    /** A column, ascending. */
    public static Part column(String name) {
      return new Part(name, false, false);
    }

    /** An expression in the database's SQL, ascending. */
    public static Part expression(String sql) {
      return new Part(sql, true, false);
    }

    /** This part from the highest down. */
    public Part desc() {
      return new Part(text, isExpression, true);
    }

    /** As in a model's ordering: the column's name, with a minus sign in front for descending. */
    public static Part parse(String column) {
      return column.startsWith("-") ? column(column.substring(1)).desc() : column(column);
    }
  }

  /** Refuses an index of nothing. */
  public Index {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("an index needs a column: " + name);
    }
  }

  /** An index over columns; a minus sign in front of one means descending. */
  public static Index of(String name, String... columns) {
    return new Index(name, List.of(columns).stream().map(Part::parse).toList(), false, null);
  }

  /** A unique index over columns; a minus sign in front of one means descending. */
  public static Index unique(String name, String... columns) {
    return new Index(name, List.of(columns).stream().map(Part::parse).toList(), true, null);
  }

  /** This index over the rows that meet the condition, written in the database's SQL. */
  public Index where(@Nullable String sql) {
    return new Index(name, parts, unique, sql);
  }

  /** This index under another name. */
  public Index named(String other) {
    return new Index(other, parts, unique, condition);
  }

  /** Whether the column is one of the parts. */
  public boolean covers(String column) {
    return parts.stream().anyMatch(part -> !part.isExpression() && part.text().equals(column));
  }

  Index renamingColumn(String from, String to) {
    return new Index(
        name,
        parts.stream()
            .map(
                part ->
                    !part.isExpression() && part.text().equals(from)
                        ? new Part(to, false, part.descending())
                        : part)
            .toList(),
        unique,
        condition);
  }
}
