package io.charchub.template;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx2;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map, read by its keys of type {@code String}. */
final class MapModel implements TemplateHashModelEx2, AdapterTemplateModel {
  private final Map<?, ?> map;
  private final Wrapper wrapper;

  MapModel(Map<?, ?> map, Wrapper wrapper) {
    this.map = map;
    this.wrapper = wrapper;
  }

  @Override
  public @Nullable TemplateModel get(String key) throws TemplateModelException {
    return wrapper.wrap(map.get(key));
  }

  @Override
  public boolean isEmpty() {
    return map.isEmpty();
  }

  @Override
  public int size() {
    return map.size();
  }

  @Override
  public TemplateCollectionModel keys() {
    return new CollectionModel(map.keySet(), wrapper);
  }

  @Override
  public TemplateCollectionModel values() {
    return new CollectionModel(map.values(), wrapper);
  }

  @Override
  public KeyValuePairIterator keyValuePairIterator() {
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    return new KeyValuePairIterator() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public KeyValuePair next() {
        Map.Entry<?, ?> entry = entries.next();
        return new Pair(entry.getKey(), entry.getValue(), wrapper);
      }
    };
  }

  @Override
  public Object getAdaptedObject(Class<?> hint) {
    return map;
  }

  private record Pair(@Nullable Object key, @Nullable Object value, Wrapper wrapper)
      implements KeyValuePair {
    @Override
    public @Nullable TemplateModel getKey() throws TemplateModelException {
      return wrapper.wrap(key);
    }

    @Override
    public @Nullable TemplateModel getValue() throws TemplateModelException {
      return wrapper.wrap(value);
    }
  }
}
