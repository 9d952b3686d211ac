package io.charchub.forms;

import io.charchub.http.QueryParams;
import io.charchub.http.UploadedFiles;

/** One box to tick. A box that is not ticked sends nothing, so nothing means no. */
public final class CheckboxInput extends Widget {
  /** A box. */
  public CheckboxInput() {}

  @Override
  protected boolean isOmitted(QueryParams data, UploadedFiles files, String htmlName) {
    return false;
  }

  @Override
  public String template() {
    return "forms/widgets/checkbox.ftlh";
  }

  @Override
  public String type() {
    return "checkbox";
  }
}
