package io.charchub.views;

import io.charchub.template.TemplateSource;

/** The templates that pages of a site may include, and a project may replace by its own. */
public final class PageTemplates {
  private PageTemplates() {}

  /** {@code views/page_links.ftlh}: links to the pages of {@code page}. */
  public static TemplateSource source() {
    return TemplateSource.classPath(
        PageTemplates.class.getClassLoader(), "io/charchub/views/shared");
  }
}
