package io.charchub.template;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Wraps elements as they come. */
final class ElementIterator implements TemplateModelIterator {
  private final Iterator<?> elements;
  private final Wrapper wrapper;

  ElementIterator(Iterator<?> elements, Wrapper wrapper) {
    this.elements = elements;
    this.wrapper = wrapper;
  }

  @Override
  public @Nullable TemplateModel next() throws TemplateModelException {
    return wrapper.wrap(elements.next());
  }

  @Override
  public boolean hasNext() {
    return elements.hasNext();
  }
}
