package io.charchub.contrib.rest.browsable;

import io.charchub.contrib.rest.serializers.ModelSerializer;
import io.charchub.contrib.rest.serializers.SerializerContext;
import io.charchub.contrib.rest.serializers.SerializerField;
import io.charchub.i18n.Translations;
import io.charchub.serialization.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the lines of a form from the fields of a serializer. */
final class FormLines {
  /** References to more rows than this are typed and looked up, never listed. */
  static final int MOST_CHOICES = 50;

  private final String prefix;
  private final Map<?, ?> values;
  private final Map<String, List<String>> errors;
  private final SerializerContext context;

  /**
   * Lines whose fields have these values.
   *
   * @param prefix what ids begin with, so that two forms of a page differ
   * @param values what was sent, or what the row has, by name
   * @param errors what was wrong, by name
   */
  FormLines(
      String prefix,
      Map<?, ?> values,
      Map<String, List<String>> errors,
      SerializerContext context) {
    this.prefix = prefix;
    this.values = values;
    this.errors = errors;
    this.context = context;
  }

  List<FormLine> of(ModelSerializer<?> serializer) {
    List<FormLine> lines = new ArrayList<>();
    for (SerializerField<?> field : serializer.fields()) {
      if (!field.isReadOnly() && field.isFor(context)) {
        lines.add(line(field));
      }
    }
    return lines;
  }

  private FormLine line(SerializerField<?> field) {
    Map<String, Object> schema = field.schema();
    String type = typeOf(schema);
    Object given = values.containsKey(field.name()) ? values.get(field.name()) : field.initial();
    Object value = field.formValue(given);
    Optional<List<Map.Entry<String, String>>> choices = choices(field, type);
    boolean several = type.equals("array") && choices.isPresent();
    String kind =
        several
            ? "multiple"
            : choices.isPresent()
                ? "select"
                : isLong(schema, type) && field.lookup().isEmpty() ? "textarea" : "input";
    return new FormLine(
        prefix + field.name(),
        field.name(),
        Translations.current().tr(field.label()),
        Translations.current().tr(field.helpText()),
        kind,
        field.takesFiles() ? "file" : inputType(schema),
        field.takesFiles() ? "" : text(value),
        choices.map(each -> options(each, value, several, field.isRequired())).orElse(List.of()),
        field.isRequired(),
        directionOf(schema, type),
        choices.isPresent() ? "" : field.lookup(),
        errorsOf(field.name()));
  }

  /** Errors of the field, and of what is nested in it. */
  private List<String> errorsOf(String name) {
    List<String> all = new ArrayList<>();
    errors.forEach(
        (place, texts) -> {
          if (place.equals(name) || place.startsWith(name + ".")) {
            all.addAll(texts);
          }
        });
    return all;
  }

  private Optional<List<Map.Entry<String, String>>> choices(SerializerField<?> field, String type) {
    if (type.equals("boolean")) {
      Translations texts = Translations.current();
      return Optional.of(
          List.of(
              Map.entry("false", texts.tr("rest.page.no")),
              Map.entry("true", texts.tr("rest.page.yes"))));
    }
    return field.choices(context, MOST_CHOICES);
  }

  private static List<FormLine.Choice> options(
      List<Map.Entry<String, String>> choices,
      @Nullable Object value,
      boolean several,
      boolean required) {
    Set<String> chosen = new LinkedHashSet<>();
    if (value instanceof Collection<?> all) {
      all.forEach(each -> chosen.add(String.valueOf(each)));
    } else if (value != null) {
      chosen.add(value.toString());
    }
    List<FormLine.Choice> options = new ArrayList<>();
    if (!several && (!required || chosen.isEmpty())) {
      options.add(new FormLine.Choice("", "—", chosen.isEmpty()));
    }
    for (Map.Entry<String, String> each : choices) {
      options.add(
          new FormLine.Choice(each.getKey(), each.getValue(), chosen.contains(each.getKey())));
    }
    return options;
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    boolean flat =
        value instanceof Collection<?> all
            && all.stream().noneMatch(each -> each instanceof Map || each instanceof Collection);
    if (flat) {
      return String.join(", ", ((Collection<?>) value).stream().map(String::valueOf).toList());
    }
    return value instanceof Map || value instanceof Collection
        ? Json.writeIndented(value).strip()
        : value.toString();
  }

  private static String typeOf(Map<String, Object> schema) {
    Object type = schema.get("type");
    Object first = type instanceof List<?> several ? several.get(0) : type;
    return first == null ? "" : first.toString();
  }

  private static boolean isLong(Map<String, Object> schema, String type) {
    boolean nested =
        type.isEmpty()
            || type.equals("object")
            || schema.get("items") instanceof Map<?, ?> items && "object".equals(items.get("type"));
    boolean words =
        type.equals("string") && !schema.containsKey("maxLength") && !schema.containsKey("format");
    return nested || words;
  }

  private static String inputType(Map<String, Object> schema) {
    return switch (String.valueOf(schema.get("format"))) {
      case "date" -> "date";
      case "email" -> "email";
      default -> "text";
    };
  }

  private static String directionOf(Map<String, Object> schema, String type) {
    return type.equals("string") && !schema.containsKey("format") ? "auto" : "ltr";
  }
}
