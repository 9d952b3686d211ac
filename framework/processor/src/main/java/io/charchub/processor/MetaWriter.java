package io.charchub.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the metamodel of a model: what it is made of, and the code that reads and writes its
 * columns.
 */
final class MetaWriter {
  private final ModelSource model;
  private final String type;
  private final StringBuilder out;
  private final List<FieldSource> columns;

  MetaWriter(ModelSource model, StringBuilder out) {
    this.model = model;
    this.type = model.qualifiedName();
    this.out = out;
    this.columns = model.columns();
  }

  void write() {
    line("");
    line("  private static final class Meta extends " + Api.MODEL_META + "<" + type + "> {");
    columns.stream().filter(MetaWriter::isKept).forEach(this::kept);
    constructor();
    method("public " + type + " newInstance()", "return new " + type + "();");
    load();
    loadOne();
    get();
    set();
    relations();
    properties();
    line("  }");
  }

  /** Fields whose stored form the field itself must read. */
  private static boolean isKept(FieldSource field) {
    return field.kind() == Kind.ENUM || field.kind() == Kind.JSON;
  }

  private static String constant(FieldSource field) {
    return Names.snake(field.name()).toUpperCase(Locale.ROOT) + "_FIELD";
  }

  private void kept(FieldSource field) {
    String kind =
        Api.FIELDS
            + (field.kind() == Kind.ENUM ? "EnumField<" + field.javaType() + ">" : "JsonField");
    line(
        "    private static final "
            + kind
            + " "
            + constant(field)
            + " = "
            + FieldWriter.base(field)
            + ";");
  }

  private void constructor() {
    line("");
    line("    Meta() {");
    line("      super(");
    out.append("          ").append(options());
    model.fields().forEach(field -> out.append(",\n          ").append(declaration(field)));
    line(");");
    line("    }");
  }

  private static String declaration(FieldSource field) {
    String name = JavaText.quote(field.name());
    String made = FieldWriter.declared(field);
    if (!field.kind().isRelation()) {
      return "column(" + name + ", " + made + ")";
    }
    RelationSource relation = field.relation().orElseThrow();
    String targets =
        relation.target()
            + ".class"
            + relation.through().map(each -> ", " + each + ".class").orElse("");
    return (field.kind() == Kind.MANY_TO_MANY ? "manyToMany(" : "relation(")
        + name
        + ", "
        + made
        + ", "
        + targets
        + ")";
  }

  private String options() {
    MetaSource meta = model.meta();
    StringBuilder text = new StringBuilder(Api.MODEL_OPTIONS + ".of(" + type + ".class)");
    text(text, "table", meta.dbTable());
    text(text, "verboseName", meta.verboseName());
    text(text, "verboseNamePlural", meta.verboseNamePlural());
    texts(text, "ordering", meta.ordering());
    texts(text, "getLatestBy", meta.getLatestBy());
    texts(text, "uniqueTogether", meta.uniqueTogether());
    calls(
        text,
        "indexes",
        meta.indexes(),
        each ->
            "new "
                + Api.META
                + "IndexOption("
                + JavaText.quote(each.name())
                + ", "
                + list(each.fields())
                + ", "
                + list(each.condition())
                + ")");
    List<String> constraints = new ArrayList<>();
    meta.uniques()
        .forEach(
            each ->
                constraints.add(
                    "new "
                        + Api.META
                        + "ConstraintOption.Unique("
                        + JavaText.quote(each.name())
                        + ", "
                        + list(each.fields())
                        + ", "
                        + list(each.condition())
                        + ", "
                        + JavaText.quote(each.message())
                        + ")"));
    meta.checks()
        .forEach(
            each ->
                constraints.add(
                    "new "
                        + Api.META
                        + "ConstraintOption.Check("
                        + JavaText.quote(each.name())
                        + ", "
                        + list(each.condition())
                        + ", "
                        + JavaText.quote(each.message())
                        + ")"));
    calls(text, "constraints", constraints, Function.identity());
    calls(
        text,
        "permissions",
        meta.permissions(),
        each ->
            "new "
                + Api.META
                + "PermissionOption("
                + JavaText.quote(each.codename())
                + ", "
                + JavaText.quote(each.name())
                + ")");
    if (meta.defaultPermissionsSaid()) {
      text.append(".defaultPermissions(")
          .append(JavaText.quoteAll(meta.defaultPermissions()))
          .append(')');
    }
    if (!meta.managed()) {
      text.append(".managed(false)");
    }
    return text.append(".build()").toString();
  }

