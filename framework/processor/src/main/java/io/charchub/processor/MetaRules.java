package io.charchub.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;

/**
 * What must hold for a model's {@code @Meta}: the fields it names exist, and the names it gives are
 * its own.
 */
final class MetaRules {
  private final Complaints complaints;
  private final ModelSource model;
  private final Set<String> known = new LinkedHashSet<>();

  MetaRules(Complaints complaints, ModelSource model) {
    this.complaints = complaints;
    this.model = model;
    known.add("pk");
    model
        .fields()
        .forEach(
            field -> {
              known.add(field.name());
              known.add(Names.snake(field.name()));
              if (field.kind().isReference()) {
                known.add(field.name() + "Id");
                known.add(Names.snake(field.name()) + "_id");
              }
            });
  }

  void check() {
    MetaSource meta = model.meta();
    meta.ordering().forEach(each -> path("ordering", each));
    meta.getLatestBy().forEach(each -> path("getLatestBy", each));
    meta.uniqueTogether()
        .forEach(
            set ->
                List.of(set.strip().split("\\s*,\\s*"))
                    .forEach(each -> own("uniqueTogether", each)));
    Set<String> names = new HashSet<>();
    for (MetaSource.IndexSource index : meta.indexes()) {
      index.fields().forEach(each -> own("an index", each));
      index.condition().forEach(each -> terms("an index", each));
      name(names, index.name(), "index");
    }
    for (MetaSource.UniqueSource unique : meta.uniques()) {
      unique.fields().forEach(each -> own("the constraint " + unique.name(), each));
      unique.condition().forEach(each -> terms("the constraint " + unique.name(), each));
      name(names, unique.name(), "constraint");
    }
    for (MetaSource.CheckSource check : meta.checks()) {
      check.condition().forEach(each -> terms("the constraint " + check.name(), each));
      name(names, check.name(), "constraint");
    }
  }

  /** A path may lead through relations; only its first name can be looked up here. */
  private void path(String where, String path) {
    String bare = bare(path);
    if (bare.equals("?")
        || bare.contains("__") && !known.contains(bare.substring(0, bare.indexOf("__")))) {
      return;
    }
    own(where, bare.contains("__") ? bare.substring(0, bare.indexOf("__")) : bare);
  }

  private void own(String where, String name) {
    String bare = bare(name);
    if (!known.contains(bare)) {
      complain(
          "models.E021",
          where
              + " of "
              + model.name()
              + " names a field '"
              + bare
              + "' that the model does not have",
          Names.nearest(bare, known).map(near -> "'" + near + "'. ").orElse("")
              + "Fields: "
              + String.join(", ", fieldNames()));
    }
  }

  private static String bare(String path) {
    return path.startsWith("-") ? path.substring(1) : path;
  }

  private List<String> fieldNames() {
    List<String> names = new ArrayList<>();
    model.fields().forEach(field -> names.add(field.name()));
    names.sort(null);
    return names;
  }

  private void terms(String where, String alternatives) {
    for (String term : alternatives.split("\\|")) {
      int equals = term.indexOf('=');
      if (equals < 0) {
        complain(
            "models.E021",
            where
                + " of "
                + model.name()
                + " has a condition '"
                + term.strip()
                + "' that is no look-up",
            "\"views__gte=0\": a look-up, an equals sign and a value");
        continue;
      }
      String lookup = term.substring(0, equals).strip();
      lookup = lookup.startsWith("!") ? lookup.substring(1).strip() : lookup;
      own(where, lookup.contains("__") ? lookup.substring(0, lookup.indexOf("__")) : lookup);
      String value = term.substring(equals + 1).strip();
      if (value.startsWith("F(") && value.endsWith(")")) {
        own(where, value.substring(2, value.length() - 1).strip());
      }
    }
  }

  private void name(Set<String> names, String name, String what) {
    if (what.equals("index") && name.isEmpty()) {
      return;
    }
    if (name.isBlank() || !names.add(name)) {
      complain(
          "models.E029",
          model.name()
              + (name.isBlank()
                  ? " has a constraint without a name"
                  : " has two indexes or constraints called '" + name + "'"),
          "a name of its own for each; on an abstract base with %(class)s in it");
    }
  }

  private void complain(String id, String what, String remedy) {
    AnnotationMirror mirror =
        Mirror.on(model.element(), Api.META_ANNOTATION).map(Mirror::mirror).orElse(null);
    if (mirror == null) {
      complaints.error(id, model.element(), what, remedy);
    } else {
      complaints.error(id, model.element(), mirror, what, remedy);
    }
  }
}
