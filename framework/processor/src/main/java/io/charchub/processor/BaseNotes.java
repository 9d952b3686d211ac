package io.charchub.processor;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;

/**
 * What the companions of abstract bases from other modules say about their fields: class files hold
 * neither the constants that fields are initialised with nor, before JDK 22, a way to see
 * {@code @Nullable} on their types.
 */
final class BaseNotes {
  private final Elements elements;

  BaseNotes(Elements elements) {
    this.elements = elements;
  }

  boolean isNullable(VariableElement field) {
    return note(field).map(note -> note.flag("nullable", false)).orElse(false);
  }

  Optional<String> constant(VariableElement field) {
    return note(field).map(note -> note.text("initialiser")).filter(text -> !text.isEmpty());
  }

  private Optional<Mirror> note(VariableElement field) {
    Element owner = field.getEnclosingElement();
    if (!(owner instanceof TypeElement base)) {
      return Optional.empty();
    }
    return Optional.ofNullable(elements.getTypeElement(base.getQualifiedName() + "_"))
        .flatMap(companion -> Mirror.on(companion, Api.MODEL_BASE))
        .flatMap(
            notes ->
                notes.mirrors("value").stream()
                    .filter(note -> field.getSimpleName().contentEquals(note.text("name")))
                    .findFirst());
  }
}
