package io.charchub.template;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link TemplateDirective} as FreeMarker calls it. */
final class DirectiveModel implements TemplateDirectiveModel {
  private final String name;
  private final TemplateDirective directive;

  DirectiveModel(String name, TemplateDirective directive) {
    this.name = name;
    this.directive = directive;
  }

  @Override
  public void execute(
      Environment environment,
      Map parameters,
      TemplateModel[] loopVariables,
      @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    for (Object each : parameters.entrySet()) {
      Map.Entry<?, ?> entry = (Map.Entry<?, ?>) each;
      named.put((String) entry.getKey(), Wrapper.unwrap((TemplateModel) entry.getValue()));
    }
    try {
      directive.render(new Arguments(name, List.of(), named), new Output(environment, body));
    } catch (Failures.Passing passing) {
      throw passing.failure();
    }
  }
}
