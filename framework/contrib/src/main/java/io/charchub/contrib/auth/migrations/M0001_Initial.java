package io.charchub.contrib.auth.migrations;

import io.charchub.db.annotations.OnDelete;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.BooleanField;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.EmailField;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.db.migrations.Migration;
import io.charchub.db.migrations.MigrationKey;
import io.charchub.db.migrations.operations.CreateModel;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.state.Options;
import java.util.List;

/** Create models Permission, Group and User. */
public final class M0001_Initial extends Migration {
  @Override
  public List<MigrationKey> dependencies() {
    return List.of(new MigrationKey("contenttypes", "0001_initial"));
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        new CreateModel("Permission")
            .field("id", new BigAutoField())
            .field("name", new CharField(255))
            .field(
                "contentType",
                new ForeignKey("contenttypes.ContentType", OnDelete.CASCADE)
                    .verboseName("content type"))
            .field("codename", new CharField(100))
            .uniqueTogether("contentType", "codename")
            .options(
                new Options().ordering("contentType__appLabel", "contentType__model", "codename")),
        new CreateModel("Group")
            .field("id", new BigAutoField())
            .field("name", new CharField(150).unique())
            .field("permissions", new ManyToManyField("auth.Permission").blank()),
        new CreateModel("User")
            .field("id", new BigAutoField())
            .field("password", new CharField(128).defaultValue(""))
            .field("lastLogin", new DateTimeField().nullable().blank())
            .field("isSuperuser", new BooleanField().defaultValue(false))
            .field(
                "username",
                new CharField(150)
                    .unique()
                    .helpText(
                        "Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only."))
            .field("firstName", new CharField(150).blank().defaultValue(""))
            .field("lastName", new CharField(150).blank().defaultValue(""))
            .field(
                "email", new EmailField(254).blank().defaultValue("").verboseName("email address"))
            .field("isStaff", new BooleanField().defaultValue(false))
            .field("isActive", new BooleanField().defaultValue(true))
            .field("dateJoined", new DateTimeField())
            .field(
                "groups",
                new ManyToManyField("auth.Group")
                    .relatedName("user_set")
                    .relatedQueryName("user")
                    .blank())
            .field(
                "userPermissions",
                new ManyToManyField("auth.Permission")
                    .relatedName("user_set")
                    .relatedQueryName("user")
                    .blank()
                    .verboseName("user permissions"))
            .options(new Options().swappable("AUTH_USER_MODEL")));
  }
}
