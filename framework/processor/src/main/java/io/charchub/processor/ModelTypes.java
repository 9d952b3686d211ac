package io.charchub.processor;

import io.charchub.processor.RelationSource.KeySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What classes are to us: models, abstract bases, or neither; and what key a model has. */
final class ModelTypes {
  private static final int DEEPEST_KEY = 10;

  private ModelTypes() {}

  /** Whether a class is a model or an abstract base of models. */
  static boolean extendsModel(TypeElement type) {
    return type.getKind() == ElementKind.CLASS && !isRoot(type) && !ancestry(type).isEmpty();
  }

  /** Whether a class is a model with a table. */
  static boolean isModel(TypeElement type) {
    return extendsModel(type) && !type.getModifiers().contains(Modifier.ABSTRACT);
  }

  /**
   * The setting that decides which model a relation to this abstract base leads to; empty for a
   * class that is none such.
   */
  static Optional<String> setting(TypeElement type) {
    return extendsModel(type) && type.getModifiers().contains(Modifier.ABSTRACT)
        ? Mirror.on(type, Api.META_ANNOTATION)
            .map(meta -> meta.text("swappable"))
            .filter(setting -> !setting.isEmpty())
        : Optional.empty();
  }

  private static boolean isRoot(TypeElement type) {
    return type.getQualifiedName().contentEquals(Api.MODEL)
        || type.getQualifiedName().contentEquals(Api.KEYED_MODEL);
  }

  /**
   * The class and what it extends up to, and without, the framework's classes, the topmost first;
   * empty for no model.
   */
  static List<TypeElement> ancestry(TypeElement type) {
    List<TypeElement> result = new ArrayList<>();
    Optional<TypeElement> each = Optional.of(type);
    while (each.isPresent() && !isRoot(each.get())) {
      result.add(0, each.get());
      each = TypeNames.element(each.get().getSuperclass());
    }
    return each.isPresent() ? result : List.of();
  }

  /** Whether the model has the {@code Long id} that comes by itself. */
  static boolean hasDefaultKey(TypeElement model) {
    List<TypeElement> ancestry = ancestry(model);
    return !ancestry.isEmpty() && TypeNames.raw(ancestry.get(0).getSuperclass()).equals(Api.MODEL);
  }

  /** The type of the key that a model with a key of its own promises; empty where it says none. */
  static Optional<TypeMirror> promisedKey(TypeElement model) {
    TypeMirror parent = ancestry(model).get(0).getSuperclass();
    return parent instanceof DeclaredType declared && declared.getTypeArguments().size() == 1
        ? Optional.of(declared.getTypeArguments().get(0))
        : Optional.empty();
  }

  /** All fields of the model and its bases, bases first. */
  static List<VariableElement> fields(TypeElement model) {
    List<VariableElement> result = new ArrayList<>();
    ancestry(model)
        .forEach(type -> result.addAll(ElementFilter.fieldsIn(type.getEnclosedElements())));
    return result;
  }

  /**
   * What a foreign key to {@code target} stores: the field called {@code toField}, or else the
   * primary key.
   */
  static KeySource key(TypeElement target, String toField) {
    return key(target, toField, 0);
  }

  private static KeySource key(TypeElement target, String toField, int depth) {
    if (depth > DEEPEST_KEY || toField.isEmpty() && hasDefaultKey(target)) {
      return KeySource.LONG;
    }
    for (VariableElement field : fields(target)) {
      boolean wanted =
          toField.isEmpty()
              ? FieldAnnotations.said(field, "primaryKey")
              : field.getSimpleName().contentEquals(toField);
      if (wanted) {
        return key(field, depth);
      }
    }
    return KeySource.LONG;
  }

  private static KeySource key(VariableElement field, int depth) {
    String raw = TypeNames.raw(field.asType());
    Optional<Mirror> mirror = FieldAnnotations.on(field).stream().findFirst();
    if (raw.equals(Api.REF)) {
      return TypeNames.element(((DeclaredType) field.asType()).getTypeArguments().get(0))
          .map(next -> key(next, mirror.map(each -> each.text("toField")).orElse(""), depth + 1))
          .orElse(KeySource.LONG);
    }
    String annotation = mirror.map(FieldAnnotations::simpleName).orElse("");
    Kind kind = Kind.asked(annotation, raw).or(() -> Kind.obvious(raw)).orElse(Kind.LONG);
    int places =
        mirror
            .map(each -> each.values().get("decimalPlaces"))
            .filter(Integer.class::isInstance)
            .map(Integer.class::cast)
            .orElse(0);
    return new KeySource(kind, raw, places);
  }
}
