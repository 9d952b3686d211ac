package io.charchub.template;

import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.AdapterTemplateModel;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import io.charchub.i18n.Dates;
import java.lang.reflect.Array;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows Java values to FreeMarker, and FreeMarker's values to our functions.
 *
 * <p><b>One look-up a value.</b> Text is asked for first; for all other classes a {@link
 * ClassValue} remembers how the class is shown, so that the chain of questions below runs once a
 * class, and is forgotten with the class. Asking a value whether it is of some interface costs more
 * than that look-up: a class that is not has all its interfaces gone through each time.
 *
 * <p><b>What a class of the JDK offers</b> that is not named here is its {@code toString} alone: no
 * property and no method of it can be reached.
 */
final class Wrapper implements ObjectWrapper {
  private final List<PropertySource> sources;
  private Renderer renderer =
      fragment -> {
        throw new IllegalStateException("the templates are not built yet");
      };

  private final ClassValue<Function<Object, @Nullable TemplateModel>> kinds =
      new ClassValue<>() {
        @Override
        protected Function<Object, @Nullable TemplateModel> computeValue(Class<?> type) {
          return kindOf(type);
        }
      };

  Wrapper(List<PropertySource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Makes the HTML of a fragment. */
  @FunctionalInterface
  interface Renderer {
    String render(Fragment fragment);
  }

  /** Called once, before the first page. */
  void renderFragmentsWith(Renderer renderer) {
    this.renderer = renderer;
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof String text) {
      return new SimpleScalar(text);
    }
    if (value instanceof SimpleScalar text) {
      return text;
    }
    return kinds.get(value.getClass()).apply(value);
  }

  private Function<Object, @Nullable TemplateModel> kindOf(Class<?> type) {
    if (TemplateModel.class.isAssignableFrom(type)) {
      return value -> (TemplateModel) value;
    }
    if (type == Boolean.class) {
      return value ->
          Boolean.TRUE.equals(value) ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    }
    if (Number.class.isAssignableFrom(type)) {
      return value -> new SimpleNumber((Number) value);
    }
    if (Markup.class == type) {
      return value -> markup(((Markup) value).html());
    }
    if (CharSequence.class.isAssignableFrom(type) || type == Character.class) {
      return value -> new SimpleScalar(value.toString());
    }
    if (Map.class.isAssignableFrom(type)) {
      return value -> new MapModel((Map<?, ?>) value, this);
    }
    if (Collection.class.isAssignableFrom(type)) {
      return value -> new CollectionModel((Collection<?>) value, this);
    }
    if (type.isArray()) {
      return value -> new CollectionModel(listOf(value), this);
    }
    if (Optional.class == type) {
      return value -> wrap(((Optional<?>) value).orElse(null));
    }
    if (Supplier.class.isAssignableFrom(type)) {
      return value -> wrap(((Supplier<?>) value).get());
    }
    if (TemplateFunction.class.isAssignableFrom(type)) {
      return value -> new FunctionModel("the function", (TemplateFunction) value, this);
    }
    if (Fragment.class == type) {
      return value -> markup(renderer.render((Fragment) value));
    }
    if (MomentModel.shows(type)) {
      return MomentModel::of;
    }
    return objectKindOf(type);
  }

  private Function<Object, @Nullable TemplateModel> objectKindOf(Class<?> type) {
    if (Enum.class.isAssignableFrom(type)) {
      Class<?> declaring = type.isEnum() ? type : type.getSuperclass();
      PropertyReader properties = PropertyReader.of(declaring, EnumModel.properties(declaring));
      return value -> new EnumModel((Enum<?>) value, properties, this);
    }
    PropertyReader properties = readerOf(type);
    if (Iterable.class.isAssignableFrom(type)) {
      return value -> new IterableModel((Iterable<?>) value, properties, this);
    }
    return value -> new ObjectModel(value, properties, this);
  }

  private PropertyReader readerOf(Class<?> type) {
    PropertyReader ofClass = classReaderOf(type);
    return TemplateObject.class.isAssignableFrom(type) ? new InstanceProperties(ofClass) : ofClass;
  }

  private PropertyReader classReaderOf(Class<?> type) {
    for (PropertySource source : sources) {
      Optional<PropertyReader> reader = source.reader(type);
      if (reader.isPresent()) {
        return reader.get();
      }
    }
    return PropertyReader.of(type, BeanProperties.of(type));
  }

  private static List<@Nullable Object> listOf(Object array) {
    int length = Array.getLength(array);
    List<@Nullable Object> list = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      list.add(Array.get(array, i));
    }
    return list;
  }

  static TemplateHTMLOutputModel markup(String html) {
    try {
      return PageFormat.INSTANCE.fromMarkup(html);
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The Java value behind a model: what was wrapped, or for a template's own values their nearest
   * Java form.
   */
  static @Nullable Object unwrap(@Nullable TemplateModel model) throws TemplateModelException {
    if (model == null) {
      return null;
    }
    if (model instanceof SimpleScalar text) {
      return text.getAsString();
    }
    if (model instanceof AdapterTemplateModel adapter) {
      return adapter.getAdaptedObject(Object.class);
    }
    if (model instanceof TemplateHTMLOutputModel html) {
      return new Markup(PageFormat.INSTANCE.getMarkupString(html));
    }
    if (model instanceof TemplateNumberModel number) {
      return number.getAsNumber();
    }
    if (model instanceof TemplateDateModel date) {
      return date.getAsDate().toInstant();
    }
    if (model instanceof TemplateScalarModel text) {
      return text.getAsString();
    }
    if (model instanceof TemplateBooleanModel flag) {
      return flag.getAsBoolean();
    }
    if (model instanceof TemplateSequenceModel sequence) {
      List<@Nullable Object> list = new ArrayList<>();
      for (int i = 0; i < sequence.size(); i++) {
        list.add(unwrap(sequence.get(i)));
      }
      return list;
    }
    return unwrapContainer(model);
  }

  private static Object unwrapContainer(TemplateModel model) throws TemplateModelException {
    if (model instanceof TemplateCollectionModel collection) {
      List<@Nullable Object> list = new ArrayList<>();
      TemplateModelIterator iterator = collection.iterator();
      while (iterator.hasNext()) {
        list.add(unwrap(iterator.next()));
      }
      return list;
    }
    if (model instanceof TemplateHashModelEx hash) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      TemplateModelIterator keys = hash.keys().iterator();
      while (keys.hasNext()) {
        String key = String.valueOf(unwrap(keys.next()));
        map.put(key, unwrap(hash.get(key)));
      }
      return map;
    }
    return model;
  }

  /** A value as plain text, the way a page shows it. */
  static String text(Object value) {
    if (value instanceof Enum<?> constant) {
      return EnumModel.value(constant);
    }
    if (value instanceof Number number) {
      return Numeric.of(number).map(decimal -> decimal.toPlainString()).orElse(number.toString());
    }
    if (value instanceof Date date) {
      return Dates.format(date.toInstant());
    }
    if (value instanceof TemporalAccessor moment && MomentModel.shows(value.getClass())) {
      return Dates.format(moment);
    }
    return value.toString();
  }
}
