package io.charchub.forms;

/**
 * An {@code <input type="file">}. Browsers let nobody fill it in but the visitor, so it never shows
 * a value.
 */
public final class FileInput extends Widget {
  /** An input for one file. */
  public FileInput() {}

  @Override
  public FileInput attribute(String name, String value) {
    super.attribute(name, value);
    return this;
  }

  @Override
  public String template() {
    return "forms/widgets/file.ftlh";
  }

  @Override
  public String type() {
    return "file";
  }

  @Override
  protected boolean showsWhatWasTyped() {
    return false;
  }
}
