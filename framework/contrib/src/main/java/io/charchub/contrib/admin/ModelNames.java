package io.charchub.contrib.admin;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Apps;
import io.charchub.apps.Services;
import io.charchub.db.meta.ModelMeta;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Translations;
import io.charchub.text.Names;
import java.util.Set;

/** What people read for models and apps, in the active language. */
public final class ModelNames {
  /** Languages in which a number is followed by the name of one. */
  private static final Set<String> ONE_AFTER_NUMBERS = Set.of("fa", "tr", "az", "ku", "ckb", "hu");

  private ModelNames() {}

  /** One row of the model: {@code post}. */
  public static String one(ModelMeta<?> meta) {
    return Translations.current().tr(meta.verboseName());
  }

  /** Several: {@code posts}. */
  public static String several(ModelMeta<?> meta) {
    return Translations.current().tr(meta.verboseNamePlural());
  }

  /** Several, with a capital where the language has them: {@code Posts}. */
  public static String title(ModelMeta<?> meta) {
    return Names.capfirst(several(meta));
  }

  /**
   * So many rows of the model: {@code 1 post}, {@code 2 posts}, {@code 1,000+ posts}; after a
   * number Persian has the name of one.
   *
   * @param isMore whether there are more than were counted
   */
  public static String counted(ModelMeta<?> meta, long rows, boolean isMore) {
    boolean single = rows == 1 || ONE_AFTER_NUMBERS.contains(Languages.current().getLanguage());
    return Translations.current()
        .tr(
            isMore ? "admin.countedMore" : "admin.counted",
            rows,
            single ? one(meta) : several(meta));
  }

  /** The app with this label. */
  public static String app(String label) {
    return Services.current()
        .get(Apps.class)
        .find(label)
        .map(AppConfig::verboseName)
        .map(name -> Translations.current().tr(name))
        .orElse(label);
  }
}
