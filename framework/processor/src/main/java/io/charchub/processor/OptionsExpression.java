package io.charchub.processor;

import java.util.ArrayList;
import java.util.List;

/** Writes {@code ModelOptions.of(Post.class).ordering("-publishedAt").build()}. */
final class OptionsExpression {
  private final ModelSource model;
  private final Imports imports;
  private final StringBuilder text = new StringBuilder();

  OptionsExpression(ModelSource model, Imports imports) {
    this.model = model;
    this.imports = imports;
  }

  String write() {
    MetaSource meta = model.meta();
    text.append(imports.name(Api.MODEL_OPTIONS))
        .append(".of(")
        .append(imports.name(model.qualifiedName()))
        .append(".class)");
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
      text.append(".defaultPermissions(")
          .append(JavaText.quoteAll(meta.defaultPermissions()))
          .append(')');
    }
    if (!meta.managed()) {
      text.append(".managed(false)");
    }
    return text.append(".build()").toString();
  }

  private void call(String name, String value) {
    if (!value.isEmpty()) {
      call(name, List.of(value));
    }
  }

  private void call(String name, List<String> values) {
    if (!values.isEmpty()) {
      text.append('.').append(name).append('(').append(JavaText.quoteAll(values)).append(')');
    }
  }

  private void raw(String name, List<String> expressions) {
    if (!expressions.isEmpty()) {
      text.append('.').append(name).append('(').append(String.join(", ", expressions)).append(')');
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
