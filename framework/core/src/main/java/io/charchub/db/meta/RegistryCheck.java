package io.charchub.db.meta;

import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what no compiler can see: what is wrong between models of several apps. */
final class RegistryCheck {
  private final ModelRegistry registry;
  private final List<Problem> problems = new ArrayList<>();

  RegistryCheck(ModelRegistry registry) {
    this.registry = registry;
  }

  List<Problem> problems() {
    Map<String, ModelMeta<?>> tables = new HashMap<>();
    for (ModelMeta<?> meta : registry.models()) {
      ModelMeta<?> other = tables.putIfAbsent(meta.table(), meta);
      if (other != null) {
        problems.add(
            new Problem(
                "models.E084",
                other.label() + " and " + meta.label() + " have one table '" + meta.table() + "'",
                meta.modelClass().getName(),
                "give one of them a @Meta(dbTable)"));
      }
      targets(meta);
      sharedSets(meta);
      waysBack(meta);
    }
    return List.copyOf(problems);
  }

  private void targets(ModelMeta<?> meta) {
    for (ModelField<?, ?> field : meta.fields()) {
      field.target(registry).ifPresent(target -> target(field.toString(), target));
    }
    for (ModelManyToMany<?> set : meta.manyToMany()) {
      set.target(registry).ifPresent(target -> target(set.toString(), target));
      set.through().ifPresent(through -> target(set.toString(), through));
    }
  }

  /** What is put into one of two sets over the same rows would be in the other too. */
  private void sharedSets(ModelMeta<?> meta) {
    Map<List<String>, ModelManyToMany<?>> sets = new HashMap<>();
    for (ModelManyToMany<?> set : meta.manyToMany()) {
      List<String> rows = List.of(set.table(), set.sourceColumn(), set.targetColumn());
      ModelManyToMany<?> other = sets.putIfAbsent(rows, set);
      if (other != null) {
        problems.add(
            new Problem(
                "models.E091",
                other + " and " + set + " are kept in the same rows, of '" + set.table() + "'",
                set.toString(),
                "give one of them a model between of its own"));
      }
    }
  }

  private void target(String relation, ModelMeta<?> target) {
    if (registry.isSwappedOut(target)) {
      String setting = target.options().swappable();
      String other = registry.chosen(setting).orElse("");
      problems.add(
          new Problem(
              "models.E089",
              relation
                  + " refers to "
                  + target.label()
                  + ", in whose place "
                  + setting
                  + " names '"
                  + other
                  + "'",
              relation,
              "refer to " + other.substring(other.lastIndexOf('.') + 1)));
    } else if (!registry.contains(target)) {
      problems.add(
          new Problem(
              "models.E082",
              relation + " refers to " + target.label() + ", whose app is not installed",
              relation,
              "add \"" + target.packageName() + "\" to INSTALLED_APPS"));
    }
  }

  private void waysBack(ModelMeta<?> meta) {
    Map<String, ReverseRelation> names = new HashMap<>();
    Map<String, ReverseRelation> queries = new HashMap<>();
    for (ReverseRelation relation : registry.reverseRelations(meta)) {
      if (!relation.isHidden()) {
        way(meta, relation, relation.name(), names);
        if (!relation.queryName().equals(relation.name())) {
          way(meta, relation, relation.queryName(), queries);
        }
      }
    }
  }

  private void way(
      ModelMeta<?> meta,
      ReverseRelation relation,
      String name,
      Map<String, ReverseRelation> taken) {
    String clash = null;
    if (meta.findField(name).isPresent() || meta.findManyToMany(name).isPresent()) {
      clash = "the field " + meta.label() + "." + name;
    }
    ReverseRelation other = taken.putIfAbsent(name, relation);
    if (other != null) {
      clash = "the way back of " + other;
    }
    if (clash != null) {
      problems.add(
          new Problem(
              "models.E081",
              "the way back of " + relation + ", '" + name + "', clashes with " + clash,
              relation.toString(),
              "give " + relation + " a relatedName of its own"));
    }
  }
}
