package io.charchub.forms;

/** A {@code <textarea>}, of 40 columns and 10 rows unless its attributes say otherwise. */
public final class Textarea extends Widget {
  /** A text area of the usual size. */
  public Textarea() {
    attribute("cols", "40");
    attribute("rows", "10");
  }

  @Override
  public String template() {
    return "forms/widgets/textarea.ftlh";
  }
}
