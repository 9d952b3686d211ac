package io.charchub.db.models;

import io.charchub.db.expressions.Q;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ConstraintOption;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.validation.ValidationError;
import io.charchub.validation.ValidationErrors;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks one instance, in Django's order: fields, the whole, uniqueness, constraints. A field that
 * failed is left out of what comes after.
 *
 * @param <T> the model
 */
final class Cleaner<T extends KeyedModel<?>> {
  private final T instance;
  private final ModelMeta<Object> meta;
  private final Set<String> excluded = new HashSet<>();
  private final ValidationErrors errors = new ValidationErrors();

  Cleaner(T instance, Set<String> exclude) {
    this.instance = instance;
    this.meta = Instances.meta((Object) instance);
    exclude.forEach(name -> excluded.add(meta.findField(name).map(ModelField::name).orElse(name)));
  }

  void fullClean() {
    cleanFields();
    try {
      instance.clean();
    } catch (ValidationException e) {
      errors.merge(e.errors());
    }
    excluded.addAll(errors.fields());
    validateUnique();
    excluded.addAll(errors.fields());
    validateConstraints();
    errors.throwIfAny();
  }

  void throwIfAny() {
    errors.throwIfAny();
  }

  // ---- fields

  void cleanFields() {
    for (ModelField<Object, ?> field : meta.fields()) {
      if (!excluded.contains(field.name())) {
        cleanField(field);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private void cleanField(ModelField<Object, ?> field) {
    Field<Object> type = (Field<Object>) field.type();
    Object value = Instances.get(instance, field);
    if (field.isPrimaryKey() && type.isAutomatic() && value == null) {
      return;
    }
    if (type.isBlank() && isEmpty(value)) {
      return;
    }
    try {
      type.validate(value);
      if (field.isForeignKey() && value != null) {
        checkTarget(field, value);
      }
    } catch (ValidationException e) {
      errors.add(field.name(), e);
    }
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value == null || "".equals(value);
  }

  private void checkTarget(ModelField<Object, ?> field, Object key) {
    List<String> limit = field.foreignKey().limitChoicesTo();
    if (limit.isEmpty() && Instances.ref(instance, field).peek() != null) {
      return;
    }
    QuerySetOf<Object, ?> allowed =
        ChoiceLimit.within(Query.<Object>root(field.target()).on(instance.database()), limit);
    boolean there = allowed.filter(field.targetField().name(), key).exists();
    if (!there) {
      errors.add(
          field.name(),
          ValidationError.of(
              "validation.notFound",
              "invalid",
              Map.of(
                  "model",
                  field.target().verboseName(),
                  "field",
                  field.targetField().name(),
                  "value",
                  String.valueOf(key))));
    }
  }

  // ---- uniqueness

  void validateUnique() {
    for (ModelField<Object, ?> field : meta.fields()) {
      boolean newKey = field.isPrimaryKey() && instance.isAdding();
      if (field.type().isUnique() && (!field.isPrimaryKey() || newKey)) {
        checkUnique(List.of(field.name()), List.of(), "");
      }
    }
    meta.uniqueTogether().forEach(set -> checkUnique(set, List.of(), ""));
  }

  private void checkUnique(List<String> names, List<String> condition, String message) {
    QuerySet<Object> same = Query.<Object>root(meta).on(instance.database());
    for (String name : names) {
      ModelField<Object, ?> field = meta.field(name);
      Object value = Instances.get(instance, field);
      if (excluded.contains(field.name()) || value == null) {
        return;
      }
      same = same.filter(field.name(), value);
    }
    for (String term : condition) {
      same = same.filter(Terms.parse(term));
    }
    Object key = Instances.key(instance);
    if (!instance.isAdding() && key != null) {
      same = same.exclude("pk", key);
    }
    if (same.exists()) {
      report(names, message);
    }
  }

  private void report(List<String> names, String message) {
    String fields =
        names.stream()
            .map(name -> meta.field(name).verboseName())
            .collect(Collectors.joining(", "));
    if (names.size() == 1) {
      errors.add(
          meta.field(names.get(0)).name(),
          ValidationError.of(
              message.isEmpty() ? "validation.unique" : message,
              "unique",
              Map.of("model", meta.verboseName(), "field", fields)));
    } else {
      errors.add(
          ValidationError.of(
              message.isEmpty() ? "validation.uniqueTogether" : message,
              "unique_together",
              Map.of("model", meta.verboseName(), "fields", fields)));
    }
  }

  // ---- constraints

  void validateConstraints() {
    for (ConstraintOption constraint : meta.constraints()) {
      if (constraint instanceof ConstraintOption.Unique unique) {
        if (unique.condition().isEmpty() || meets(unique.condition())) {
          checkUnique(unique.fields(), unique.condition(), unique.message());
        }
      } else if (constraint instanceof ConstraintOption.Check check
          && !refersToExcluded(check)
          && !meets(check.condition())) {
        errors.add(
            ValidationError.of(
                check.message().isEmpty() ? "validation.constraint" : check.message(),
                "invalid",
                Map.of("name", check.name())));
      }
    }
  }

  private boolean refersToExcluded(ConstraintOption.Check check) {
    return check.condition().stream()
        .map(Terms::field)
        .anyMatch(
            name -> excluded.contains(meta.findField(name).map(ModelField::name).orElse(name)));
  }

  /**
   * Whether this instance, as it is in memory, meets all terms; where a value is missing nothing
   * speaks against it.
   */
  private boolean meets(List<String> terms) {
    List<Q<Object>> conditions = new ArrayList<>();
    terms.forEach(term -> conditions.add(Terms.parse(term)));
    return new InMemory(instance, meta).meets(conditions);
  }
}
