package io.charchub.db.migrations.operations;

import java.util.List;

/** What becomes of an operation and a later one when a list of operations is made shorter. */
public sealed interface Reduction {

  /** Both become these, perhaps none. */
  record Merged(List<Operation> operations) implements Reduction {
    /** Keeps a copy. */
    public Merged {
      operations = List.copyOf(operations);
    }
  }

  /** Both stay. */
  enum Passage implements Reduction {
    /** They have nothing to do with each other: either may come first. */
    FREE,
    /** Their order counts. */
    BLOCKED
  }

  /** Both become these. */
  static Reduction into(Operation... operations) {
    return new Merged(List.of(operations));
  }
}
