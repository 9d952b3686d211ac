package io.charchub.forms;

import io.charchub.http.QueryParams;
import io.charchub.http.UploadedFiles;

/** All choices in sight: radio buttons, or boxes to tick. */
public final class ChoiceList extends Widget {
  private final boolean multiple;

  /** Boxes to tick where {@code multiple}, radio buttons otherwise. */
  public ChoiceList(boolean multiple) {
    this.multiple = multiple;
  }

  @Override
  protected boolean isOmitted(QueryParams data, UploadedFiles files, String htmlName) {
    return !multiple && super.isOmitted(data, files, htmlName);
  }

  @Override
  public String template() {
    return "forms/widgets/choice_list.ftlh";
  }

  @Override
  public String type() {
    return multiple ? "checkbox" : "radio";
  }

  @Override
  public boolean isGroup() {
    return true;
  }

  /** HTML cannot say "at least one of these boxes": required on each would demand them all. */
  @Override
  protected boolean mayBeRequired() {
    return !multiple;
  }
}
