package io.charchub.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * One field of a model as its source says it.
 *
 * @param element where to complain
 * @param name its name in Java
 * @param kind what kind of field it is
 * @param javaType its type without annotations: {@code int}, {@code java.time.Instant}, {@code
 *     blog.Post.Status}
 * @param nullable whether the column may be NULL
 * @param options the values of its annotation, by name, where they were said; lists are
 *     unmodifiable
 * @param choices for an enum its constants; for others the choices listed
 * @param constant the constant that it is initialised with, as the generated code writes it
 * @param relation where it leads, for relations
 */
record FieldSource(
    VariableElement element,
    String name,
    Kind kind,
    String javaType,
    boolean nullable,
    Map<String, Object> options,
    List<ChoiceSource> choices,
    Optional<String> constant,
    Optional<RelationSource> relation) {

  /** One value among those accepted. */
  record ChoiceSource(String value, String label) {}

  boolean isPrimitive() {
    return Character.isLowerCase(javaType.charAt(0))
        && javaType.indexOf('.') < 0
        && !javaType.endsWith("[]");
  }

  /** The type of a value where no primitive will do. */
  String boxedType() {
    return switch (javaType) {
      case "int" -> "java.lang.Integer";
      case "long" -> "java.lang.Long";
      case "short" -> "java.lang.Short";
      case "boolean" -> "java.lang.Boolean";
      case "double" -> "java.lang.Double";
      case "float" -> "java.lang.Float";
      default -> javaType;
    };
  }

  boolean flag(String option) {
    return Boolean.TRUE.equals(options.get(option));
  }

  String text(String option) {
    return options.get(option) instanceof String text ? text : "";
  }

  int number(String option, int otherwise) {
    return options.get(option) instanceof Integer number ? number : otherwise;
  }

  boolean isPrimaryKey() {
    return kind == Kind.AUTO || flag("primaryKey");
  }

  /** The column's name; empty for a many-to-many field. */
  String column() {
    if (kind == Kind.MANY_TO_MANY) {
      return "";
    }
    String told = text("column");
    String snake = Names.snake(name);
    return !told.isEmpty() ? told : kind.isReference() ? snake + "_id" : snake;
  }
}
