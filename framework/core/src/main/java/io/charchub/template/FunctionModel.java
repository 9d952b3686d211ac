package io.charchub.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TemplateFunction} as FreeMarker calls it, and with it the {@link TemplateDirective} of
 * the same name where there is one: {@code ${url("home")}} and {@code <@url name="home"/>}.
 *
 * <p>One class for both, since FreeMarker asks what kind of value it calls at each call: a question
 * that costs next to nothing while the answers are all of one class.
 */
final class FunctionModel implements TemplateMethodModelEx, TemplateDirectiveModel {
  private final String name;
  private final TemplateFunction function;
  private final Wrapper wrapper;
  private final @Nullable DirectiveModel directive;

  FunctionModel(String name, TemplateFunction function, Wrapper wrapper) {
    this(name, function, wrapper, null);
  }

  private FunctionModel(
      String name, TemplateFunction function, Wrapper wrapper, @Nullable DirectiveModel directive) {
    this.name = name;
    this.function = function;
    this.wrapper = wrapper;
    this.directive = directive;
  }

  /** The same with a directive of its name. */
  FunctionModel with(DirectiveModel directive) {
    return new FunctionModel(name, function, wrapper, directive);
  }

  @Override
  public @Nullable Object exec(List arguments) throws TemplateModelException {
    @Nullable Object[] values = new @Nullable Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Wrapper.unwrap((TemplateModel) arguments.get(i));
    }
    return wrapper.wrap(function.call(new Arguments(name, Arrays.asList(values), Map.of())));
  }

  @Override
  public void execute(
      Environment environment,
      Map parameters,
      TemplateModel[] loopVariables,
      @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (directive == null) {
      throw new TemplateModelException(
          "'" + name + "' is a function and no directive: write ${" + name + "(...)}");
    }
    directive.execute(environment, parameters, loopVariables, body);
  }
}
