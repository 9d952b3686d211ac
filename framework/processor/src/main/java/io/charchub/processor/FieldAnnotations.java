package io.charchub.processor;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;

/** The annotations that make a Java field a field of a model. */
final class FieldAnnotations {
  /** Their simple names. */
  static final Set<String> NAMES =
      Set.of(
          "CharField",
          "TextField",
          "SlugField",
          "EmailField",
          "UrlField",
          "IpAddressField",
          "FileField",
          "ImageField",
          "IntegerField",
          "BooleanField",
          "FloatField",
          "DecimalField",
          "DateField",
          "TimeField",
          "DateTimeField",
          "DurationField",
          "UuidField",
          "JsonField",
          "BinaryField",
          "Field",
          "ForeignKey",
          "OneToOne",
          "ManyToMany");

  private FieldAnnotations() {}

  /** Those on an element; one at most, if all is well. */
  static List<Mirror> on(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> isOurs(Mirror.nameOf(mirror)))
        .map(Mirror::read)
        .toList();
  }

  static boolean isOurs(String qualifiedName) {
    return qualifiedName.startsWith(Api.ANNOTATIONS)
        && NAMES.contains(qualifiedName.substring(Api.ANNOTATIONS.length()));
  }

  static String simpleName(Mirror mirror) {
    return Names.simple(Mirror.nameOf(mirror.mirror()));
  }

  /** Whether one of them says {@code option = true}. */
  static boolean said(Element element, String option) {
    return on(element).stream().anyMatch(mirror -> mirror.flag(option, false));
  }
}
