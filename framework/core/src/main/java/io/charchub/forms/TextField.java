package io.charchub.forms;

/** Text of several lines. Django's {@code CharField} with a {@code Textarea}. */
public final class TextField extends TextualField<TextField> {
  /** A required text. */
  public TextField() {
    super(new Textarea());
  }

  /**
   * Line ends as one character, whatever the browser sent, so that lengths count as the person saw
   * them.
   */
  @Override
  protected String convert(Raw raw) {
    return super.convert(new Raw(java.util.List.of(raw.text().replace("\r\n", "\n"))));
  }
}
