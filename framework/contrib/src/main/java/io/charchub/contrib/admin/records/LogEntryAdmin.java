package io.charchub.contrib.admin.records;

import io.charchub.contrib.admin.LogEntry;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.http.Request;
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
}
