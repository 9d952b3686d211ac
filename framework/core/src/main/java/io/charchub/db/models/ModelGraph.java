package io.charchub.db.models;

import io.charchub.apps.Services;
import io.charchub.db.Dialect;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the query room knows of one project's models: what paths mean, and the plans of queries that
 * ran. Belongs to the project's {@link ModelRegistry}. Safe for use by many threads.
 */
final class ModelGraph {
  private final ModelRegistry registry;
  private final Map<ModelMeta<?>, ModelPaths> paths = new ConcurrentHashMap<>();
  private final WriteText texts;
  private final Map<String, PlanCache> plans = new ConcurrentHashMap<>();

  ModelGraph(ModelRegistry registry) {
    this.registry = registry;
    this.texts = new WriteText(registry);
  }

  /** The graph of the running project. */
  static ModelGraph current() {
    ModelRegistry registry = Services.current().get(ModelRegistry.class);
    return registry.attachment(ModelGraph.class, () -> new ModelGraph(registry));
  }

  /** The texts of statements that write rows. */
  WriteText texts() {
    return texts;
  }

  ModelRegistry registry() {
    return registry;
  }

  /** What paths mean that start at {@code meta}. */
  ModelPaths paths(ModelMeta<?> meta) {
    ModelPaths known = paths.get(meta);
    return known == null ? paths.computeIfAbsent(meta, each -> new ModelPaths(this, each)) : known;
  }

  /** The plans for one kind of database. */
  PlanCache plans(Dialect dialect) {
    PlanCache known = plans.get(dialect.name());
    return known == null ? plans.computeIfAbsent(dialect.name(), name -> new PlanCache()) : known;
  }
}
