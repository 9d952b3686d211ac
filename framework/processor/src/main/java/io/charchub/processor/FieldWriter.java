package io.charchub.processor;

import java.util.stream.Collectors;

/** Writes a field as the expression that makes it: {@code new CharField(200).unique()}. */
final class FieldWriter {
  private FieldWriter() {}

  /** The field with everything that was said about it. */
  static String declared(FieldSource field) {
    StringBuilder text = new StringBuilder(base(field));
    if (field.nullable()) {
      text.append(".nullable()");
    }
    if (field.flag("primaryKey") && field.kind() != Kind.AUTO) {
      text.append(".primaryKey()");
    }
    flag(text, field, "unique");
    flag(text, field, "dbIndex");
    if (field.flag("blank")) {
      text.append(".blank()");
    }
    if (field.kind() != Kind.ENUM && !field.choices().isEmpty()) {
      text.append(".choices(").append(choices(field)).append(')');
    }
    text(text, field, "column");
    text(text, field, "verboseName");
    text(text, field, "helpText");
    if (Boolean.FALSE.equals(field.options().get("editable"))) {
      text.append(".editable(false)");
    }
    field
        .constant()
        .ifPresent(value -> text.append(".defaultValue(").append(value(field, value)).append(')'));
    return text.toString();
  }

  /** The field with what its kind alone takes. */
  static String base(FieldSource field) {
    String made = "new " + Api.FIELDS + field.kind().fieldClass();
    return switch (field.kind()) {
      case CHAR -> made + "(" + field.number("maxLength", 0) + ")";
      case SLUG -> made + length(field, 50) + (field.flag("allowUnicode") ? ".allowUnicode()" : "");
      case EMAIL -> made + length(field, 254);
      case URL -> made + length(field, 200);
      case FILE, IMAGE ->
          made
              + length(field, 100)
              + (field.text("uploadTo").isEmpty()
                  ? ""
                  : ".uploadTo(" + JavaText.quote(field.text("uploadTo")) + ")");
      case SHORT -> integer(field, "Small");
      case INTEGER -> integer(field, "");
      case LONG -> integer(field, "Big");
      case DECIMAL ->
          made + "(" + field.number("maxDigits", 0) + ", " + field.number("decimalPlaces", 0) + ")";
      case DATE, TIME, INSTANT ->
          made
              + "()"
              + (field.flag("autoNow") ? ".autoNow()" : "")
              + (field.flag("autoNowAdd") ? ".autoNowAdd()" : "");
      case ENUM ->
          Api.FIELDS + "EnumField.of(" + field.javaType() + ".class, " + choices(field) + ")";
      case FOREIGN_KEY, ONE_TO_ONE -> made + reference(field);
      case MANY_TO_MANY -> made + set(field);
      default -> made + "()";
    };
  }

  private static String length(FieldSource field, int usual) {
    int length = field.number("maxLength", usual);
    return length == usual ? "()" : "(" + length + ")";
  }

  private static String integer(FieldSource field, String size) {
    return "new "
        + Api.FIELDS
        + (field.flag("positive") ? "Positive" : "")
        + size
        + "IntegerField()";
  }

  private static String choices(FieldSource field) {
    return field.choices().stream()
        .map(
            each ->
                Api.FIELDS
                    + "Choice.of("
                    + JavaText.quote(each.value())
                    + ", "
                    + JavaText.quote(each.label())
                    + ")")
        .collect(Collectors.joining(", "));
  }

  private static String reference(FieldSource field) {
    StringBuilder text = new StringBuilder("(");
    text.append(JavaText.quote(field.relation().orElseThrow().targetLabel()))
        .append(", ")
        .append(Api.ON_DELETE)
        .append('.')
        .append(field.options().get("onDelete"))
        .append(')');
    text(text, field, "relatedName");
    text(text, field, "relatedQueryName");
    text(text, field, "toField");
    if (Boolean.FALSE.equals(field.options().get("dbConstraint"))) {
      text.append(".dbConstraint(false)");
    }
    return text.toString();
  }

  private static String set(FieldSource field) {
    RelationSource relation = field.relation().orElseThrow();
    StringBuilder text = new StringBuilder("(" + JavaText.quote(relation.targetLabel()) + ")");
    if (!relation.throughLabel().isEmpty()) {
      text.append(".through(").append(JavaText.quote(relation.throughLabel())).append(')');
    }
    text(text, field, "relatedName");
    text(text, field, "relatedQueryName");
    text(text, field, "table");
    if (Boolean.FALSE.equals(field.options().get("symmetrical"))) {
      text.append(".symmetrical(false)");
    }
    return text.toString();
  }

  private static void flag(StringBuilder text, FieldSource field, String name) {
    if (field.options().get(name) instanceof Boolean value) {
      text.append('.').append(name).append('(').append(value).append(')');
    }
  }

  private static void text(StringBuilder text, FieldSource field, String name) {
    if (!field.text(name).isEmpty()) {
      text.append('.')
          .append(name)
          .append('(')
          .append(JavaText.quote(field.text(name)))
          .append(')');
    }
  }

  /** An enum's default is kept as it is stored: migrations know no enum. */
  private static String value(FieldSource field, String constant) {
    return field.kind() == Kind.ENUM ? field.javaType() + "." + constant : constant;
  }
}
