package io.charchub.management.messages;

import io.charchub.text.Names;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The labels of the enums that fields of models have: {@code IN_REVIEW} reads "In review". */
final class ModelEnums {
  private static final Set<String> BASES =
      Set.of("io.charchub.db.models.Model", "io.charchub.db.models.KeyedModel");
  private static final String CHOICE = "io.charchub.db.annotations.Choice";

  private final Types types;

  ModelEnums(Types types) {
    this.types = types;
  }

  /** The labels to translate; none where {@code field} is no enum of a model. */
  List<String> labels(VariableElement field) {
    boolean choice =
        field.asType() instanceof DeclaredType type
            && type.asElement().getKind() == ElementKind.ENUM
            && field.getEnclosingElement() instanceof TypeElement holder
            && isModel(holder.asType());
    return choice
        ? types.asElement(field.asType()).getEnclosedElements().stream()
            .filter(each -> each.getKind() == ElementKind.ENUM_CONSTANT && !hasLabel(each))
            .map(each -> label(each.getSimpleName().toString()))
            .toList()
        : List.of();
  }

  /** The label that a constant has by itself, as templates show it. */
  private static String label(String constant) {
    return Names.capfirst(constant.toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /** A label that is written out is found where it is written. */
  private static boolean hasLabel(Element constant) {
    return constant.getAnnotationMirrors().stream()
        .filter(mark -> mark.getAnnotationType().toString().equals(CHOICE))
        .anyMatch(
            mark ->
                mark.getElementValues().keySet().stream()
                    .anyMatch(element -> element.getSimpleName().contentEquals("label")));
  }

  private boolean isModel(TypeMirror type) {
    return types.asElement(type) instanceof TypeElement declared
        && (BASES.contains(declared.getQualifiedName().toString())
            || isModel(declared.getSuperclass()));
  }
}
