package io.charchub.forms;

/** A list to choose from: {@code <select>}. */
public final class Select extends Widget {
  private final boolean multiple;

  /** A list of which one can be chosen, or any number. */
  public Select(boolean multiple) {
    this.multiple = multiple;
    if (multiple) {
      attribute("multiple", "");
    }
  }

  @Override
  public String template() {
    return "forms/widgets/select.ftlh";
  }

  /** Whether any number can be chosen. */
  public boolean isMultiple() {
    return multiple;
  }
}