  private static void text(StringBuilder out, String name, String value) {
    if (!value.isEmpty()) {
      out.append('.').append(name).append('(').append(JavaText.quote(value)).append(')');
    }
  }

  private static void texts(StringBuilder out, String name, List<String> values) {
    if (!values.isEmpty()) {
      out.append('.').append(name).append('(').append(JavaText.quoteAll(values)).append(')');
    }
  }

  private static <E> void calls(
      StringBuilder out, String name, List<E> values, Function<E, String> made) {
    if (!values.isEmpty()) {
      out.append('.')
          .append(name)
          .append('(')
          .append(values.stream().map(made).collect(Collectors.joining(", ")))
          .append(')');
    }
  }

  private static String list(List<String> texts) {
    return "java.util.List.of(" + JavaText.quoteAll(texts) + ")";
  }

  // ---- reading rows

  private void load() {
    open("public void load(" + type + " instance, " + Api.ROW + " row, int offset)");
    for (int i = 0; i < columns.size(); i++) {
      line("      " + read(columns.get(i), i == 0 ? "offset" : "offset + " + i));
    }
    line("    }");
  }

  private void loadOne() {
    open("public void load(" + type + " instance, int field, " + Api.ROW + " row, int column)");
    line("      switch (field) {");
    for (int i = 0; i < columns.size(); i++) {
      line("        case " + i + ":");
      line("          " + read(columns.get(i), "column"));
      line("          return;");
    }
    line("        default:");
    line("          throw noField(field);");
    line("      }");
    line("    }");
  }

  private static String read(FieldSource field, String column) {
    String target = "instance." + field.name();
    if (field.kind().isReference()) {
      RelationSource.KeySource key = field.relation().orElseThrow().key();
      return target
          + ".load("
          + value(key.kind(), key.javaType(), key.decimalPlaces(), true, "", column)
          + ");";
    }
    boolean boxed = !field.isPrimitive();
    String kept = isKept(field) ? constant(field) : "";
    String value =
        value(
            field.kind(), field.javaType(), field.number("decimalPlaces", 0), boxed, kept, column);
    String cast =
        field.kind() == Kind.JSON && !field.javaType().equals("java.lang.Object")
            ? "(" + field.javaType() + ") "
            : "";
    return target + " = " + cast + value + ";";
  }

  private static String value(
      Kind kind, String javaType, int places, boolean boxed, String kept, String column) {
    return switch (kind) {
      case CHAR, TEXT, SLUG, EMAIL, URL, IP, FILE, IMAGE -> "row.getString(" + column + ")";
      case SHORT ->
          boxed ? "shortOrNull(row, " + column + ")" : "(short) row.getInt(" + column + ")";
      case INTEGER -> boxed ? "intOrNull(row, " + column + ")" : "row.getInt(" + column + ")";
      case LONG, AUTO -> boxed ? "longOrNull(row, " + column + ")" : "row.getLong(" + column + ")";
      case BOOLEAN ->
          boxed ? "booleanOrNull(row, " + column + ")" : "row.getBoolean(" + column + ")";
      case DOUBLE -> boxed ? "doubleOrNull(row, " + column + ")" : "row.getDouble(" + column + ")";
      case FLOAT ->
          boxed ? "floatOrNull(row, " + column + ")" : "(float) row.getDouble(" + column + ")";
      case DECIMAL -> "row.getDecimal(" + column + ", " + places + ")";
      case DATE -> "row.getDate(" + column + ")";
      case TIME -> "row.getTime(" + column + ")";
      case INSTANT -> "row.getInstant(" + column + ")";
      case DURATION -> "row.getDuration(" + column + ")";
      case UUID -> "row.getUuid(" + column + ")";
      case BINARY -> "row.getBytes(" + column + ")";
      case ENUM, JSON -> kept + ".read(row, " + column + ")";
      case FOREIGN_KEY, ONE_TO_ONE, MANY_TO_MANY ->
          throw new IllegalArgumentException(
              kind + " of type " + javaType + " has no value of its own");
    };
  }

  // ---- values

