package io.charchub.db.expressions;

/** What a sub-query is wanted for, which decides what it selects. */
public enum QueryUse {
  /** Its one column is the value. */
  VALUE,
  /** Only whether it has a row matters. */
  EXISTENCE,
  /**
   * Its column is the list that a value is sought in: the key, where the query selects whole rows.
   */
  MEMBERSHIP
}
