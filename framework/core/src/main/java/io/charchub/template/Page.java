package io.charchub.template;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one page: its context, and behind it those that are computed when asked for. A
 * value is wrapped once, however often the template names it.
 */
final class Page implements TemplateHashModel {
  /** Stands for what was not looked up yet; unlike null, which is the answer for some names. */
  private static final TemplateModel UNKNOWN = new TemplateModel() {};

  private final Map<String, ?> context;
  private final Variables more;
  private final Map<String, TemplateModel> functions;
  private final Wrapper wrapper;
  private final Map<String, @Nullable TemplateModel> wrapped = new HashMap<>();

  Page(
      Map<String, ?> context,
      Variables more,
      Map<String, TemplateModel> functions,
      Wrapper wrapper) {
    this.functions = functions;
    this.context = context;
    this.more = more;
    this.wrapper = wrapper;
  }

  @Override
  public @Nullable TemplateModel get(String name) {
    TemplateModel known = wrapped.getOrDefault(name, UNKNOWN);
    if (known != UNKNOWN) {
      return known;
    }
    Object value = valueOf(name);
    TemplateModel model = value == null ? functions.get(name) : wrapper.wrap(value);
    wrapped.put(name, model);
    return model;
  }

  @SuppressWarnings("unchecked") // read only, so that the type of its values does not matter
  private @Nullable Object valueOf(String name) {
    Object value = ((Map<String, @Nullable Object>) context).getOrDefault(name, UNKNOWN);
    return value == UNKNOWN ? more.variable(name) : value;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  /** Every name that may have a value, for "did you mean". */
  Set<String> names() {
    Set<String> names = new TreeSet<>(context.keySet());
    names.addAll(more.names());
    return names;
  }
}
