package io.charchub.db.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A table as data: immutable, compared by content.
 *
 * @param name the table's name
 * @param columns in their order, at least one
 * @param indexes those with a name of their own, in no particular order
 * @param constraints those with a name of their own, in no particular order
 */
public record Table(
    String name, List<Column> columns, List<Index> indexes, List<Constraint> constraints) {

  /** Refuses a table without columns, and two columns of one name. */
  public Table {
    columns = List.copyOf(columns);
    indexes = List.copyOf(indexes);
    constraints = List.copyOf(constraints);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("a table needs a column: " + name);
    }
    if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
      throw new IllegalArgumentException("two columns of one name in " + name);
    }
  }

  /** A table without indexes and constraints. */
  public static Table of(String name, Column... columns) {
    return new Table(name, List.of(columns), List.of(), List.of());
  }

  /** The column of that name. */
  public Optional<Column> find(String column) {
    return columns.stream().filter(one -> one.name().equals(column)).findFirst();
  }

  /**
   * The column of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Column column(String column) {
    return find(column)
        .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
  }

  /** The primary key, which a table should have. */
  public Optional<Column> primaryKey() {
    return columns.stream().filter(Column::primaryKey).findFirst();
  }

  /** This table under another name; its indexes keep theirs. */
  public Table named(String other) {
    return new Table(other, columns, indexes, constraints);
  }

  /** This table with a column more, at the end. */
  public Table with(Column column) {
    return new Table(name, appended(columns, column), indexes, constraints);
  }

  /** This table with the column of that name replaced, under the same name or a new one. */
  public Table replacing(String column, Column by) {
    Column old = column(column);
    List<Column> changed = columns.stream().map(one -> one.equals(old) ? by : one).toList();
    return column.equals(by.name())
        ? new Table(name, changed, indexes, constraints)
        : new Table(
            name,
            changed,
            indexes.stream().map(index -> index.renamingColumn(column, by.name())).toList(),
            constraints.stream().map(one -> renaming(one, column, by.name())).toList());
  }

  /**
   * This table without the column, and without the indexes and unique constraints that cover it.
   */
  public Table without(String column) {
    column(column);
    return new Table(
        name,
        columns.stream().filter(one -> !one.name().equals(column)).toList(),
        indexes.stream().filter(index -> !index.covers(column)).toList(),
        constraints.stream().filter(one -> !covers(one, column)).toList());
  }

  /** This table with an index more. */
  public Table with(Index index) {
    return new Table(name, columns, appended(indexes, index), constraints);
  }

  /** This table without the index of that name, if it has one. */
  public Table withoutIndex(String index) {
    return new Table(
        name,
        columns,
        indexes.stream().filter(one -> !one.name().equals(index)).toList(),
        constraints);
  }

  /** This table with a constraint more. */
  public Table with(Constraint constraint) {
    return new Table(name, columns, indexes, appended(constraints, constraint));
  }

  /** This table without the constraint of that name, if it has one. */
  public Table withoutConstraint(String constraint) {
    return new Table(
        name,
        columns,
        indexes,
        constraints.stream().filter(one -> !one.name().equals(constraint)).toList());
  }

  private static boolean covers(Constraint constraint, String column) {
    return constraint instanceof Constraint.Unique unique && unique.columns().contains(column);
  }

  private static Constraint renaming(Constraint constraint, String from, String to) {
    UnaryOperator<String> rename = column -> column.equals(from) ? to : column;
    return constraint instanceof Constraint.Unique unique
        ? new Constraint.Unique(unique.name(), unique.columns().stream().map(rename).toList())
        : constraint;
  }

  private static <T> List<T> appended(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list.size() + 1);
    longer.addAll(list);
    longer.add(item);
    return longer;
  }
}
