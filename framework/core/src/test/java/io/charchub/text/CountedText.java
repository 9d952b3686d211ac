package io.charchub.text;

/**
 * A text that counts how often its letters are looked at, so that a test can hold an algorithm to
 * linear cost.
 */
public final class CountedText implements CharSequence {
  private final CharSequence text;
  private final long[] looks;

  public CountedText(CharSequence text) {
    this(text, new long[1]);
  }

  private CountedText(CharSequence text, long[] looks) {
    this.text = text;
    this.looks = looks;
  }

  /** How many letters were looked at so far, those of its parts included. */
  public long looks() {
    return looks[0];
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    looks[0]++;
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    looks[0] += end - start;
    return new CountedText(text.subSequence(start, end), looks);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
