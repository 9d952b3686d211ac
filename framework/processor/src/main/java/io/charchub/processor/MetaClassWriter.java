package io.charchub.processor;

import io.charchub.processor.RelationSource.KeySource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes {@code PostMeta}: what the model is, and straight code that reads and writes its fields.
 */
final class MetaClassWriter {
  private static final int WIDTH = 95;

  private final ModelSource model;
  private final Imports imports;
  private final String object;
  private final String string;
  private final String override;
  private final SourceText text;
  private final String name;
  private final String self;
  private final FieldExpression expressions;
  private final String row;

  MetaClassWriter(ModelSource model, Imports imports, SourceText text, String name, String self) {
    this.model = model;
    this.imports = imports;
    this.text = text;
    this.name = name;
    this.self = self;
    this.expressions = new FieldExpression(imports);
    this.row = imports.name(Api.ROW);
    this.object = imports.name("java.lang.Object");
    this.string = imports.name("java.lang.String");
    this.override = imports.name("java.lang.Override");
  }

  void write() {
    text.gap();
    text.open(
        "private static final class "
            + name
            + " extends "
            + imports.name(Api.MODEL_META)
            + "<"
            + self
            + ">");
    writeShared();
    writeConstructor();
    text.gap()
        .line("@" + override)
        .open("public " + self + " newInstance()")
        .line("return new " + self + "();")
        .close();
    writeLoadAll();
    writeLoadOne();
    writeGet();
    writeSet();
    writeRelation();
    writeMany();
    writeProperty();
    writePropertyNames();
    text.close();
  }

  // ---- fields that the code below needs at hand

  private static boolean isShared(FieldSource field) {
    return field.kind() == Kind.ENUM || field.kind() == Kind.JSON;
  }

  private static String shared(FieldSource field) {
    return Names.snake(field.name()).toUpperCase(Locale.ROOT);
  }

  private void writeShared() {
    List<FieldSource> shared = model.columns().stream().filter(MetaClassWriter::isShared).toList();
    for (FieldSource field : shared) {
      String type = field.kind() == Kind.JSON ? object : imports.type(valueType(field));
      String constant =
          "private static final "
              + imports.name(Api.FIELDS + "Field")
              + "<"
              + type
              + "> "
              + shared(field)
              + " =";
      String made = expressions.of(field) + ";";
      if (constant.length() + made.length() < WIDTH) {
        text.line(constant + " " + made);
      } else {
        text.line(constant).more(made);
      }
    }
    if (!shared.isEmpty()) {
      text.gap();
    }
  }

  private static String valueType(FieldSource field) {
    return field.kind() == Kind.FLOAT ? "java.lang.Double" : field.boxedType();
  }

  // ---- what the model is

  private void writeConstructor() {
    text.open("private " + name + "()");
    text.line("super(");
    List<String> arguments = new ArrayList<>();
    model.columns().forEach(field -> arguments.add(declaration(field)));
    model.sets().forEach(field -> arguments.add(declaration(field)));
    writeOptions(arguments.isEmpty() ? ");" : ",");
    for (int i = 0; i < arguments.size(); i++) {
      text.more(arguments.get(i) + (i < arguments.size() - 1 ? "," : ");"));
    }
    text.close();
  }

  /** On one line where it says nothing; else each call on its own. */
  private void writeOptions(String tail) {
    List<String> parts = new OptionsExpression(model, imports).parts();
    if (parts.size() == 2) {
      text.more(String.join("", parts) + tail);
      return;
    }
    text.more(parts.get(0));
    for (int i = 1; i < parts.size(); i++) {
      text.more("    " + parts.get(i) + (i == parts.size() - 1 ? tail : ""));
    }
  }

  private String declaration(FieldSource field) {
    String type = isShared(field) ? shared(field) : expressions.of(field);
    String start = "(\"" + field.name() + "\", " + type;
    if (!field.kind().isRelation()) {
      return "column" + start + ")";
    }
    RelationSource relation = field.relation().orElseThrow();
    String ends =
        ", "
            + imports.name(relation.target())
            + ".class"
            + relation.through().map(through -> ", " + imports.name(through) + ".class").orElse("");
    return (field.kind() == Kind.MANY_TO_MANY ? "manyToMany" : "relation") + start + ends + ")";
  }

