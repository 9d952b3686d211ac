package io.charchub.contrib.auth;

import io.charchub.contrib.contenttypes.ContentType;
import io.charchub.contrib.contenttypes.ContentTypes;
import io.charchub.db.Database;
import io.charchub.db.fields.FieldNames;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.migrations.execution.ModelRenamed;
import io.charchub.db.models.BulkOptions;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.SaveOptions;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.Translations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The permissions that models have by themselves, and their names. */
public final class Permissions {
  private static final List<String> ACTIONS = List.of("add", "change", "delete", "view");

  private Permissions() {}

  /**
   * What code calls the permission to do {@code action} with a model: {@code blog.add_post} for
   * {@code add}.
   */
  public static String of(String action, ModelMeta<?> meta) {
    return meta.appLabel() + "." + codename(action, meta);
  }

  /** What people read for the permission to do {@code action} with a model, in English. */
  public static String name(String action, ModelMeta<?> meta) {
    return "Can " + action + " " + inEnglish(meta);
  }

  private static String codename(String action, ModelMeta<?> meta) {
    return action + "_" + meta.name().toLowerCase(Locale.ROOT);
  }

  /** Makes the rows that these models lack; those of former permissions stay. */
  static void ensure(Collection<? extends ModelMeta<?>> models, Database database) {
    Map<ModelMeta<?>, ContentType> types = ContentTypes.ensure(models, database);
    Set<String> there = new HashSet<>();
    for (Permission row :
        Permission.objects
            .using(database.alias())
            .filter(Permission_.contentType.in(types.values()))) {
      there.add(row.contentType.id() + " " + row.codename);
    }
    List<Permission> missing = new ArrayList<>();
    types.forEach(
        (meta, type) ->
            names(meta)
                .forEach(
                    (codename, name) -> {
                      if (!there.contains(type.id + " " + codename)) {
                        missing.add(permission(type, codename, name));
                      }
                    }));
    Permission.objects.using(database.alias()).bulkCreate(missing, BulkOptions.IGNORING);
  }

  /**
   * Gives the permissions to add, change, delete and view a model that migrations rename the names
   * that go with its new one, so that whoever has them keeps them.
   */
  static void rename(ModelRenamed event) {
    if (!ContentTypes.rename(event)) {
      return;
    }
    QuerySet<Permission> rows =
        Permission.objects
            .using(event.database().alias())
            .filter("contentType__appLabel", event.app())
            .filter("contentType__model", event.lowerTo());
    for (String action : ACTIONS) {
      String codename = action + "_" + event.lowerTo();
      if (rows.filter("codename", codename).exists()) {
        continue;
      }
      for (Permission row : rows.filter("codename", action + "_" + event.lowerFrom())) {
        String usual = "Can " + action + " ";
        row.codename = codename;
        if (row.name.equals(usual + FieldNames.words(event.from()))) {
          row.name = usual + FieldNames.words(event.to());
        }
        row.save(SaveOptions.fields("codename", "name"));
      }
    }
  }

  private static Permission permission(ContentType type, String codename, String name) {
    Permission row = new Permission();
    row.contentType.set(type);
    row.codename = codename;
    row.name = name;
    return row;
  }

  /** What people read, by codename, in order. */
  private static Map<String, String> names(ModelMeta<?> meta) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String action : meta.options().defaultPermissions()) {
      names.put(codename(action, meta), name(action, meta));
    }
    meta.permissions().forEach(option -> names.put(option.codename(), option.name()));
    return names;
  }

  /** A name that stands for a text of several languages; the names of permissions are English. */
  private static String inEnglish(ModelMeta<?> meta) {
    try (Scope english = Languages.use(Locale.ENGLISH)) {
      return Translations.current().tr(meta.verboseName());
    }
  }
}
