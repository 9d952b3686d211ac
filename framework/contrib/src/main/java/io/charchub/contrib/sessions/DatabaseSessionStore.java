package io.charchub.contrib.sessions;

import io.charchub.db.models.SaveOptions;
import io.charchub.i18n.TimeZones;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keeps sessions in the table of the model {@link Session}. */
final class DatabaseSessionStore implements SessionStore {
  private final StoredData format;

  DatabaseSessionStore(StoredData format) {
    this.format = format;
  }

  @Override
  public Optional<Map<String, Object>> load(String key) {
    return row(key).map(this::data);
  }

  /** The row of a session that is not past its time. */
  Optional<Session> row(String key) {
    return Session.objects
        .filter(Session_.sessionKey.eq(key), Session_.expireDate.gt(TimeZones.now()))
        .first();
  }

  /** What a row holds. */
  Map<String, Object> data(Session row) {
    return format.decode(row.sessionData);
  }

  @Override
  public void create(String key, Map<String, Object> data, Instant expires) {
    Session row = new Session();
    row.sessionKey = key;
    row.sessionData = format.encode(data);
    row.expireDate = expires;
    row.save(SaveOptions.INSERT);
  }

  @Override
  public boolean update(String key, Map<String, Object> data, Instant expires) {
    int rows =
        Session.objects
            .filter(Session_.sessionKey.eq(key))
            .update(Session_.sessionData.to(format.encode(data)), Session_.expireDate.to(expires));
    return rows > 0;
  }

  @Override
  public void delete(String key) {
    Session.objects.filter(Session_.sessionKey.eq(key)).delete();
  }

  @Override
  public int deleteExpired() {
    return Session.objects.filter(Session_.expireDate.lt(TimeZones.now())).delete().total();
  }
}
