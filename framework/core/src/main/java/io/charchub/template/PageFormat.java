package io.charchub.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;

/**
 * HTML as FreeMarker knows it; but a text that goes straight into a page is escaped and encoded in
 * one walk instead of two.
 */
final class PageFormat extends HTMLOutputFormat {
  @SuppressWarnings("HidingField") // every use of the format in this package is to be of this one
  static final PageFormat INSTANCE = new PageFormat();

  private PageFormat() {}

  @Override
  public void output(String text, Writer out) throws IOException, TemplateModelException {
    if (out instanceof PageWriter page) {
      page.writeEscaped(text);
    } else {
      super.output(text, out);
    }
  }

  @Override
  protected TemplateHTMLOutputModel newTemplateMarkupOutputModel(String plain, String markup) {
    return new Html(plain, markup);
  }

  /** A piece of HTML; FreeMarker tells formats apart by asking their values. */
  private static final class Html extends TemplateHTMLOutputModel {
    Html(String plain, String markup) {
      super(plain, markup);
    }

    @Override
    public PageFormat getOutputFormat() {
      return INSTANCE;
    }
  }
}
