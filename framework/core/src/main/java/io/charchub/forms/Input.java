package io.charchub.forms;

import io.charchub.i18n.Languages;
import io.charchub.text.Digits;

/**
 * An {@code <input>} with a value: of type {@code text}, {@code email}, {@code url}, {@code
 * search}, {@code tel}, {@code number}, {@code color}, {@code password}, {@code hidden}. A password
 * is never shown again.
 */
public final class Input extends Widget {
  private final String type;
  private final boolean localized;

  /** An input of {@code type}. */
  public Input(String type) {
    this(type, false);
  }

  private Input(String type, boolean localized) {
    this.type = type;
    this.localized = localized;
  }

  /**
   * An input for numbers: of type {@code number} where people write the digits 0 to 9. Browsers let
   * no other digits into such an input, so for other languages it is text, with the keyboard of a
   * phone set to {@code numeric} or {@code decimal}.
   */
  static Input number(String keyboard) {
    Input input = new Input("number", true);
    input.attribute("inputmode", keyboard);
    return input;
  }

  @Override
  public Input attribute(String name, String value) {
    super.attribute(name, value);
    return this;
  }

  @Override
  public String template() {
    return "forms/widgets/input.ftlh";
  }

  @Override
  public String type() {
    return localized && Languages.digits() != Digits.ASCII ? "text" : type;
  }

  @Override
  public boolean isHidden() {
    return type.equals("hidden");
  }

  @Override
  protected boolean showsWhatWasTyped() {
    return !type.equals("password");
  }
}
