package io.charchub.contrib.admin;

import io.charchub.db.meta.ModelMeta;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with one admin, as it is found. */
final class Findings {
  private final String where;
  private final ModelMeta<?> meta;
  private final List<Problem> problems = new ArrayList<>();

  Findings(BaseModelAdmin<?> admin, String outer) {
    this.meta = admin.meta();
    boolean plain = admin.getClass() == ModelAdmin.class || admin.getClass() == InlineAdmin.class;
    String own =
        plain
            ? (admin instanceof InlineAdmin ? "the inline of " : "the admin of ") + meta.label()
            : admin.getClass().getName();
    this.where = outer.isEmpty() ? own : own + " within " + outer;
  }

  String where() {
    return where;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Something is wrong with what {@code option} names. */
  void add(String id, String option, String what, String hint) {
    problems.add(Problem.of(id, what).at(where + ", " + option).hint(hint));
  }

  /** The same, with the nearest of the names that would do. */
  void unknown(String id, String option, String what, String name, Collection<String> known) {
    String nearest = DidYouMean.nearest(name, known).map(near -> "'" + near + "'. ").orElse("");
    add(id, option, what, nearest + "There are: " + String.join(", ", new TreeSet<>(known)));
  }

  /** Names that stand twice. */
  void twice(String id, String option, List<String> names) {
    Set<String> seen = new HashSet<>();
    Set<String> again = new LinkedHashSet<>();
    names.stream().filter(name -> !seen.add(name)).forEach(again::add);
    again.forEach(name -> add(id, option, "'" + name + "' is named twice", "name it once"));
  }

  /** Fields, sets and properties of the model. */
  static Set<String> names(ModelMeta<?> meta) {
    Set<String> names = new LinkedHashSet<>(meta.fieldNames());
    meta.manyToMany().forEach(set -> names.add(set.name()));
    names.addAll(meta.propertyNames());
    return names;
  }

  Set<String> names() {
    return names(meta);
  }
}
