package io.charchub.contrib.contenttypes;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Services;
import io.charchub.apps.Signals;
import io.charchub.cli.Command;
import io.charchub.cli.ProvidesCommands;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.meta.ProvidesDefaultAutoField;
import io.charchub.db.migrations.execution.ModelRenamed;
import io.charchub.db.migrations.execution.PostMigrate;
import java.util.List;

/** The app: the model {@link ContentType}, and a row for every model after {@code migrate}. */
public final class ContenttypesConfig extends AppConfig
    implements ProvidesDefaultAutoField, ProvidesCommands {
  /** Made by the project. */
  public ContenttypesConfig() {}

  @Override
  public Field<Long> defaultAutoField() {
    return new BigAutoField();
  }

  @Override
  public List<Command> commands() {
    return List.of(new RemoveStaleContenttypes());
  }

  @Override
  public String verboseName() {
    return "Content types";
  }

  @Override
  public void ready() {
    Signals signals = Services.current().get(Signals.class);
    signals.of(PostMigrate.class).connect(ContenttypesConfig::makeRows);
    signals.of(ModelRenamed.class).connect(ContenttypesConfig::rename);
  }

  private static void rename(ModelRenamed event) {
    if (event.hasTable(ContentType.class)) {
      ContentTypes.rename(event);
    }
  }

  private static void makeRows(PostMigrate event) {
    List<ModelMeta<?>> models =
        Services.current().get(ModelRegistry.class).forApp(event.app().label());
    if (!models.isEmpty() && event.hasTable(ContentType.class)) {
      ContentTypes.ensure(models, event.database());
    }
  }
}
