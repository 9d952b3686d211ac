package io.charchub.db.meta;

import io.charchub.db.fields.FieldNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns the relations of many models round. */
final class ReverseRelations {
  private ReverseRelations() {}

  /** For each model that is referred to, the ways back, by source and order of the fields. */
  static Map<ModelMeta<?>, List<ReverseRelation>> among(ModelRegistry registry) {
    Map<ModelMeta<?>, List<ReverseRelation>> result = new LinkedHashMap<>();
    for (ModelMeta<?> source : registry.models()) {
      for (ModelField<?, ?> field : source.fields()) {
        field.target(registry).ifPresent(target -> add(result, of(field, target)));
      }
      for (ModelManyToMany<?> set : source.manyToMany()) {
        set.target(registry).ifPresent(target -> add(result, of(set, target)));
      }
    }
    return result;
  }

  private static void add(
      Map<ModelMeta<?>, List<ReverseRelation>> result, ReverseRelation relation) {
    result.computeIfAbsent(relation.target(), target -> new ArrayList<>()).add(relation);
  }

  private static ReverseRelation of(ModelField<?, ?> field, ModelMeta<?> target) {
    String related = field.foreignKey().relatedName();
    String query = field.foreignKey().relatedQueryName();
    String model = lower(field.model());
    boolean hidden = related.endsWith("+");
    return new ReverseRelation(
        name(field),
        hidden ? "" : first(query, first(related, model)),
        field.model(),
        target,
        field.name(),
        field.kind());
  }

  /** What an instance of the target calls the way back of a key; empty where there is none. */
  static String name(ModelField<?, ?> key) {
    String related = key.foreignKey().relatedName();
    String model = lower(key.model());
    String usual = key.kind() == RelationKind.ONE_TO_ONE ? model : model + "_set";
    return related.endsWith("+") ? "" : first(related, usual);
  }

  private static ReverseRelation of(ModelManyToMany<?> set, ModelMeta<?> target) {
    String related = set.type().relatedName();
    String model = lower(set.model());
    boolean symmetrical = target == set.model() && set.type().isSymmetrical();
    boolean hidden = related.endsWith("+") || symmetrical;
    return new ReverseRelation(
        hidden ? "" : first(related, model + "_set"),
        hidden ? "" : first(set.type().relatedQueryName(), first(related, model)),
        set.model(),
        target,
        set.name(),
        RelationKind.MANY_TO_MANY);
  }

  private static String first(String told, String otherwise) {
    return told.isEmpty() ? otherwise : told;
  }

  private static String lower(ModelMeta<?> meta) {
    return meta.name().toLowerCase(Locale.ROOT);
  }

  /** Whether {@code asked} means {@code name}: the same, or the same in snake case. */
  static boolean matches(String name, String asked) {
    return name.equals(asked) || FieldNames.snake(name).equals(FieldNames.snake(asked));
  }
}
