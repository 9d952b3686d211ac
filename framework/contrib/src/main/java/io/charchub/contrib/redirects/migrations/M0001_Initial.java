package io.charchub.contrib.redirects.migrations;

import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.CharField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.state.Options;
import java.util.List;

/** Create model Redirect. */
public final class M0001_Initial extends Migration {
  @Override
  public List<Operation> operations() {
    return List.of(
        new CreateModel("Redirect")
            .field("id", new BigAutoField())
            .field(
                "oldPath",
                new CharField(200)
                    .unique()
                    .verboseName("old address")
                    .helpText("A path from the site's root, such as /events/search/."))
            .field(
                "newPath",
                new CharField(200)
                    .blank()
                    .defaultValue("")
                    .verboseName("new address")
                    .helpText("A path or a whole address; empty for a page that is gone for good."))
            .options(new Options().ordering("oldPath")));
  }
}
