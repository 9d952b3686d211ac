package io.charchub.contrib.sessions;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.DateTimeField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.TextField;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySet;
import java.time.Instant;

/**
 * What is remembered about one visitor, as it is stored: Django's table {@code django_session}.
 * Views use the contract {@code io.charchub.http.Session}; this is for whoever looks after the
 * table.
 */
@Meta(dbTable = "django_session")
public class Session extends KeyedModel<String> {
  /** The rows of the table, those past their time too. */
  public static final QuerySet<Session> objects = Manager.of(Session.class);

  /** The key that the cookie carries. */
  @CharField(maxLength = 40, primaryKey = true)
  public String sessionKey;

  /** The data: JSON, packed and signed. */
  @TextField public String sessionData;

  /** When it ends. */
  @DateTimeField(dbIndex = true)
  public Instant expireDate;

  @Override
  public String toString() {
    return sessionKey;
  }
}
