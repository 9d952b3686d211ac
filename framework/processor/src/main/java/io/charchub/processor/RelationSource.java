package io.charchub.processor;

import java.util.Optional;

/**
 * Where a relation leads.
 *
 * @param target the target's full name
 * @param targetLabel its label, {@code blog.Author}, or {@code settings.AUTH_USER_MODEL} where a
 *     setting decides
 * @param key the kind of key that is stored, for foreign keys
 * @param through the full name of the model between, for a many-to-many field that names one
 * @param throughLabel its label; empty where there is none
 * @param reverseQuery what look-ups of the target call the way back; empty where there is none
 * @param reverseName what the target's instances call the way back; empty where there is none
 */
record RelationSource(
    String target,
    String targetLabel,
    KeySource key,
    Optional<String> through,
    String throughLabel,
    String reverseName,
    String reverseQuery) {

  /** Whether a setting decides which model this leads to, of those that extend the target. */
  boolean isDecidedBySetting() {
    return targetLabel.startsWith("settings.");
  }

  /**
   * How a stored key is read: its kind, its Java type, and for a decimal the digits after the
   * point.
   */
  record KeySource(Kind kind, String javaType, int decimalPlaces) {
    static final KeySource LONG = new KeySource(Kind.LONG, "java.lang.Long", 0);
  }
}
