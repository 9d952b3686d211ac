package io.charchub.contrib.flatpages.migrations;

import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.BooleanField;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.TextField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.state.Options;
import java.util.List;

/** Create model FlatPage. */
public final class M0001_Initial extends Migration {
  @Override
  public List<Operation> operations() {
    return List.of(
        new CreateModel("FlatPage")
            .field("id", new BigAutoField())
            .field(
                "url",
                new CharField(100)
                    .unique()
                    .helpText("A path from the site's root, such as /about/contact/."))
            .field("title", new CharField(200))
            .field(
                "content",
                new TextField()
                    .blank()
                    .defaultValue("")
                    .helpText("HTML. It is shown as it is written here."))
            .field(
                "templateName",
                new CharField(70)
                    .blank()
                    .defaultValue("")
                    .helpText(
                        "A template of the project, such as flatpages/contact.ftlh; empty for the usual one."))
            .field(
                "registrationRequired",
                new BooleanField()
                    .defaultValue(false)
                    .helpText("Whether only those may read it who are logged in."))
            .options(new Options().ordering("url")));
  }
}