  private void get() {
    open("public Object get(" + type + " instance, int field)");
    line("      switch (field) {");
    for (int i = 0; i < columns.size(); i++) {
      FieldSource field = columns.get(i);
      line("        case " + i + ":");
      line(
          "          return instance."
              + field.name()
              + (field.kind().isReference() ? ".id()" : "")
              + ";");
    }
    line("        default:");
    line("          throw noField(field);");
    line("      }");
    line("    }");
  }

  private void set() {
    line("");
    line("    @SuppressWarnings(\"unchecked\")");
    line("    @Override");
    line("    public void set(" + type + " instance, int field, Object value) {");
    line("      switch (field) {");
    for (int i = 0; i < columns.size(); i++) {
      FieldSource field = columns.get(i);
      line("        case " + i + ":");
      line(
          "          instance."
              + field.name()
              + (field.kind().isReference()
                  ? ".setId(value);"
                  : " = (" + field.boxedType() + ") value;"));
      line("          return;");
    }
    line("        default:");
    line("          throw noField(field);");
    line("      }");
    line("    }");
  }

  private void relations() {
    open("public Object relation(" + type + " instance, int field)");
    line("      switch (field) {");
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).kind().isReference()) {
        line("        case " + i + ":");
        line("          return instance." + columns.get(i).name() + ";");
      }
    }
    line("        default:");
    line("          throw noField(field);");
    line("      }");
    line("    }");
    open("public Object many(" + type + " instance, int index)");
    line("      switch (index) {");
    for (int i = 0; i < model.sets().size(); i++) {
      line("        case " + i + ":");
      line("          return instance." + model.sets().get(i).name() + ";");
    }
    line("        default:");
    line("          throw noField(index);");
    line("      }");
    line("    }");
  }

  // ---- what templates read

  private void properties() {
    Set<String> names = new LinkedHashSet<>();
    Set<String> used = new LinkedHashSet<>();
    open("protected Object ownProperty(" + type + " instance, String name)");
    line("      switch (name) {");
    for (int i = 0; i < columns.size(); i++) {
      FieldSource field = columns.get(i);
      names.add(field.name());
      String require = "instance.require(fields().get(" + i + "));";
      if (field.kind().isReference()) {
        String key = Names.snake(field.name()) + "_id";
        property(
            used,
            List.of(field.name(), Names.snake(field.name())),
            require,
            "instance." + field.name() + ".isSet() ? instance." + field.name() + ".get() : null");
        property(
            used, List.of(field.name() + "Id", key), require, "instance." + field.name() + ".id()");
        continue;
      }
      property(
          used,
          List.of(field.name(), Names.snake(field.name())),
          require,
          "instance." + field.name());
      if (!field.choices().isEmpty()) {
        names.add(field.name() + "Label");
        property(
            used,
            List.of(field.name() + "Label", "get_" + Names.snake(field.name()) + "_display"),
            require,
            label(field, i));
      }
    }
    for (FieldSource set : model.sets()) {
      names.add(set.name());
      property(used, List.of(set.name(), Names.snake(set.name())), "", "instance." + set.name());
    }
    for (String method : model.properties()) {
      names.add(method);
      property(used, List.of(method, Names.snake(method)), "", "instance." + method + "()");
    }
    property(used, List.of("pk"), "", "pk().get(instance)");
    line("        default:");
    line("          return NO_PROPERTY;");
    line("      }");
    line("    }");
    open("public java.util.List<String> propertyNames()");
    line("      return java.util.List.of(" + JavaText.quoteAll(List.copyOf(names)) + ");");
    line("    }");
  }

  private static String label(FieldSource field, int index) {
    return field.kind() == Kind.ENUM
        ? constant(field) + ".label(instance." + field.name() + ")"
        : "(("
            + Api.FIELDS
            + "Field<Object>) fields().get("
            + index
            + ").declared()).label(instance."
            + field.name()
            + ")";
  }

  private void property(Set<String> used, List<String> names, String before, String value) {
    List<String> fresh = names.stream().distinct().filter(used::add).toList();
    if (fresh.isEmpty()) {
      return;
    }
    fresh.forEach(name -> line("        case " + JavaText.quote(name) + ":"));
    if (!before.isEmpty()) {
      line("          " + before);
    }
    line("          return " + value + ";");
  }

  // ---- text

  private void method(String signature, String body) {
    open(signature);
    line("      " + body);
    line("    }");
  }

  private void open(String signature) {
    line("");
    line("    @SuppressWarnings(\"unchecked\")");
    line("    @Override");
    line("    " + signature + " {");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
