package io.charchub.processor;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes the metamodel of a model: {@code Post_}, with a path for each field, a class of paths for
 * those who reach the model through a relation, and the {@code ModelMeta}.
 *
 * <p>The static initialiser of {@code Post_} reads nothing of other metamodels: two models may
 * refer to each other.
 */
final class MetamodelWriter {
  private final ModelSource model;
  private final Set<String> pathMethods;
  private final Imports imports;
  private final SourceText text = new SourceText();
  private final String root;
  private final String self;

  /**
   * @param pathMethods the names of the methods without parameters that every relation's path has:
   *     a field of the same name gets an underscore there
   * @param inPackage whether the model's package has a type of that simple name
   */
  MetamodelWriter(ModelSource model, Set<String> pathMethods, Predicate<String> inPackage) {
    this.model = model;
    this.pathMethods = pathMethods;
    this.root = model.name().equals("R") ? "S" : "R";
    this.imports = new Imports(model.packageName(), inPackage, nestedNames());
    this.self = imports.name(model.qualifiedName());
  }

  private Set<String> nestedNames() {
    Set<String> names = new HashSet<>(Set.of("Path", metaName(), root, "Declaration"));
    model
        .fields()
        .filter(field -> field.kind().isRelation())
        .forEach(field -> names.add(relationName(field)));
    return names;
  }

  private String metaName() {
    return model.name() + "Meta";
  }

  private static String relationName(FieldSource field) {
    return Names.capital(field.name()) + "Relation";
  }

  /** The whole file. */
  String write() {
    writeClass();
    return "package " + model.packageName() + ";\n\n" + imports.declarations() + "\n" + text;
  }

  private void writeClass() {
    text.line("/** The fields of {@link " + self + "}, as queries name them. */");
    text.line(
        "@"
            + imports.name("javax.annotation.processing.Generated")
            + "(\"io.charchub.processor.ModelProcessor\")");
    text.line("@" + imports.name("org.jspecify.annotations.NullUnmarked"));
    text.open("public final class " + model.name() + "_");
    text.line("/** The model's fields and options, and the way to its values. */");
    text.line(
        "public static final "
            + imports.name(Api.MODEL_META)
            + "<"
            + self
            + "> META = new "
            + metaName()
            + "();");
    text.gap();
    model.columns().forEach(this::writeConstant);
    model.sets().forEach(this::writeConstant);
    text.line("private " + model.name() + "_() {}");
    writePath();
    model.fields().filter(field -> field.kind().isRelation()).forEach(this::writeRelation);
    new MetaClassWriter(model, imports, text, metaName(), self).write();
    text.close();
  }

  // ---- paths that start at the model

  private void writeConstant(FieldSource field) {
    if (field.kind().isRelation()) {
      String type = relationName(field);
      text.line("/** The relation {@code " + field.name() + "}. */");
      text.line("public static final " + type + " " + field.name() + " = new " + type + "();");
    } else {
      text.line("/** The field {@code " + field.name() + "}. */");
      text.line(
          "public static final "
              + pathType(field, self)
              + " "
              + field.name()
              + " = new "
              + pathClass(field)
              + "<>(\""
              + field.name()
              + "\");");
    }
    text.gap();
  }

  private String pathClass(FieldSource field) {
    return imports.name(Api.META + field.kind().pathClass());
  }

  private String pathType(FieldSource field, String start) {
    String value = field.kind().hasTypedPath() ? ", " + imports.type(field.boxedType()) : "";
    return pathClass(field) + "<" + start + value + ">";
  }

  // ---- paths that lead to the model

  private void writePath() {
    text.gap();
    text.line("/** A path that leads to {@link " + self + "}, and from there to its fields. */");
    text.open(
        "public static class Path<"
            + root
            + "> extends "
            + imports.name(Api.RELATION_PATH)
            + "<"
            + root
            + ", "
            + self
            + ">");
    text.line("/** The relation at {@code path}, hops joined by two underscores. */");
    text.open("public Path(" + imports.name("java.lang.String") + " path)")
        .line("super(path);")
        .close();
    model.fields().forEach(this::writeStep);
    text.close();
  }

  private void writeStep(FieldSource field) {
    String type = field.kind().isRelation() ? targetPath(field, root) : pathType(field, root);
    String made = field.kind().isRelation() ? targetPath(field) : pathClass(field);
    String method = pathMethods.contains(field.name()) ? field.name() + "_" : field.name();
    text.gap();
    text.line("/** The field {@code " + field.name() + "} of the target. */");
    text.open("public " + type + " " + method + "()")
        .line("return new " + made + "<>(at(\"" + field.name() + "\"));")
        .close();
  }

  /** Where a setting decides which model it is, the path knows no fields of it. */
  private String targetPath(FieldSource field) {
    RelationSource relation = field.relation().orElseThrow();
    return relation.isDecidedBySetting()
        ? imports.name(Api.RELATION_PATH)
        : imports.name(relation.target() + "_") + ".Path";
  }

  private String targetPath(FieldSource field, String start) {
    RelationSource relation = field.relation().orElseThrow();
    String target = relation.isDecidedBySetting() ? ", " + imports.name(relation.target()) : "";
    return targetPath(field) + "<" + start + target + ">";
  }

  // ---- relations of the model

  private void writeRelation(FieldSource field) {
    RelationSource relation = field.relation().orElseThrow();
    String target = imports.name(relation.target());
    text.gap();
    text.line("/** The relation {@code " + field.name() + "} and its way back. */");
    text.open(
        "public static final class " + relationName(field) + " extends " + targetPath(field, self));
    text.open("private " + relationName(field) + "()")
        .line("super(\"" + field.name() + "\");")
        .close();
    if (!relation.reverseQuery().isEmpty()) {
      text.gap();
      text.line("/** The way back, from {@link " + target + "}, as queries name it. */");
      text.open("public Path<" + target + "> reverse()");
      text.line("return new Path<>(\"" + relation.reverseQuery() + "\");");
      text.close();
    }
    writeReverseValue(field, target);
    text.close();
  }

  private void writeReverseValue(FieldSource field, String target) {
    boolean single = field.kind() == Kind.ONE_TO_ONE;
    String set = imports.name(Api.RELATED_SET);
    String found = single ? self : set + "<" + self + ">";
    text.gap();
    text.line(
        "/** " + (single ? "The one that refers" : "Those that refer") + " to {@code target}. */");
    text.open("public " + found + " of(" + target + " target)");
    text.line(
        "return "
            + set
            + (single ? ".single" : ".reverse")
            + "(target, "
            + self
            + ".class, \""
            + field.name()
            + "\");");
    text.close();
  }
}
