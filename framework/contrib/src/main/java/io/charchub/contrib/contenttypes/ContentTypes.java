package io.charchub.contrib.contenttypes;

import io.charchub.apps.Services;
import io.charchub.db.Database;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.migrations.execution.ModelRenamed;
import io.charchub.db.models.BulkOptions;
import io.charchub.db.models.QuerySet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the rows of models, and keeps them: a row never changes, so each is read once.
 *
 * <pre>
 * ContentType type = ContentTypes.current().of(Post.class);
 * </pre>
 *
 * <p>Safe for use by many threads. Django's counterpart is {@code ContentTypeManager}.
 */
public final class ContentTypes {
  private final Map<ModelMeta<?>, ContentType> known = new ConcurrentHashMap<>();

  private ContentTypes() {}

  /** Those of the project whose services are current. */
  public static ContentTypes current() {
    return Services.current()
        .get(ModelRegistry.class)
        .attachment(ContentTypes.class, ContentTypes::new);
  }

  /** The row of a model, made where there is none. */
  public ContentType of(Class<?> model) {
    return of(ModelMeta.of(model));
  }

  /** The row of a model, made where there is none. */
  public ContentType of(ModelMeta<?> meta) {
    ContentType found = known.get(meta);
    if (found == null) {
      found = read(meta);
      known.put(meta, found);
    }
    return found;
  }

  private static ContentType read(ModelMeta<?> meta) {
    return ContentType.objects
        .getOrCreate(
            ContentType_.appLabel
                .eq(meta.appLabel())
                .and(ContentType_.model.eq(ContentType.nameOf(meta))))
        .object();
  }

  /** Forgets what was read: for tests that take rows away. */
  public void forget() {
    known.clear();
  }

  /**
   * Makes the rows that these models lack in {@code database}, in one statement.
   *
   * @return the row of each model, in the order of {@code models}
   */
  public static Map<ModelMeta<?>, ContentType> ensure(
      Collection<? extends ModelMeta<?>> models, Database database) {
    QuerySet<ContentType> rows = ContentType.objects.using(database.alias());
    List<ContentType> missing = new ArrayList<>();
    Map<String, ContentType> there = byLabel(models, rows);
    for (ModelMeta<?> meta : models) {
      if (!there.containsKey(label(meta))) {
        ContentType type = new ContentType();
        type.appLabel = meta.appLabel();
        type.model = ContentType.nameOf(meta);
        missing.add(type);
      }
    }
    if (!missing.isEmpty()) {
      rows.bulkCreate(missing, BulkOptions.IGNORING);
      there = byLabel(models, rows);
    }
    Map<ModelMeta<?>, ContentType> result = new LinkedHashMap<>();
    for (ModelMeta<?> meta : models) {
      result.put(meta, there.get(label(meta)));
    }
    return result;
  }

  /**
   * Gives the row of a model that migrations rename its new name, so that what refers to it is
   * kept; not where the new name has a row already. Doing it twice does no harm.
   *
   * @return whether no row has the old name now
   */
  public static boolean rename(ModelRenamed event) {
    QuerySet<ContentType> rows =
        ContentType.objects
            .using(event.database().alias())
            .filter(ContentType_.appLabel.eq(event.app()));
    QuerySet<ContentType> old = rows.filter(ContentType_.model.eq(event.lowerFrom()));
    if (!rows.filter(ContentType_.model.eq(event.lowerTo())).exists()) {
      old.update(ContentType_.model.to(event.lowerTo()));
      current().forget();
    }
    return !old.exists();
  }

  private static Map<String, ContentType> byLabel(
      Collection<? extends ModelMeta<?>> models, QuerySet<ContentType> rows) {
    Map<String, ContentType> found = new LinkedHashMap<>();
    List<String> apps = models.stream().<String>map(ModelMeta::appLabel).distinct().toList();
    for (ContentType type : rows.filter(ContentType_.appLabel.in(apps))) {
      found.put(type.appLabel + "." + type.model, type);
    }
    return found;
  }

  private static String label(ModelMeta<?> meta) {
    return meta.appLabel() + "." + ContentType.nameOf(meta);
  }
}
