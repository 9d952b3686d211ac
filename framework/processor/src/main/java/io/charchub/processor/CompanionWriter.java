package io.charchub.processor;

import java.util.Optional;
import java.util.Set;

/**
 * Writes a model's companion: its fields as typed paths, the path from other models to it, and its
 * metamodel.
 *
 * <p>Nothing in the static initialiser of a companion touches another companion, so that models may
 * refer to each other in circles.
 */
final class CompanionWriter {
  /**
   * Names of methods that every path has; a field of such a name is reached from other models by
   * its text alone.
   */
  private static final Set<String> TAKEN =
      Set.of(
          "eq",
          "ne",
          "in",
          "is",
          "isNull",
          "isNotNull",
          "to",
          "at",
          "as",
          "asc",
          "desc",
          "path",
          "resolve",
          "shape",
          "parts",
          "plus",
          "minus",
          "times",
          "dividedBy",
          "mod",
          "power",
          "bitAnd",
          "bitOr",
          "bitXor",
          "shiftLeft",
          "shiftRight",
          "negated",
          "matches",
          "defaultName",
          "containsAggregate",
          "reverse",
          "of",
          "toString",
          "hashCode",
          "equals",
          "getClass",
          "notify",
          "notifyAll",
          "wait",
          "clone",
          "finalize");

  private final ModelSource model;
  private final String type;
  private final StringBuilder out = new StringBuilder(8192);

  CompanionWriter(ModelSource model) {
    this.model = model;
    this.type = model.qualifiedName();
  }

  /** The whole source file. */
  String text() {
    line("package " + model.packageName() + ";");
    line("");
    line("/** The fields of {@link " + model.name() + "} as paths, and its metamodel. */");
    line("@javax.annotation.processing.Generated(\"io.charchub.processor.ModelProcessor\")");
    line("@org.jspecify.annotations.NullUnmarked");
    line("public final class " + model.name() + "_ {");
    line("  /** The metamodel. */");
    line("  public static final " + Api.MODEL_META + "<" + type + "> META = new Meta();");
    line("");
    model.fields().forEach(this::constant);
    line("");
    line("  private " + model.name() + "_() {}");
    model.fields().filter(each -> each.kind().isRelation()).forEach(this::relation);
    pathClass();
    new MetaWriter(model, out).write();
    line("}");
    return out.toString();
  }

  private void constant(FieldSource field) {
    line("  /** The field {@code " + field.name() + "}. */");
    String path = field.kind().isRelation() ? relationClass(field) : pathType(field, type);
    String made =
        field.kind().isRelation()
            ? "new " + path + "()"
            : "new "
                + Api.META
                + field.kind().pathClass()
                + "<>("
                + JavaText.quote(field.name())
                + ")";
    line("  public static final " + path + " " + field.name() + " = " + made + ";");
  }

  /** The path of the field from {@code root} on. */
  private static String pathType(FieldSource field, String root) {
    String value = field.kind().hasTypedPath() ? ", " + field.boxedType() : "";
    return Api.META + field.kind().pathClass() + "<" + root + value + ">";
  }

  private static String relationClass(FieldSource field) {
    return Names.capital(field.name()) + "Relation";
  }

  private void relation(FieldSource field) {
    RelationSource relation = field.relation().orElseThrow();
    String target = relation.target();
    line("");
    line("  /** The way from {@link " + model.name() + "} along {@code " + field.name() + "}. */");
    line(
        "  public static final class "
            + relationClass(field)
            + " extends "
            + target
            + "_.Path<"
            + type
            + "> {");
    line("    private " + relationClass(field) + "() {");
    line("      super(" + JavaText.quote(field.name()) + ");");
    line("    }");
    if (!relation.reverseQuery().isEmpty()) {
      line("");
      line("    /** The way back, as a path of the target. */");
      line("    public " + type + "_.Path<" + target + "> reverse() {");
      line(
          "      return new "
              + type
              + "_.Path<>("
              + JavaText.quote(relation.reverseQuery())
              + ");");
      line("    }");
    }
    line("");
    boolean single = field.kind() == Kind.ONE_TO_ONE;
    line(
        "    /** "
            + (single ? "The one row that refers" : "The rows that refer")
            + " to {@code owner} along this field. */");
    line(
        "    public "
            + (single ? type : Api.RELATED_SET + "<" + type + ">")
            + " of("
            + target
            + " owner) {");
    line(
        "      return "
            + Api.RELATED_SET
            + (single ? ".single" : ".reverse")
            + "(owner, "
            + type
            + ".class, "
            + JavaText.quote(field.name())
            + ");");
    line("    }");
    line("  }");
  }

  private void pathClass() {
    line("");
    line("  /** A path that leads to {@link " + model.name() + "} from the model {@code R}. */");
    line("  public static class Path<R> extends " + Api.RELATION_PATH + "<R, " + type + "> {");
    line("    /** The path of that text. */");
    line("    public Path(String path) {");
    line("      super(path);");
    line("    }");
    model.fields().filter(field -> !TAKEN.contains(field.name())).forEach(this::step);
    line("  }");
  }

  private void step(FieldSource field) {
    Optional<RelationSource> relation = field.relation();
    String step =
        relation.map(each -> each.target() + "_.Path<R>").orElseGet(() -> pathType(field, "R"));
    String made =
        relation
            .map(each -> each.target() + "_.Path<>")
            .orElseGet(() -> Api.META + field.kind().pathClass() + "<>");
    line("");
    line("    /** Further along {@code " + field.name() + "}. */");
    line("    public " + step + " " + field.name() + "() {");
    line("      return new " + made + "(at(" + JavaText.quote(field.name()) + "));");
    line("    }");
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
