package io.charchub.contrib.admin;

import io.charchub.apps.Signals;
import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.Auth;
import io.charchub.contrib.auth.UserModel;
import io.charchub.contrib.contenttypes.ContentTypes;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.http.Request;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what is done, and by whom:
 *
 * <pre>
 * RowSnapshot&lt;Post&gt; before = RowSnapshot.of(post, List.of("title"));
 * Transactions.atomic(() -&gt; {
 *   form.save();
 *   AdminLog.of(request).changed(post, before.changes());
 * });
 * </pre>
 *
 * <p>Entries are written at once, in the transaction that is open: what is undone is not logged.
 * Deletions are logged before the rows go. Django's counterparts are {@code log_addition}, {@code
 * log_change} and {@code log_deletions}.
 */
public final class AdminLog {
  private static final int BATCH = 500;
  private static final int LONGEST_ACTOR = 254;
  private static final int LONGEST_REQUEST_ID = 64;

  private final @Nullable AbstractBaseUser user;
  private final String actor;
  private final String source;
  private final String requestId;

  private AdminLog(@Nullable AbstractBaseUser user, String actor, String source, String requestId) {
    this.user = user;
    this.actor = RowSnapshot.shortened(actor, LONGEST_ACTOR);
    this.source = source;
    this.requestId = RowSnapshot.shortened(requestId, LONGEST_REQUEST_ID);
  }

  /** The log of what the visitor does in the admin. */
  public static AdminLog of(Request request) {
    AbstractBaseUser user = AdminSite.user(request).orElse(null);
    return new AdminLog(user, nameOf(user), "admin", request.requestId());
  }

  /**
   * The log of what a program does.
   *
   * @param user on whose account; null for nobody's
   * @param source where: {@code shell}, {@code import}; at most 20 letters
   */
  public static AdminLog by(@Nullable AbstractBaseUser user, String source) {
    return new AdminLog(user, nameOf(user), source, "");
  }

  /** The same, done elsewhere: {@code api}, {@code import}; at most 20 letters. */
  public AdminLog from(String otherSource) {
    return new AdminLog(user, actor, otherSource, requestId);
  }

  private static String nameOf(@Nullable AbstractBaseUser user) {
    return user == null ? "" : user.loginName();
  }

  // ---- rows

  /** A row was added. */
  public LogEntry added(KeyedModel<?> row) {
    return added(row, ChangeMessage.added());
  }

  /** A row was added, and others with it. */
  public LogEntry added(KeyedModel<?> row, ChangeMessage message) {
    return saved(entry(LogEntry.ADDITION, row, message.toJson()));
  }

  /** A row was saved; also where nothing changed, which Django logs too. */
  public LogEntry changed(KeyedModel<?> row, List<FieldChange> changes) {
    return changed(row, ChangeMessage.changed(changes));
  }

  /** A row was saved, and others with it. */
  public LogEntry changed(KeyedModel<?> row, ChangeMessage message) {
    return saved(entry(LogEntry.CHANGE, row, message.toJson()));
  }

  /** Several rows were changed, each with what became of it: one statement for many. */
  public void changedAll(Map<? extends KeyedModel<?>, List<FieldChange>> changes) {
    List<LogEntry> entries = new ArrayList<>();
    changes.forEach(
        (row, each) ->
            entries.add(entry(LogEntry.CHANGE, row, ChangeMessage.changed(each).toJson())));
    saveAll(entries);
  }

  /** A row will be deleted now. */
  public LogEntry deleted(KeyedModel<?> row) {
    return saved(entry(LogEntry.DELETION, row, ""));
  }

  /** Several rows will be deleted now: one statement for many. */
  public void deletedAll(Iterable<? extends KeyedModel<?>> rows) {
    List<LogEntry> entries = new ArrayList<>();
    for (KeyedModel<?> row : rows) {
      entries.add(entry(LogEntry.DELETION, row, ""));
    }
    saveAll(entries);
  }

