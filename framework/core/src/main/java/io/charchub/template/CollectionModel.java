package io.charchub.template;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.TemplateCollectionModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list, a set, or any other collection, read by position as well as in order. */
final class CollectionModel
    implements TemplateSequenceModel, TemplateCollectionModelEx, AdapterTemplateModel {
  private final Collection<?> collection;
  private final Wrapper wrapper;
  private @Nullable List<?> indexed;

  CollectionModel(Collection<?> collection, Wrapper wrapper) {
    this.collection = collection;
    this.wrapper = wrapper;
    this.indexed = collection instanceof List<?> list ? list : null;
  }

  @Override
  public @Nullable TemplateModel get(int index) throws TemplateModelException {
    List<?> list = indexed;
    if (list == null) {
      list = new ArrayList<>(collection);
      indexed = list;
    }
    return index < 0 || index >= list.size() ? null : wrapper.wrap(list.get(index));
  }

  @Override
  public int size() {
    return collection.size();
  }

  @Override
  public boolean isEmpty() {
    return collection.isEmpty();
  }

  @Override
  public TemplateModelIterator iterator() {
    return new ElementIterator(collection.iterator(), wrapper);
  }

  @Override
  public Object getAdaptedObject(Class<?> hint) {
    return collection;
  }
}
