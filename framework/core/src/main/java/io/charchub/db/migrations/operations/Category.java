package io.charchub.db.migrations.operations;

/** What kind of change an operation is, and the sign that lists of operations show for it. */
public enum Category {
  /** Something new. */
  ADDITION("+"),
  /** Something gone. */
  REMOVAL("-"),
  /** Something changed. */
  ALTERATION("~"),
  /** Java code of the project's. */
  JAVA("j"),
  /** SQL of the project's. */
  SQL("s"),
  /** Several kinds. */
  MIXED("?");

  private final String symbol;

  Category(String symbol) {
    this.symbol = symbol;
  }

  /** One character. */
  public String symbol() {
    return symbol;
  }
}
