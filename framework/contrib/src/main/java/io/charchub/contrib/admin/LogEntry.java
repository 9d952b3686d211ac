package io.charchub.contrib.admin;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.contenttypes.ContentType;
import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Choice;
import io.charchub.db.annotations.DateTimeField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.IntegerField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.TemplateProperty;
import io.charchub.db.annotations.TextField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;
import io.charchub.i18n.TimeZones;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, and by whom: Django's table {@code django_admin_log}, with what it
 * lacks. Rows are added and never changed; they outlive the row that they speak of, and the account
 * of who did it.
 */
@Meta(
    dbTable = "django_admin_log",
    verboseName = "admin.logEntry",
    verboseNamePlural = "admin.logEntries",
    ordering = {"-actionTime", "-id"})
public class LogEntry extends Model {
  /** All entries. */
  public static final QuerySet<LogEntry> objects = Manager.of(LogEntry.class);

  /** The longest text for a row. */
  public static final int LONGEST_REPR = 200;

  /** {@link #actionFlag}: a row was added. */
  public static final int ADDITION = 1;

  /** {@link #actionFlag}: a row was changed. */
  public static final int CHANGE = 2;

  /** {@link #actionFlag}: a row was deleted. */
  public static final int DELETION = 3;

  /** {@link #actionFlag}: rows were taken away as a file. */
  public static final int EXPORT = 4;

  /** {@link #actionFlag}: an action was carried out on rows. */
  public static final int ACTION = 5;

  /** {@link #actionFlag}: somebody logged in. */
  public static final int LOGIN = 6;

  /** {@link #actionFlag}: a try to log in failed. */
  public static final int LOGIN_FAILED = 7;

  /** When. */
  @DateTimeField(verboseName = "admin.log.time")
  public Instant actionTime = TimeZones.now();

  /** Who did it; null where it was nobody known, or the account is gone. */
  @ForeignKey(onDelete = OnDelete.SET_NULL, relatedName = "+", verboseName = "admin.log.user")
  @SuppressWarnings("NullAway") // it does not read that ref() may hold nothing from a class file
  public final Ref<@Nullable AbstractBaseUser> user = ref();

  /** The name of who did it, kept where the account is gone. */
  @CharField(maxLength = 254, blank = true, verboseName = "admin.log.actor")
  public String actor = "";

  /** The model of the row; null where it was about none. */
  @ForeignKey(onDelete = OnDelete.SET_NULL, relatedName = "+", verboseName = "admin.log.model")
  @SuppressWarnings("NullAway") // it does not read that ref() may hold nothing from a class file
  public final Ref<@Nullable ContentType> contentType = ref();

  /** The key of the row as text; null where it was about none. */
  @TextField(blank = true, verboseName = "admin.log.key")
  public @Nullable String objectId;

  /** What the row was called. */
  @CharField(maxLength = LONGEST_REPR, blank = true, verboseName = "admin.log.object")
  public String objectRepr = "";

  /** What was done: one of the numbers above. */
  @IntegerField(
      verboseName = "admin.log.what",
      choices = {
        @Choice(value = "1", label = "admin.records.kind.added"),
        @Choice(value = "2", label = "admin.records.kind.changed"),
        @Choice(value = "3", label = "admin.records.kind.deleted"),
        @Choice(value = "4", label = "admin.records.kind.export"),
        @Choice(value = "5", label = "admin.records.kind.action"),
        @Choice(value = "6", label = "admin.records.kind.login"),
        @Choice(value = "7", label = "admin.records.kind.loginFailed")
      })
  public int actionFlag;

  /**
   * What changed, as JSON in Django's form: {@code [{"changed": {"fields": ["Title"]}}]}; ours has
   * {@code "values"} besides, from each field's name to what it was and what it became. Empty for
   * nothing.
   */
  @TextField(blank = true, verboseName = "admin.log.message")
  public String changeMessage = "";

  /** Where it was done: {@code admin}, {@code api}, {@code import}, {@code shell}. */
  @CharField(maxLength = 20, blank = true, verboseName = "admin.log.source")
  public String source = "admin";

  /** The id of the request; empty where there was none. */
  @CharField(maxLength = 64, blank = true, verboseName = "admin.log.request")
  public String requestId = "";

  /** What changed, as text, a field a line; empty where nothing is known of it. */
  @TemplateProperty
  public String changes() {
    ChangeMessage message = ChangeMessage.read(changeMessage);
    return message == null ? changeMessage : message.toString();
  }

  @Override
  public String toString() {
    return objectRepr;
  }
}
