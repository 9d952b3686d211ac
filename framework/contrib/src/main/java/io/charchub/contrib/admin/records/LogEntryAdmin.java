package io.charchub.contrib.admin.records;

import io.charchub.contrib.admin.Admin;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.LogEntry;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.contenttypes.ContentType;
import io.charchub.http.Request;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log of the whole site: who did what, when, from where, log-ins and failed ones among it. To
 * be looked at by who has the permission to view log entries, and changed by nobody.
 */
public final class LogEntryAdmin extends ModelAdmin<LogEntry> {
  /** Registered by the app itself. */
  public LogEntryAdmin() {
    super(LogEntry.class);
    listDisplay("actionTime", "actor", "actionFlag", "contentType", "objectRepr", "source");
    listFilter("actionFlag", "contentType", "user", "source");
    listSelectRelated("contentType");
    searchFields("objectRepr", "actor", "=requestId");
    dateHierarchy("actionTime");
    ordering("-actionTime", "-id");
    fields(
        "actionTime",
        "actionFlag",
        "actor",
        "user",
        "contentType",
        "objectRepr",
        "objectId",
        "changes",
        "source",
        "requestId");
  }

  @Override
  public boolean hasAddPermission(Request request) {
    return false;
  }

  @Override
  public boolean hasChangePermission(Request request, @Nullable LogEntry row) {
    return false;
  }

  @Override
  public boolean hasDeletePermission(Request request, @Nullable LogEntry row) {
    return false;
  }

  /** The history of the row that an entry speaks of. */
  @Override
  public Map<String, String> objectTools(Request request, LogEntry row) {
    AdminSite site = AdminSite.of(request).orElseGet(Admin::site);
    String key = row.objectId;
    ContentType type = row.contentType.get();
    Optional<ModelAdmin<?>> admin =
        type == null ? Optional.empty() : type.meta().flatMap(site::find);
    return key == null || admin.isEmpty()
        ? Map.of()
        : Map.of("admin.records.ofRow", site.url(admin.get().meta(), "history", key));
  }
}
