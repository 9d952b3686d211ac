package io.charchub.forms;

/** One {@code <input type="hidden">} for each of several values. */
public final class MultipleHiddenInput extends Widget {
  /** Inputs out of sight. */
  public MultipleHiddenInput() {}

  @Override
  public String template() {
    return "forms/widgets/multiple_hidden.ftlh";
  }

  @Override
  public String type() {
    return "hidden";
  }

  @Override
  public boolean isHidden() {
    return true;
  }
}
