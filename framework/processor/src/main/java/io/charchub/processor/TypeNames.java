package io.charchub.processor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Types as text, without the annotations that the compiler's own form carries. */
final class TypeNames {
  private TypeNames() {}

  /**
   * The type as Java writes it in full: {@code java.util.Map<java.lang.String, java.lang.Object>}.
   */
  static String full(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> declared((DeclaredType) type);
      case ARRAY -> full(((ArrayType) type).getComponentType()) + "[]";
      case TYPEVAR -> full(((TypeVariable) type).getUpperBound());
      case WILDCARD -> wildcard((WildcardType) type);
      default ->
          type.getKind().isPrimitive()
              ? type.getKind().name().toLowerCase(Locale.ROOT)
              : type.toString();
    };
  }

  private static String declared(DeclaredType type) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    String name = raw(type);
    return arguments.isEmpty()
        ? name
        : name
            + arguments.stream().map(TypeNames::full).collect(Collectors.joining(", ", "<", ">"));
  }

  private static String wildcard(WildcardType type) {
    if (type.getExtendsBound() != null) {
      return "? extends " + full(type.getExtendsBound());
    }
    return type.getSuperBound() != null ? "? super " + full(type.getSuperBound()) : "?";
  }

  /** The type without its arguments. */
  static String raw(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
        : full(type);
  }

  /** The class or interface of a type that is one. */
  static Optional<TypeElement> element(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
        : Optional.empty();
  }

  /** Whether an annotation called {@code Nullable} stands on the type itself. */
  static boolean isNullable(TypeMirror type) {
    return type.getAnnotationMirrors().stream().anyMatch(TypeNames::saysNullable);
  }

  static boolean saysNullable(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable");
  }
}
