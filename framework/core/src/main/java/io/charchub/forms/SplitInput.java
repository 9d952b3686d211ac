package io.charchub.forms;

import io.charchub.http.QueryParams;
import io.charchub.http.UploadedFiles;
import io.charchub.i18n.Translatable;
import java.util.ArrayList;
import java.util.List;

/**
 * Several inputs for one value, under one legend; each is named as the field, with its place after
 * it: {@code when_0}, {@code when_1}. Django's {@code MultiWidget}.
 */
public final class SplitInput extends Widget {
  private final List<String> labels;

  /** One input for each of {@code labels}, which people hear, or the keys of translations. */
  public SplitInput(@Translatable String... labels) {
    this.labels = List.of(labels);
  }

  /** What the inputs are called. */
  public List<String> labels() {
    return labels;
  }

  @Override
  public String template() {
    return "forms/widgets/split.ftlh";
  }

  @Override
  public String type() {
    return "text";
  }

  @Override
  public boolean isGroup() {
    return true;
  }

  @Override
  protected Raw read(QueryParams data, UploadedFiles files, String htmlName) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      texts.add(data.get(htmlName + "_" + i, ""));
    }
    return new Raw(texts);
  }

  @Override
  protected boolean isOmitted(QueryParams data, UploadedFiles files, String htmlName) {
    for (int i = 0; i < labels.size(); i++) {
      if (data.has(htmlName + "_" + i)) {
        return false;
      }
    }
    return true;
  }
}