  // ---- reading rows

  private void suppressCasts() {
    if (model.columns().stream()
        .anyMatch(field -> field.kind() == Kind.JSON && field.javaType().indexOf('<') >= 0)) {
      text.line("@" + imports.name("java.lang.SuppressWarnings") + "(\"unchecked\")");
    }
  }

  private void writeLoadAll() {
    text.gap().line("@" + override);
    suppressCasts();
    text.open("public void load(" + self + " instance, " + row + " row, int offset)");
    for (int i = 0; i < model.columns().size(); i++) {
      text.line(load(model.columns().get(i), i == 0 ? "offset" : "offset + " + i) + ";");
    }
    text.close();
  }

  private void writeLoadOne() {
    text.gap().line("@" + override);
    suppressCasts();
    text.open("public void load(" + self + " instance, int field, " + row + " row, int column)");
    text.open("switch (field)");
    for (int i = 0; i < model.columns().size(); i++) {
      text.line("case " + i + " -> " + load(model.columns().get(i), "column") + ";");
    }
    text.line("default -> throw noField(field);");
    text.close();
    text.close();
  }

  private String load(FieldSource field, String column) {
    String place = "instance." + field.name();
    if (field.kind().isReference()) {
      return place + ".load(" + readKey(field.relation().orElseThrow().key(), column) + ")";
    }
    return place + " = " + read(field, column);
  }

  private String read(FieldSource field, String column) {
    return switch (field.kind()) {
      case JSON, ENUM -> cast(field) + shared(field) + ".read(row, " + column + ")";
      case DECIMAL -> "row.getDecimal(" + column + ", " + field.number("decimalPlaces", 0) + ")";
      default -> readPlain(field.kind(), field.isPrimitive(), column);
    };
  }

  private String cast(FieldSource field) {
    return field.kind() == Kind.JSON && !field.javaType().equals("java.lang.Object")
        ? "(" + imports.type(field.javaType()) + ") "
        : "";
  }

  private static String readPlain(Kind kind, boolean primitive, String column) {
    String at = "(row, " + column + ")";
    String get = "(" + column + ")";
    return switch (kind) {
      case AUTO -> "longOrNull" + at;
      case LONG -> primitive ? "row.getLong" + get : "longOrNull" + at;
      case INTEGER -> primitive ? "row.getInt" + get : "intOrNull" + at;
      case SHORT -> primitive ? "(short) row.getInt" + get : "shortOrNull" + at;
      case DOUBLE -> primitive ? "row.getDouble" + get : "doubleOrNull" + at;
      case FLOAT -> primitive ? "(float) row.getDouble" + get : "floatOrNull" + at;
      case BOOLEAN -> primitive ? "row.getBoolean" + get : "booleanOrNull" + at;
      case DATE -> "row.getDate" + get;
      case TIME -> "row.getTime" + get;
      case INSTANT -> "row.getInstant" + get;
      case DURATION -> "row.getDuration" + get;
      case UUID -> "row.getUuid" + get;
      case BINARY -> "row.getBytes" + get;
      default -> "row.getString" + get;
    };
  }

  private static String readKey(KeySource key, String column) {
    return key.kind() == Kind.DECIMAL
        ? "row.getDecimal(" + column + ", " + key.decimalPlaces() + ")"
        : readPlain(key.kind(), false, column);
  }

  // ---- single values

  private void writeGet() {
    text.gap()
        .line("@" + override)
        .open("public " + object + " get(" + self + " instance, int field)");
    text.open("return switch (field)");
    for (int i = 0; i < model.columns().size(); i++) {
      text.line("case " + i + " -> " + value(model.columns().get(i)) + ";");
    }
    text.line("default -> throw noField(field);");
    text.close(";");
    text.close();
  }

  /** The value that the field's type in {@code db.fields} knows. */
  private String value(FieldSource field) {
    String place = "instance." + field.name();
    if (field.kind().isReference()) {
      return place + ".id()";
    }
    if (field.kind() == Kind.FLOAT) {
      return field.isPrimitive() ? "(double) " + place : "widen(" + place + ")";
    }
    return place;
  }

