package io.charchub.db.migrations.state;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.meta.ModelRegistry;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All models at one point of history. Immutable: what changes it gives another one, and what is the
 * same in both is shared, so that a comparison finds quickly what differs.
 */
public final class ProjectState {
  /** Before the first migration. */
  public static final ProjectState EMPTY = new ProjectState(Map.of());

  private final Map<ModelKey, ModelState> models;

  private ProjectState(Map<ModelKey, ModelState> models) {
    this.models = Collections.unmodifiableMap(models);
  }

  /** The state of these models. */
  public static ProjectState of(Collection<ModelState> models) {
    Map<ModelKey, ModelState> byKey = new LinkedHashMap<>();
    models.forEach(model -> byKey.put(model.key(), model));
    return new ProjectState(byKey);
  }

  /**
   * The state of today's models: what the migrations should lead to.
   *
   * @throws StateException {@code migrations.E005} for a condition that cannot be read
   */
  public static ProjectState of(ModelRegistry registry) {
    ModelReader reader = new ModelReader(registry);
    return of(registry.modelsAndSwapped().stream().map(reader::read).toList());
  }

  /** The models by key, in the order of their making. */
  public Map<ModelKey, ModelState> models() {
    return models;
  }

  /** The labels of the apps that have a model, in alphabetical order. */
  public Set<String> apps() {
    Set<String> apps = new TreeSet<>();
    models.keySet().forEach(key -> apps.add(key.app()));
    return apps;
  }

  /** The model, where there is one. */
  public Optional<ModelState> find(ModelKey key) {
    return Optional.ofNullable(models.get(key));
  }

  /**
   * The model.
   *
   * @throws StateException {@code migrations.E001} when there is none
   */
  public ModelState model(ModelKey key) {
    ModelState model = models.get(key);
    if (model == null) {
      throw StateException.noModel(key, models.keySet());
    }
    return model;
  }

  /** The model of an app, by its name in any case. */
  public ModelState model(String app, String name) {
    return model(new ModelKey(app, name));
  }

  /** This state with a model more, or with another in the place of one. */
  public ProjectState with(ModelState model) {
    Map<ModelKey, ModelState> changed = new LinkedHashMap<>(models);
    changed.put(model.key(), model);
    return new ProjectState(changed);
  }

  /** This state without a model. */
  public ProjectState without(ModelKey key) {
    model(key);
    Map<ModelKey, ModelState> changed = new LinkedHashMap<>(models);
    changed.remove(key);
    return new ProjectState(changed);
  }

  /** This state with a model under another name, and all that refers to it referring to that. */
  public ProjectState renamingModel(ModelKey key, String name) {
    ModelState renamed = model(key).named(name);
    Map<ModelKey, ModelState> changed = new LinkedHashMap<>();
    models.forEach(
        (each, model) -> {
          ModelState kept = each.equals(key) ? renamed : model;
          ModelState followed = retargeted(kept, each, key, renamed.label());
          changed.put(followed.key(), followed);
        });
    return new ProjectState(changed);
  }

  private static ModelState retargeted(
      ModelState model, ModelKey owner, ModelKey key, String label) {
    Map<String, Field<?>> fields = new LinkedHashMap<>();
    model
        .fields()
        .forEach((name, field) -> fields.put(name, Relations.renaming(field, owner, key, label)));
    return fields.equals(model.fields()) ? model : model.withFields(fields);
  }

  /** This state with a field under another name, and all foreign keys that store it following. */
  public ProjectState renamingField(ModelKey key, String from, String to) {
    ProjectState changed = with(model(key).renamingField(from, to));
    for (ModelState model : models.values()) {
      for (Map.Entry<String, Field<?>> entry : model.fields().entrySet()) {
        boolean stores =
            entry.getValue() instanceof ForeignKey reference
                && reference.toField().equals(from)
                && ModelKey.named(reference.to(), model.key()).equals(key);
        if (stores) {
          ForeignKey followed = ((ForeignKey) entry.getValue()).toField(to);
          changed = changed.with(changed.model(model.key()).withField(entry.getKey(), followed));
        }
      }
    }
    return changed;
  }

  /** The fields that refer to a model or lie between through it: by model, the fields by name. */
  public Map<ModelKey, Map<String, Field<?>>> relationsTo(ModelKey key) {
    Map<ModelKey, Map<String, Field<?>>> relations = new TreeMap<>();
    models.forEach(
        (owner, model) ->
            model
                .fields()
                .forEach(
                    (name, field) -> {
                      if (Relations.target(field, owner).filter(key::equals).isPresent()) {
                        relations
                            .computeIfAbsent(owner, absent -> new LinkedHashMap<>())
                            .put(name, field);
                      }
                    }));
    return relations;
  }
}
