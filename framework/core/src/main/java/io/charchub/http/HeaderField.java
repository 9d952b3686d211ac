package io.charchub.http;

/**
 * A header that is the same in many answers: checked once, when it is made, and not again each time
 * it is added.
 *
 * @param name a token
 * @param value Latin-1 without control characters
 */
public record HeaderField(String name, String value) {
  /**
   * Checks name and value.
   *
   * @throws BadHeader when either would break the message
   */
  public HeaderField {
    Headers.check(name, value);
  }
}