  private void writeSet() {
    text.gap().line("@" + override);
    suppressCasts();
    text.open("public void set(" + self + " instance, int field, " + object + " value)");
    text.open("switch (field)");
    for (int i = 0; i < model.columns().size(); i++) {
      text.line("case " + i + " -> " + assignment(model.columns().get(i)) + ";");
    }
    text.line("default -> throw noField(field);");
    text.close();
    text.close();
  }

  private String assignment(FieldSource field) {
    String place = "instance." + field.name();
    if (field.kind().isReference()) {
      return place + ".setId(value)";
    }
    if (field.kind() == Kind.FLOAT) {
      return place
          + (field.isPrimitive()
              ? " = ((Number) value).floatValue()"
              : " = narrow((Number) value)");
    }
    String type = imports.type(field.boxedType());
    return place + " = " + (type.equals(object) ? "value" : "(" + type + ") value");
  }

  private void writeRelation() {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < model.columns().size(); i++) {
      FieldSource field = model.columns().get(i);
      if (field.kind().isReference()) {
        cases.add("case " + i + " -> instance." + field.name() + ";");
      }
    }
    writeChoice("relation", "field", cases);
  }

  private void writeMany() {
    List<String> cases = new ArrayList<>();
    for (int i = 0; i < model.sets().size(); i++) {
      cases.add("case " + i + " -> instance." + model.sets().get(i).name() + ";");
    }
    writeChoice("many", "index", cases);
  }

  private void writeChoice(String method, String parameter, List<String> cases) {
    text.gap().line("@" + override);
    text.open("public " + object + " " + method + "(" + self + " instance, int " + parameter + ")");
    if (cases.isEmpty()) {
      text.line("throw noField(" + parameter + ");");
    } else {
      text.open("return switch (" + parameter + ")");
      cases.forEach(text::line);
      text.line("default -> throw noField(" + parameter + ");");
      text.close(";");
    }
    text.close();
  }

  // ---- what templates read

  private void writeProperty() {
    text.gap()
        .line("@" + override)
        .open("protected " + object + " ownProperty(" + self + " instance, " + string + " name)");
    text.open("return switch (name)");
    Set<String> taken = new LinkedHashSet<>();
    model.fields().forEach(field -> property(taken, propertyValue(field), field.name()));
    for (FieldSource field : model.columns()) {
      if (field.kind().isReference()) {
        property(taken, "instance." + field.name() + ".id()", field.name() + "Id");
      }
      if (!field.choices().isEmpty()) {
        property(
            taken,
            "choiceLabel(instance, " + model.columns().indexOf(field) + ")",
            field.name() + "Label",
            "get_" + Names.snake(field.name()) + "_display");
      }
    }
    property(taken, "pk().get(instance)", "pk");
    model.properties().forEach(method -> property(taken, "instance." + method + "()", method));
    text.line("default -> NO_PROPERTY;");
    text.close(";");
    text.close();
  }

  private static String propertyValue(FieldSource field) {
    String place = "instance." + field.name();
    return field.kind().isReference() ? place + ".isSet() ? " + place + ".get() : null" : place;
  }

  /** One case, for those of the names that are not taken yet, each also in snake case. */
  private void property(Set<String> taken, String value, String... names) {
    List<String> labels = new ArrayList<>();
    for (String each : names) {
      for (String spelling : List.of(each, Names.snake(each))) {
        if (taken.add(spelling)) {
          labels.add(JavaText.quote(spelling));
        }
      }
    }
    if (!labels.isEmpty()) {
      text.line("case " + String.join(", ", labels) + " -> " + value + ";");
    }
  }

  private void writePropertyNames() {
    List<String> names = new ArrayList<>();
    model.fields().forEach(field -> names.add(field.name()));
    for (FieldSource field : model.columns()) {
      if (field.kind().isReference()) {
        names.add(field.name() + "Id");
      }
      if (!field.choices().isEmpty()) {
        names.add(field.name() + "Label");
      }
    }
    names.add("pk");
    names.addAll(model.properties());
    String list = names.stream().distinct().map(JavaText::quote).collect(Collectors.joining(", "));
    String type = imports.name("java.util.List");
    text.gap().line("@" + override).open("public " + type + "<" + string + "> propertyNames()");
    text.line("return " + type + ".of(" + list + ");");
    text.close();
  }
}
