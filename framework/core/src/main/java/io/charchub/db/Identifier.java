package io.charchub.db;

/**
 * The name of a table, column, index or alias, the only form in which a name enters SQL: always
 * quoted, the quote doubled.
 *
 * @param name not empty, at most 255 characters, without control characters
 */
public record Identifier(String name) {
  /** Refuses what no database takes as a name. */
  public Identifier {
    if (name.isEmpty() || name.length() > 255 || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("not an identifier: " + name.length() + " characters");
    }
  }
}
