package io.charchub.management.messages;

import com.sun.source.tree.ExpressionTree;
import io.charchub.i18n.Translatable.Part;
import io.charchub.i18n.Translations;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * The texts of one call, by what its parameters are marked as.
 *
 * @param contexts the contexts that it may have; none for a call without
 * @param texts the texts that it may have
 * @param plural the text for counts other than 1; empty for none
 */
record Message(List<String> contexts, List<String> texts, String plural) {
  private static final String MARK = "io.charchub.i18n.Translatable";

  Message(List<String> contexts, List<String> texts) {
    this(contexts, texts, "");
  }

  /** Whether any parameter of {@code method} is marked. */
  static boolean isTakenBy(ExecutableElement method) {
    return method.getParameters().stream().anyMatch(each -> part(each).isPresent());
  }

  /** Whether {@code element}, an element of an annotation, is marked. */
  static boolean isText(Element element) {
    return part(element).filter(part -> part == Part.TEXT).isPresent();
  }

  static Message of(
      ExecutableElement method,
      List<? extends ExpressionTree> arguments,
      Function<ExpressionTree, List<String>> constants) {
    Map<Part, List<String>> found = new EnumMap<>(Part.class);
    List<? extends VariableElement> parameters = method.getParameters();
    for (int i = 0; i < arguments.size(); i++) {
      boolean beyond = i >= parameters.size() - 1 && method.isVarArgs();
      VariableElement parameter = parameters.get(beyond ? parameters.size() - 1 : i);
      List<String> texts = constants.apply(arguments.get(i));
      part(parameter)
          .ifPresent(part -> found.computeIfAbsent(part, p -> new ArrayList<>()).addAll(texts));
    }
    List<String> plural = found.getOrDefault(Part.PLURAL, List.of());
    return new Message(
        found.getOrDefault(Part.CONTEXT, List.of()),
        found.getOrDefault(Part.TEXT, List.of()),
        plural.isEmpty() ? "" : plural.get(0));
  }

  /** The keys, with their contexts. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (String text : texts) {
      if (text.isEmpty()) {
        continue;
      }
      if (contexts.isEmpty()) {
        keys.add(text);
      }
      contexts.forEach(context -> keys.add(Translations.keyIn(context, text)));
    }
    return keys;
  }

  private static Optional<Part> part(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(mark -> mark.getAnnotationType().toString().equals(MARK))
        .findFirst()
        .map(Message::part);
  }

  private static Part part(AnnotationMirror mark) {
    return mark.getElementValues().values().stream()
        .findFirst()
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(value -> Part.valueOf(((VariableElement) value).getSimpleName().toString()))
        .orElse(Part.TEXT);
  }
}
