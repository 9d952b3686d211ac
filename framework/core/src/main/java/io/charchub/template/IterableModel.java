package io.charchub.template;

import freemarker.template.TemplateCollectionModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be gone through and is no collection: a query set, a page of a paginator. It
 * is gone through once, when the template first asks for an element or the size; its own properties
 * stay within reach.
 */
final class IterableModel extends PropertyModel
    implements TemplateSequenceModel, TemplateCollectionModelEx {
  private @Nullable List<@Nullable Object> elements;

  IterableModel(Iterable<?> instance, PropertyReader properties, Wrapper wrapper) {
    super(instance, properties, wrapper);
  }

  private List<@Nullable Object> elements() {
    List<@Nullable Object> known = elements;
    if (known == null) {
      known = new ArrayList<>();
      for (Object each : (Iterable<?>) instance) {
        known.add(each);
      }
      elements = known;
    }
    return known;
  }

  @Override
  public @Nullable TemplateModel get(int index) throws TemplateModelException {
    List<@Nullable Object> all = elements();
    return index < 0 || index >= all.size() ? null : wrapper.wrap(all.get(index));
  }

  @Override
  public int size() {
    return elements().size();
  }

  @Override
  public boolean isEmpty() {
    return elements().isEmpty();
  }

  @Override
  public TemplateModelIterator iterator() {
    return new ElementIterator(elements().iterator(), wrapper);
  }
}
