package io.charchub.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code ModelOptions.of(Post.class).ordering("-publishedAt").build()}, each call a part of
 * its own.
 */
final class OptionsExpression {
  private final ModelSource model;
  private final Imports imports;
  private final List<String> parts = new ArrayList<>();

  OptionsExpression(ModelSource model, Imports imports) {
    this.model = model;
    this.imports = imports;
  }

  /** The parts in order, the first without a dot. */
  List<String> parts() {
    MetaSource meta = model.meta();
    parts.add(
        imports.name(Api.MODEL_OPTIONS) + ".of(" + imports.name(model.qualifiedName()) + ".class)");
    call("table", meta.dbTable());
    call("verboseName", meta.verboseName());
    call("verboseNamePlural", meta.verboseNamePlural());
    call("ordering", meta.ordering());
    call("getLatestBy", meta.getLatestBy());
    raw("indexes", meta.indexes().stream().map(this::index).toList());
    List<String> constraints = new ArrayList<>();
    meta.uniques().forEach(each -> constraints.add(unique(each)));
    meta.checks().forEach(each -> constraints.add(check(each)));
    raw("constraints", constraints);
    call("uniqueTogether", meta.uniqueTogether());
    raw("permissions", meta.permissions().stream().map(this::permission).toList());
    if (meta.defaultPermissionsSaid()) {
      parts.add(".defaultPermissions(" + JavaText.quoteAll(meta.defaultPermissions()) + ")");
    }
    if (!meta.managed()) {
      parts.add(".managed(false)");
    }
    call("swappable", meta.swappable());
    parts.add(".build()");
    return List.copyOf(parts);
  }

  private void call(String name, String value) {
    if (!value.isEmpty()) {
      call(name, List.of(value));
    }
  }

  private void call(String name, List<String> values) {
    if (!values.isEmpty()) {
      parts.add("." + name + "(" + JavaText.quoteAll(values) + ")");
    }
  }

  private void raw(String name, List<String> expressions) {
    if (!expressions.isEmpty()) {
      parts.add("." + name + "(" + String.join(", ", expressions) + ")");
    }
  }

  private String index(MetaSource.IndexSource index) {
    return imports.name(Api.META + "IndexOption")
        + ".of("
        + named(index.name(), index.fields())
        + ")"
        + where(index.condition());
  }

  private String unique(MetaSource.UniqueSource unique) {
    return imports.name(Api.META + "ConstraintOption")
        + ".unique("
        + named(unique.name(), unique.fields())
        + ")"
        + where(unique.condition())
        + message(unique.message());
  }

  private String check(MetaSource.CheckSource check) {
    return imports.name(Api.META + "ConstraintOption")
        + ".check("
        + named(check.name(), check.condition())
        + ")"
        + message(check.message());
  }

  private String permission(MetaSource.PermissionSource permission) {
    return "new "
        + imports.name(Api.META + "PermissionOption")
        + "("
        + JavaText.quoteAll(List.of(permission.codename(), permission.name()))
        + ")";
  }

  private static String named(String name, List<String> others) {
    return JavaText.quote(name) + (others.isEmpty() ? "" : ", " + JavaText.quoteAll(others));
  }

  private static String where(List<String> condition) {
    return condition.isEmpty() ? "" : ".where(" + JavaText.quoteAll(condition) + ")";
  }

  private static String message(String text) {
    return text.isEmpty() ? "" : ".message(" + JavaText.quote(text) + ")";
  }
}
