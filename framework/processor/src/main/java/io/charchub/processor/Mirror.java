package io.charchub.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * An annotation as it was written: only the values that were said.
 *
 * @param mirror the compiler's form, for complaints
 * @param values by name: texts, numbers, booleans; an enum's constant as its name; types as {@link
 *     TypeMirror}; annotations as {@code Mirror}; lists of these
 */
record Mirror(AnnotationMirror mirror, Map<String, Object> values) {

  /** The annotation of that type on an element. */
  static Optional<Mirror> on(Element element, String annotation) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> nameOf(mirror).equals(annotation))
        .findFirst()
        .map(Mirror::read);
  }

  /** The full name of an annotation's type. */
  static String nameOf(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  static Mirror read(AnnotationMirror mirror) {
    Map<String, Object> values = new LinkedHashMap<>();
    mirror
        .getElementValues()
        .forEach((method, value) -> values.put(method.getSimpleName().toString(), plain(value)));
    return new Mirror(mirror, values);
  }

  private static Object plain(AnnotationValue value) {
    Object raw = value.getValue();
    if (raw instanceof VariableElement constant) {
      return constant.getSimpleName().toString();
    }
    if (raw instanceof AnnotationMirror nested) {
      return read(nested);
    }
    if (raw instanceof List<?> list) {
      List<Object> result = new ArrayList<>();
      list.forEach(each -> result.add(plain((AnnotationValue) each)));
      return List.copyOf(result);
    }
    return raw;
  }

  String text(String name) {
    return values.get(name) instanceof String text ? text : "";
  }

  boolean flag(String name, boolean otherwise) {
    return values.get(name) instanceof Boolean flag ? flag : otherwise;
  }

  List<String> texts(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  List<Mirror> mirrors(String name) {
    return values.get(name) instanceof List<?> list
        ? list.stream().filter(Mirror.class::isInstance).map(Mirror.class::cast).toList()
        : List.of();
  }

  Optional<TypeMirror> type(String name) {
    return values.get(name) instanceof TypeMirror type ? Optional.of(type) : Optional.empty();
  }
}
