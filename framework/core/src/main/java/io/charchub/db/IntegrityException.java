package io.charchub.db;

import io.charchub.errors.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the schema refused the change (Django's {@code IntegrityError}), and which rule, as far
 * as the database tells.
 */
public final class IntegrityException extends DatabaseException {
  private static final long serialVersionUID = 1L;

  /** What kind of rule. */
  public enum Rule {
    /** Another row has the same values. */
    UNIQUE,
    /** A column must have a value. */
    NOT_NULL,
    /** A row refers to one that does not exist, or one that is referred to would go. */
    FOREIGN_KEY,
    /** A row does not meet a condition. */
    CHECK,
    /** Any other rule, such as a trigger's. */
    OTHER
  }

  private final Rule rule;
  private final @Nullable String constraint;
  private final @Nullable String table;
  private final transient List<String> columns;

  /**
   * A broken rule.
   *
   * @param constraint its name; null where unknown
   * @param table the table it guards; null where unknown
   * @param columns those it is about; empty where unknown
   */
  public IntegrityException(
      Problem problem,
      @Nullable Sql sql,
      @Nullable Throwable cause,
      Rule rule,
      @Nullable String constraint,
      @Nullable String table,
      List<String> columns) {
    super(problem, sql, cause);
    this.rule = rule;
    this.constraint = constraint;
    this.table = table;
    this.columns = List.copyOf(columns);
  }

  /** What kind of rule was broken. */
  public Rule rule() {
    return rule;
  }

  /** The rule's name, where the database tells. */
  public Optional<String> constraint() {
    return Optional.ofNullable(constraint);
  }

  /** The table, where the database tells. */
  public Optional<String> table() {
    return Optional.ofNullable(table);
  }

  /** The columns that the rule is about; empty where the database does not tell. */
  public List<String> columns() {
    return columns;
  }
}
