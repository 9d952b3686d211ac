package io.charchub.contrib.contenttypes;

import io.charchub.apps.Services;
import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.NaturalKeyed;
import io.charchub.db.models.QuerySet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A model of an installed app, as a row: Django's table {@code django_content_type}. A row outlives
 * its model, so that what refers to it is not lost when an app is taken out for a while.
 */
@Meta(
    dbTable = "django_content_type",
    verboseName = "content type",
    uniqueTogether = "appLabel, model")
public class ContentType extends Model implements NaturalKeyed {
  /** The rows of the table, those of models that are no more too. */
  public static final QuerySet<ContentType> objects = Manager.of(ContentType.class);

  /** The label of the app: {@code blog}. */
  @CharField(maxLength = 100)
  public String appLabel;

  /** The model's name in lower case: {@code post}. */
  @CharField(maxLength = 100)
  public String model;

  /** The model, where its app is installed. */
  public Optional<ModelMeta<?>> meta() {
    return Services.current().get(ModelRegistry.class).forApp(appLabel).stream()
        .filter(each -> nameOf(each).equals(model))
        .findFirst();
  }

  /** The name that rows give to a model. */
  static String nameOf(ModelMeta<?> meta) {
    return meta.name().toLowerCase(Locale.ROOT);
  }

  /** {@code blog | post}: the app and what people call the model, where it is installed. */
  @Override
  public String toString() {
    return appLabel + " | " + meta().map(ModelMeta::verboseName).orElse(model);
  }

  /** What fixtures name the row by. */
  @Override
  public List<String> naturalKey() {
    return List.of("appLabel", "model");
  }
}
