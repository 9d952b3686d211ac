package io.charchub.db.models;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Kinds;
import io.charchub.db.expressions.ListValue;
import io.charchub.db.expressions.Lookups;
import io.charchub.db.expressions.QuerySource;
import io.charchub.db.expressions.Transforms;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.sql.Conversion;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the value at the end of a path: the transforms, and the look-up.
 *
 * @param transforms in order
 * @param lookup the look-up
 * @param type what the value is after the transforms; null where it is not known
 */
record Question(List<String> transforms, String lookup, @Nullable Field<?> type) {
  private static final Question PLAIN = new Question(List.of(), "exact", null);

  /** What {@code names}, the end of a path, and {@code lookup} ask of a value of {@code type}. */
  static Question of(
      String label, @Nullable Field<?> type, boolean relation, List<String> names, String lookup) {
    if (names.isEmpty() && !relation) {
      String asked = lookup.isEmpty() ? "exact" : lookup;
      if (!Lookups.has(Kinds.of(type), asked)) {
        return withTransforms(label, type, List.of(asked));
      }
      return new Question(List.of(), asked, type);
    }
    List<String> all = names;
    if (!lookup.isEmpty()) {
      all = new ArrayList<>(names);
      all.add(lookup);
    }
    return relation ? ofRelation(label, type, all) : withTransforms(label, type, all);
  }

  private static Question ofRelation(String label, @Nullable Field<?> type, List<String> names) {
    if (names.isEmpty()) {
      return new Question(PLAIN.transforms, PLAIN.lookup, type);
    }
    if (names.size() > 1 || !Lookups.names(Kinds.of(type), true).contains(names.get(0))) {
      throw Lookups.unknown(label, Kinds.of(type), true, String.join("__", names));
    }
    return new Question(List.of(), names.get(0), type);
  }

  private static Question withTransforms(
      String label, @Nullable Field<?> type, List<String> names) {
    List<String> transforms = new ArrayList<>();
    Field<?> current = type;
    String where = label;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      boolean last = i == names.size() - 1;
      if (last && Lookups.has(Kinds.of(current), name)) {
        return new Question(transforms, name, current);
      }
      Field<?> next = current == null ? null : Transforms.typeOf(current, name);
      if (next == null) {
        throw Lookups.unknown(where, Kinds.of(current), false, name);
      }
      transforms.add(name);
      current = next;
      where += "__" + name;
    }
    return new Question(transforms, "exact", current);
  }

  /** How an instance becomes the key that a relation compares; values stay what they are. */
  static Conversion keys(ResolvedPath path) {
    ModelMeta<?> related = path.related();
    if (related == null) {
      return Conversion.NONE;
    }
    ModelField<?, ?> field = path.field();
    ModelField<?, ?> target =
        field != null && field.isForeignKey() ? field.targetField() : related.pk();
    return value ->
        value instanceof KeyedModel<?> instance ? key(path.label(), instance, target) : value;
  }

  private static Object key(String label, KeyedModel<?> instance, ModelField<?, ?> target) {
    ModelMeta<?> expected = target.model();
    if (!expected.modelClass().isInstance(instance)) {
      throw new FieldException(
          Problem.of(
                  "models.E034",
                  label + " cannot be compared with a " + instance.getClass().getSimpleName())
              .hint("it refers to " + expected.label()));
    }
    Object key = Instances.get(instance, target);
    if (key == null) {
      throw new FieldException(
          Problem.of(
                  "models.E035",
                  label + " cannot be compared with a " + expected.name() + " that was never saved")
              .hint("save it first"));
    }
    return key;
  }

  /** Refuses what the look-up cannot take. */
  static void check(ResolvedPath path, String lookup, @Nullable Object value) {
    Question question = of(path.label(), path.type(), path.related() != null, path.rest(), lookup);
    if (value instanceof QuerySource query) {
      checkQuery(path, query);
    } else if (!(value instanceof Expression) && !hasExpressions(value)) {
      Lookups.check(path.label(), question.type(), question.lookup(), value, keys(path));
    }
  }

  private static boolean hasExpressions(@Nullable Object value) {
    return value instanceof ListValue list && list.hasExpressions();
  }

  private static void checkQuery(ResolvedPath path, QuerySource query) {
    ModelMeta<?> related = path.related();
    if (related != null && !query.rowsOf().isEmpty() && !query.rowsOf().equals(related.label())) {
      throw new FieldException(
          Problem.of(
                  "models.E034",
                  path.label() + " cannot be compared with rows of " + query.rowsOf())
              .hint("it refers to " + related.label()));
    }
  }
}
