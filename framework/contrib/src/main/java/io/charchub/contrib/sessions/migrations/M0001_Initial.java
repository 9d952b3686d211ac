package io.charchub.contrib.sessions.migrations;

import io.charchub.db.fields.CharField;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.TextField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import java.util.List;

/** Create model Session. */
public final class M0001_Initial extends Migration {
  @Override
  public List<Operation> operations() {
    return List.of(
        new CreateModel("Session")
            .field("sessionKey", new CharField(40).primaryKey())
            .field("sessionData", new TextField())
            .field("expireDate", new DateTimeField().dbIndex())
            .table("django_session"));
  }
}
