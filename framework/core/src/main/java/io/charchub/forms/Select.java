package io.charchub.forms;

import io.charchub.http.QueryParams;
import io.charchub.http.UploadedFiles;

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
  protected boolean isOmitted(QueryParams data, UploadedFiles files, String htmlName) {
    return !multiple && super.isOmitted(data, files, htmlName);
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
