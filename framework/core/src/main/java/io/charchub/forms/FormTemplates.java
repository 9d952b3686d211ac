package io.charchub.forms;

import io.charchub.template.TemplateSource;

/**
 * Where the templates lie that show forms: the last source of a site's templates, so that any other
 * comes before it.
 */
public final class FormTemplates {
  private FormTemplates() {}

  /**
   * The templates {@code forms/div.ftlh}, {@code forms/field.ftlh}, {@code
   * forms/widgets/input.ftlh} and so on.
   */
  public static TemplateSource source() {
    return TemplateSource.classPath(
        FormTemplates.class.getClassLoader(), "io/charchub/forms/templates");
  }
}
