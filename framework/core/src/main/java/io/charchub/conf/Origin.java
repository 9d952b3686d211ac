package io.charchub.conf;

/**
 * Where the value of a setting comes from.
 *
 * @param text {@code default}, {@code settings.toml:12}, {@code environment DATABASE_URL}, {@code
 *     secret.key}
 */
public record Origin(String text) {
  /** Nobody wrote it: the setting's default. */
  public static final Origin DEFAULT = new Origin("default");

  static Origin line(String file, int line) {
    return new Origin(file + ":" + line);
  }

  static Origin environment(String variable) {
    return new Origin("environment " + variable);
  }

  /** Whether nobody wrote the value. */
  public boolean isDefault() {
    return this.equals(DEFAULT);
  }

  /** The text. */
  @Override
  public String toString() {
    return text;
  }
}
