package io.charchub.db.meta;

import java.util.List;

/**
 * An index of a table, in the model's terms (Django's {@code Index}).
 *
 * @param name the index's name; empty for one made of table, columns and a hash
 * @param fields the fields by their names in Java, {@code -} before one that descends
 * @param condition what a row must satisfy to stand in the index, as {@link
 *     io.charchub.db.annotations.CheckConstraint} writes it; empty for all rows
 */
public record IndexOption(String name, List<String> fields, List<String> condition) {
  /** Keeps copies of the lists. */
  public IndexOption {
    fields = List.copyOf(fields);
    condition = List.copyOf(condition);
  }

  /** An index of all rows. */
  public static IndexOption of(String name, String... fields) {
    return new IndexOption(name, List.of(fields), List.of());
  }

  /** The same index, of the rows that satisfy all of {@code terms}. */
  public IndexOption where(String... terms) {
    return new IndexOption(name, fields, List.of(terms));
  }
}
