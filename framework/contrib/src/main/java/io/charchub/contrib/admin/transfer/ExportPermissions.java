package io.charchub.contrib.admin.transfer;

import io.charchub.apps.Signals;
import io.charchub.contrib.admin.AdminPermission;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.auth.Permission_;
import io.charchub.contrib.auth.Permissions;
import io.charchub.contrib.contenttypes.ContentType;
import io.charchub.contrib.contenttypes.ContentTypes;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.migrations.execution.PostMigrate;
import io.charchub.db.models.BulkOptions;
import io.charchub.db.models.QuerySet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Gives each model that a site shows a permission to take its rows away, after {@code migrate},
 * beside those that every model has.
 */
public final class ExportPermissions {
  private ExportPermissions() {}

  /** Makes what is missing after each {@code migrate}; called once, when the project is set up. */
  public static void listen(Signals signals, Supplier<AdminSite> site) {
    signals.of(PostMigrate.class).connect(event -> make(event, site.get()));
  }

  private static void make(PostMigrate event, AdminSite site) {
    List<ModelMeta<?>> models = new ArrayList<>();
    for (ModelAdmin<?> admin : site.modelAdmins()) {
      if (admin.meta().appLabel().equals(event.app().label())) {
        models.add(admin.meta());
      }
    }
    if (models.isEmpty() || !event.hasTable(Permission.class)) {
      return;
    }
    Map<ModelMeta<?>, ContentType> types = ContentTypes.ensure(models, event.database());
    QuerySet<Permission> all = Permission.objects.using(event.database().alias());
    String word = AdminPermission.EXPORT.codename();
    Set<Object> there =
        new HashSet<>(
            all.filter(Permission_.contentType.in(types.values()))
                .filter("codename__startswith", word + "_")
                .flat("contentType", Object.class)
                .list());
    List<Permission> missing = new ArrayList<>();
    types.forEach(
        (meta, type) -> {
          if (!there.contains(type.id)) {
            Permission row = new Permission();
            row.contentType.set(type);
            row.codename = word + "_" + meta.name().toLowerCase(Locale.ROOT);
            row.name = Permissions.name(word, meta);
            missing.add(row);
          }
        });
    all.bulkCreate(missing, BulkOptions.IGNORING);
  }
}
