package io.charchub.forms;

/** One line of text. Django's {@code CharField}. */
public final class CharField extends TextualField<CharField> {
  /** A required line of text. */
  public CharField() {
    super(new Input("text"));
  }
}
