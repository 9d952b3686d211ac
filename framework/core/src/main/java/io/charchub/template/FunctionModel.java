package io.charchub.template;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link TemplateFunction} as FreeMarker calls it. */
final class FunctionModel implements TemplateMethodModelEx {
  private final String name;
  private final TemplateFunction function;
  private final Wrapper wrapper;

  FunctionModel(String name, TemplateFunction function, Wrapper wrapper) {
    this.name = name;
    this.function = function;
    this.wrapper = wrapper;
  }

  @Override
  public @Nullable Object exec(List arguments) throws TemplateModelException {
    List<@Nullable Object> values = new ArrayList<>(arguments.size());
    for (Object argument : arguments) {
      values.add(Wrapper.unwrap((TemplateModel) argument));
    }
    return wrapper.wrap(function.call(new Arguments(name, values, Map.of())));
  }
}
