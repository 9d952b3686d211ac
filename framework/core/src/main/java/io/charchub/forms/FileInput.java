package io.charchub.forms;

import io.charchub.http.QueryParams;
import io.charchub.http.UploadedFiles;

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

  /** The files; and as a text, whether the box was ticked that takes the present file away. */
  @Override
  protected Raw read(QueryParams data, UploadedFiles files, String htmlName) {
    return new Raw(data.getList(htmlName + "-clear"), files.getList(htmlName));
  }

  @Override
  protected boolean showsWhatWasTyped() {
    return false;
  }
}
