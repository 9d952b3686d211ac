package io.charchub.forms;

/** One box to tick. A box that is not ticked sends nothing, so nothing means no. */
public final class CheckboxInput extends Widget {
  /** A box. */
  public CheckboxInput() {}

  @Override
  public String template() {
    return "forms/widgets/checkbox.ftlh";
  }

  @Override
  public String type() {
    return "checkbox";
  }
}
