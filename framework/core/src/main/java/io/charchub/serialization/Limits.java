package io.charchub.serialization;

/**
 * How much a reader takes from outside before it refuses the rest.
 *
 * @param depth levels of maps and lists
 * @param stringLength characters of one text
 * @param numberLength characters of one number
 * @param nameLength characters of one key
 * @param tokens values, keys, starts and ends in all
 * @param documentLength bytes in all
 * @param exactNumbers whether a number with a fraction is read as a {@code BigDecimal} and not as a
 *     {@code Double}
 */
public record Limits(
    int depth,
    int stringLength,
    int numberLength,
    int nameLength,
    int tokens,
    int documentLength,
    boolean exactNumbers) {

  /**
   * What suits the body of a request: depth 64, texts of 1 MB, numbers of 100 characters, 2.5 MB in
   * all.
   */
  public static final Limits DEFAULT =
      new Limits(64, 1_048_576, 100, 256, 100_000, 2_621_440, false);

  /** Refuses a limit below 1. */
  public Limits {
    if (Math.min(
            Math.min(Math.min(depth, stringLength), Math.min(numberLength, nameLength)),
            Math.min(tokens, documentLength))
        < 1) {
      throw new IllegalArgumentException("a limit must be at least 1");
    }
  }

  /** These limits with another size of the document, and texts and tokens that may fill it. */
  public Limits withDocumentLength(int bytes) {
    return new Limits(
        depth,
        Math.max(stringLength, bytes),
        numberLength,
        nameLength,
        Math.max(tokens, bytes),
        bytes,
        exactNumbers);
  }

  /** These limits, numbers with a fraction read as {@code BigDecimal}. */
  public Limits withExactNumbers() {
    return new Limits(depth, stringLength, numberLength, nameLength, tokens, documentLength, true);
  }
}
