package io.charchub.contrib.contenttypes.migrations;

import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.CharField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import java.util.List;

/** Create model ContentType. */
public final class M0001_Initial extends Migration {
  @Override
  public List<Operation> operations() {
    return List.of(
        new CreateModel("ContentType")
            .field("id", new BigAutoField())
            .field("appLabel", new CharField(100))
            .field("model", new CharField(100))
            .table("django_content_type")
            .uniqueTogether("appLabel", "model"));
  }
}
