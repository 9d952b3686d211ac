package io.charchub.contrib.admin.site;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Apps;
import io.charchub.apps.Checks;
import io.charchub.apps.ProvidesChecks;
import io.charchub.apps.ProvidesServices;
import io.charchub.apps.Services;
import io.charchub.apps.Signals;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Settings;
import io.charchub.contrib.admin.AdminChecks;
import io.charchub.contrib.admin.AdminLog;
import io.charchub.contrib.admin.AdminPages;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ListedRows;
import io.charchub.contrib.admin.ProvidesAdmin;
import io.charchub.contrib.admin.ProvidesAdminSite;
import io.charchub.contrib.admin.RowDeletion;
import io.charchub.contrib.admin.accounts.Accounts;
import io.charchub.contrib.admin.changelist.NarrowedRows;
import io.charchub.contrib.admin.records.DeletePage;
import io.charchub.contrib.admin.records.LogEntryAdmin;
import io.charchub.contrib.admin.transfer.ExportPermissions;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ProvidesDefaultAutoField;

/**
 * The app: the site that other apps register with. {@code Admin.urls()} in the project's routes
 * shows it.
 */
public final class AdminConfig extends AppConfig
    implements ProvidesServices, ProvidesDefaultAutoField, ProvidesChecks {
  /** Made by the project. */
  public AdminConfig() {
    super("io.charchub.contrib.admin");
  }

  @Override
  public String verboseName() {
    return "admin.app";
  }

  @Override
  public Field<Long> defaultAutoField() {
    return new BigAutoField();
  }

  @Override
  public void services(Services.Builder services) {
    services.put(AdminPages.class, new AdminRoutes());
    services.put(RowDeletion.class, new DeletePage());
    services.put(ListedRows.class, new NarrowedRows());
    services.putLate(AdminSite.class, AdminConfig::site);
  }

  @Override
  public void checks(Checks checks) {
    checks.register(
        "admin",
        new NeedsCheck(
            () -> Services.current().get(Apps.class),
            () -> Services.current().get(Settings.class).get(BuiltInSettings.MIDDLEWARE)));
    checks.register("admin", new AdminChecks(() -> Services.current().get(AdminSite.class)));
  }

  @Override
  public void ready() {
    Services services = Services.current();
    Signals signals = services.get(Signals.class);
    AdminLog.listen(signals, () -> services.get(AdminSite.class));
    ExportPermissions.listen(signals, () -> services.get(AdminSite.class));
  }

  private static AdminSite site() {
    AdminSite site =
        Services.current().get(Apps.class).providing(ProvidesAdminSite.class).stream()
            .findFirst()
            .map(ProvidesAdminSite::adminSite)
            .orElseGet(() -> new AdminSite("admin"));
    site.register(new LogEntryAdmin());
    Accounts.register(site);
    Services.current()
        .get(Apps.class)
        .providing(ProvidesAdmin.class)
        .forEach(app -> app.admin(site));
    return site;
  }
}
