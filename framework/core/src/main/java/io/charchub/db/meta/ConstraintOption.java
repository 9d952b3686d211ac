package io.charchub.db.meta;

import java.util.List;

/** A named rule that the database holds, in the model's terms. */
public sealed interface ConstraintOption {
  /** The constraint's name. */
  String name();

  /** What people read when the rule is broken; empty for a sentence made for the rule. */
  String message();

  /**
   * The look-ups of the rule, as {@link io.charchub.db.annotations.CheckConstraint} writes them.
   */
  List<String> condition();

  /**
   * No two rows have these fields alike (Django's {@code UniqueConstraint}).
   *
   * @param fields the fields by their names in Java
   * @param condition which rows the rule is for; empty for all
   */
  record Unique(String name, List<String> fields, List<String> condition, String message)
      implements ConstraintOption {
    /** Keeps copies of the lists. */
    public Unique {
      fields = List.copyOf(fields);
      condition = List.copyOf(condition);
    }

    /** The same rule, for the rows that satisfy all of {@code terms}. */
    public Unique where(String... terms) {
      return new Unique(name, fields, List.of(terms), message);
    }

    /** The same rule, with what people read when it is broken. */
    public Unique message(String text) {
      return new Unique(name, fields, condition, text);
    }
  }

  /**
   * Every row satisfies a condition, or it is unknown whether it does (Django's {@code
   * CheckConstraint}).
   *
   * @param condition what must hold together; not empty
   */
  record Check(String name, List<String> condition, String message) implements ConstraintOption {
    /** Keeps a copy of the list. */
    public Check {
      condition = List.copyOf(condition);
    }

    /** The same rule, with what people read when it is broken. */
    public Check message(String text) {
      return new Check(name, condition, text);
    }
  }

  /** A rule that no two rows have these fields alike. */
  static Unique unique(String name, String... fields) {
    return new Unique(name, List.of(fields), List.of(), "");
  }

  /** A rule that every row satisfies all of {@code terms}. */
  static Check check(String name, String... terms) {
    return new Check(name, List.of(terms), "");
  }
}
