package io.charchub.contrib.admin.migrations;

import io.charchub.db.annotations.OnDelete;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.Choice;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.IntegerField;
import io.charchub.db.fields.TextField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.state.Options;
import java.util.List;

/** Create model LogEntry. */
public final class M0001_Initial extends Migration {
  @Override
  public List<MigrationKey> dependencies() {
    return List.of(new MigrationKey("contenttypes", "0001_initial"), swappable("AUTH_USER_MODEL"));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        new CreateModel("LogEntry")
            .field("id", new BigAutoField())
            .field("actionTime", new DateTimeField().verboseName("admin.log.time"))
            .field(
                "user",
                new ForeignKey("settings.AUTH_USER_MODEL", OnDelete.SET_NULL)
                    .relatedName("+")
                    .nullable()
                    .verboseName("admin.log.user"))
            .field(
                "actor", new CharField(254).blank().defaultValue("").verboseName("admin.log.actor"))
            .field(
                "contentType",
                new ForeignKey("contenttypes.ContentType", OnDelete.SET_NULL)
                    .relatedName("+")
                    .nullable()
                    .verboseName("admin.log.model"))
            .field("objectId", new TextField().nullable().blank().verboseName("admin.log.key"))
            .field(
                "objectRepr",
                new CharField(200).blank().defaultValue("").verboseName("admin.log.object"))
            .field(
                "actionFlag",
                new IntegerField()
                    .choices(
                        Choice.of(1, "admin.records.kind.added"),
                        Choice.of(2, "admin.records.kind.changed"),
                        Choice.of(3, "admin.records.kind.deleted"),
                        Choice.of(4, "admin.records.kind.export"),
                        Choice.of(5, "admin.records.kind.action"),
                        Choice.of(6, "admin.records.kind.login"),
                        Choice.of(7, "admin.records.kind.loginFailed"))
                    .verboseName("admin.log.what"))
            .field(
                "changeMessage",
                new TextField().blank().defaultValue("").verboseName("admin.log.message"))
            .field(
                "source",
                new CharField(20).blank().defaultValue("admin").verboseName("admin.log.source"))
            .field(
                "requestId",
                new CharField(64).blank().defaultValue("").verboseName("admin.log.request"))
            .table("django_admin_log")
            .options(
                new Options()
                    .ordering("-actionTime", "-id")
                    .verboseName("admin.logEntry")
                    .verboseNamePlural("admin.logEntries")));
  }
}
