package io.charchub.processor;

import io.charchub.processor.FieldSource.ChoiceSource;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the field of {@code db.fields} that a model's field is: {@code new
 * CharField(200).unique()}.
 */
final class FieldExpression {
  private final Imports imports;

  FieldExpression(Imports imports) {
    this.imports = imports;
  }

  String of(FieldSource field) {
    StringBuilder text = new StringBuilder(creation(field));
    own(field, text);
    common(field, text);
    return text.toString();
  }

  private String creation(FieldSource field) {
    return switch (field.kind()) {
      case ENUM ->
          imports.name(Api.FIELDS + "EnumField")
              + ".of("
              + imports.type(field.javaType())
              + ".class"
              + constants(field.choices())
              + ")";
      case FOREIGN_KEY, ONE_TO_ONE ->
          make(
              field,
              JavaText.quote(field.relation().orElseThrow().targetLabel())
                  + ", "
                  + imports.name(Api.ON_DELETE)
                  + "."
                  + field.text("onDelete"));
      case MANY_TO_MANY ->
          make(field, JavaText.quote(field.relation().orElseThrow().targetLabel()));
      case DECIMAL ->
          make(field, field.number("maxDigits", 0) + ", " + field.number("decimalPlaces", 0));
      default ->
          make(
              field,
              field.options().containsKey("maxLength")
                  ? String.valueOf(field.number("maxLength", 0))
                  : "");
    };
  }

  private String make(FieldSource field, String arguments) {
    String positive = field.flag("positive") ? "Positive" : "";
    return "new "
        + imports.name(Api.FIELDS + positive + field.kind().fieldClass())
        + "("
        + arguments
        + ")";
  }

  /** What the kind has of its own; the fields ask for it before the rest. */
  private static void own(FieldSource field, StringBuilder text) {
    flag(field, "allowUnicode", text);
    flag(field, "autoNow", text);
    flag(field, "autoNowAdd", text);
    quoted(field, "uploadTo", text);
    field
        .relation()
        .ifPresent(
            relation -> {
              quotedAs("through", relation.throughLabel(), text);
              quoted(field, "relatedName", text);
              quoted(field, "relatedQueryName", text);
              quoted(field, "table", text);
              quoted(field, "toField", text);
              if (Boolean.FALSE.equals(field.options().get("dbConstraint"))) {
                text.append(".dbConstraint(false)");
              }
              if (Boolean.FALSE.equals(field.options().get("symmetrical"))) {
                text.append(".symmetrical(false)");
              }
              limit(field, text);
            });
  }

  private static void limit(FieldSource field, StringBuilder text) {
    if (field.options().get("limitChoicesTo") instanceof List<?> terms && !terms.isEmpty()) {
      text.append(".limitChoicesTo(")
          .append(JavaText.quoteAll(terms.stream().map(String::valueOf).toList()))
          .append(')');
    }
  }

  private void common(FieldSource field, StringBuilder text) {
    flag(field, "primaryKey", text);
    if (field.nullable()) {
      text.append(".nullable()");
    }
    flag(field, "blank", text);
    if (field.kind() != Kind.ONE_TO_ONE) {
      flag(field, "unique", text);
    }
    index(field, text);
    quoted(field, "column", text);
    field
        .constant()
        .ifPresent(constant -> text.append(".defaultValue(").append(constant).append(")"));
    quotedAs("defaultValue", field.text("defaultKey"), text);
    if (field.kind() != Kind.ENUM && !field.choices().isEmpty()) {
      text.append(".choices(").append(listed(field)).append(")");
    }
    quoted(field, "verboseName", text);
    quoted(field, "helpText", text);
    if (field.options().get("editable") instanceof Boolean editable
        && editable == (field.kind() == Kind.BINARY)) {
      text.append(".editable(").append(editable).append(")");
    }
  }

  /** Slugs and foreign keys have an index unless told otherwise; the others when told. */
  private static void index(FieldSource field, StringBuilder text) {
    boolean usual = field.kind() == Kind.SLUG || field.kind() == Kind.FOREIGN_KEY;
    if (field.options().get("dbIndex") instanceof Boolean wanted && wanted != usual) {
      text.append(wanted ? ".dbIndex()" : ".dbIndex(false)");
    }
  }

  private static void flag(FieldSource field, String option, StringBuilder text) {
    if (field.flag(option)) {
      text.append('.').append(option).append("()");
    }
  }

  private static void quoted(FieldSource field, String option, StringBuilder text) {
    quotedAs(option, field.text(option), text);
  }

  private static void quotedAs(String name, String value, StringBuilder text) {
    if (!value.isEmpty()) {
      text.append('.').append(name).append('(').append(JavaText.quote(value)).append(')');
    }
  }

  private String constants(List<ChoiceSource> choices) {
    return choices.stream()
        .map(choice -> ", " + choice(choice, JavaText.quote(choice.value())))
        .collect(Collectors.joining());
  }

  private String listed(FieldSource field) {
    boolean text = field.kind() == Kind.CHAR || field.kind() == Kind.TEXT;
    return field.choices().stream()
        .map(choice -> choice(choice, text ? JavaText.quote(choice.value()) : choice.value()))
        .collect(Collectors.joining(", "));
  }

  private String choice(ChoiceSource choice, String value) {
    return imports.name(Api.FIELDS + "Choice")
        + ".of("
        + value
        + ", "
        + JavaText.quote(choice.label())
        + ")";
  }
}
