package io.charchub.db.migrations.state;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldNames;
import io.charchub.db.meta.IndexOption;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelOptions;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.meta.PermissionOption;
import io.charchub.db.schema.IndexNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the state of a model off its metamodel: what the model was told, and not what follows from
 * the rules.
 */
final class ModelReader {
  private final ModelRegistry registry;

  ModelReader(ModelRegistry registry) {
    this.registry = registry;
  }

  ModelState read(ModelMeta<?> meta) {
    Map<String, Field<?>> fields = new LinkedHashMap<>();
    for (ModelField<?, ?> field : meta.fields()) {
      boolean comesByItself = field.isPrimaryKey() && meta.hasDefaultKey();
      fields.put(
          field.name(), comesByItself ? registry.defaultKey(meta.appLabel()) : field.declared());
    }
    for (ModelManyToMany<?> set : meta.manyToMany()) {
      fields.put(set.name(), set.type());
    }
    ModelState plain = new ModelState(meta.appLabel(), meta.name());
    String table = meta.table().equals(plain.tableName()) ? "" : meta.table();
    return new ModelState(
        meta.appLabel(),
        meta.name(),
        fields,
        table,
        options(meta.options()),
        meta.uniqueTogether().stream().map(set -> javaNames(meta, set)).toList(),
        meta.indexes().stream().map(index -> named(meta, index)).toList(),
        meta.constraints());
  }

  private static Options options(ModelOptions told) {
    String usualName = FieldNames.words(told.name());
    String usualPlural = told.verboseName() + "s";
    Map<String, String> permissions = new LinkedHashMap<>();
    for (PermissionOption permission : told.permissions()) {
      permissions.put(permission.codename(), permission.name());
    }
    return new Options(
        told.ordering(),
        told.getLatestBy(),
        told.verboseName().equals(usualName) ? "" : told.verboseName(),
        told.verboseNamePlural().equals(usualPlural) ? "" : told.verboseNamePlural(),
        permissions,
        told.defaultPermissions(),
        told.managed(),
        told.swappable());
  }

  private static List<String> javaNames(ModelMeta<?> meta, List<String> names) {
    return names.stream().<String>map(name -> meta.field(name).name()).toList();
  }

  /** An index in a migration has a name, so that a later one can say which index it means. */
  private static IndexOption named(ModelMeta<?> meta, IndexOption index) {
    if (!index.name().isEmpty()) {
      return index;
    }
    List<String> columns =
        index.fields().stream()
            .map(
                field ->
                    field.startsWith("-")
                        ? "-" + meta.field(field.substring(1)).column()
                        : meta.field(field).column())
            .toList();
    String name = IndexNames.declared(meta.table(), columns);
    return new IndexOption(name, index.fields(), index.condition());
  }
}