  // ---- what is done to many

  /** An action was carried out on these rows: an entry for each, one statement for many. */
  public void acted(String action, Collection<? extends KeyedModel<?>> rows) {
    String message = ChangeMessage.of("action", Map.of("action", action)).toJson();
    List<LogEntry> entries = new ArrayList<>();
    for (KeyedModel<?> row : rows) {
      entries.add(entry(LogEntry.ACTION, row, message));
    }
    saveAll(entries);
  }

  /** An action was carried out on so many rows that they are not named: one entry. */
  public LogEntry acted(String action, ModelMeta<?> meta, long rows) {
    Map<String, String> details = Map.of("action", action, "rows", Long.toString(rows));
    return saved(entry(LogEntry.ACTION, meta, ChangeMessage.of("action", details).toJson()));
  }

  /** Rows were taken away as a file of this format. */
  public LogEntry exported(ModelMeta<?> meta, String format, long rows) {
    Map<String, String> details = Map.of("format", format, "rows", Long.toString(rows));
    return saved(entry(LogEntry.EXPORT, meta, ChangeMessage.of("export", details).toJson()));
  }

  // ---- coming in

  /**
   * Logs who logs in to an account that may enter {@code site}, and who tries to log in to any and
   * does not. Called once, when the project is set up.
   *
   * @param site asked when somebody logs in
   */
  public static void listen(Signals signals, Supplier<AdminSite> site) {
    signals
        .of(Auth.LoggedIn.class)
        .connect(
            event -> {
              if (site.get().admits(event.user())) {
                loggedIn(event.user(), event.request());
              }
            });
    signals
        .of(Auth.LoginFailed.class)
        .connect(
            event -> {
              Request request = event.request();
              if (request != null) {
                loginFailed(event.username(), request);
              }
            });
  }

  /** Somebody logged in. */
  static LogEntry loggedIn(AbstractBaseUser user, Request request) {
    AdminLog log = new AdminLog(user, user.loginName(), "admin", request.requestId());
    LogEntry entry = log.entry(LogEntry.LOGIN, UserModel.current().meta(), "");
    entry.objectId = String.valueOf(user.pk());
    entry.objectRepr = RowSnapshot.shortened(user.toString(), LogEntry.LONGEST_REPR);
    return saved(entry);
  }

  /** Somebody tried to log in by this name, and did not. */
  static LogEntry loginFailed(String name, Request request) {
    AdminLog log = new AdminLog(null, name, "admin", request.requestId());
    LogEntry entry = log.entry(LogEntry.LOGIN_FAILED, UserModel.current().meta(), "");
    entry.objectRepr = RowSnapshot.shortened(name, LogEntry.LONGEST_REPR);
    return saved(entry);
  }

  // ---- entries

  private LogEntry entry(int flag, KeyedModel<?> row, String message) {
    LogEntry entry = entry(flag, ModelMeta.of(row.getClass()), message);
    entry.objectId = String.valueOf(row.pk());
    entry.objectRepr = RowSnapshot.shortened(row.toString(), LogEntry.LONGEST_REPR);
    return entry;
  }

  private LogEntry entry(int flag, ModelMeta<?> meta, String message) {
    LogEntry entry = new LogEntry();
    if (user != null) {
      entry.user.set(user);
    }
    entry.actor = actor;
    entry.contentType.set(ContentTypes.current().of(meta));
    entry.actionFlag = flag;
    entry.changeMessage = message;
    entry.source = source;
    entry.requestId = requestId;
    return entry;
  }

  private static LogEntry saved(LogEntry entry) {
    entry.save();
    return entry;
  }

  private static void saveAll(List<LogEntry> entries) {
    for (int from = 0; from < entries.size(); from += BATCH) {
      LogEntry.objects.bulkCreate(entries.subList(from, Math.min(entries.size(), from + BATCH)));
    }
  }
}
