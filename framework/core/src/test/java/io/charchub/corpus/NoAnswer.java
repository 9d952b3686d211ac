package io.charchub.corpus;

/** A row whose very question cannot be put to us, and why. */
public final class NoAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoAnswer(String reason) {
    super(reason);
  }
}
