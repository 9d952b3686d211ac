package io.charchub.contrib.admin.site;

import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.LogEntry;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.contenttypes.ContentType;
import io.charchub.db.meta.ModelMeta;
import java.time.Instant;
import java.util.Optional;

/**
 * Something the visitor did.
 *
 * @param kind {@code add}, {@code change} or {@code delete}
 * @param name what the row was called
 * @param model what rows of its kind are called; empty where the model is no more
 * @param url where it is changed; empty where it is gone
 * @param time when
 */
record RecentAction(String kind, String name, String model, String url, Instant time) {
  static RecentAction of(LogEntry entry, AdminSite site) {
    ContentType type = entry.contentType.id() == null ? null : entry.contentType.get();
    Optional<ModelMeta<?>> meta =
        type == null ? Optional.empty() : type.meta().filter(site::isRegistered);
    boolean deleted = entry.actionFlag == LogEntry.DELETION;
    String key = entry.objectId;
    return new RecentAction(
        deleted ? "delete" : entry.actionFlag == LogEntry.ADDITION ? "add" : "change",
        entry.objectRepr,
        meta.map(ModelNames::one).orElse(""),
        deleted || key == null ? "" : meta.map(each -> site.url(each, "change", key)).orElse(""),
        entry.actionTime);
  }
}
