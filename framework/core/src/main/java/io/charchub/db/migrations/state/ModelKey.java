package io.charchub.db.migrations.state;

import io.charchub.db.meta.Swapping;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Which model: the label of its app and its name, the case of which makes no difference.
 *
 * @param app the app's label, such as {@code blog}
 * @param name the model's name in lower case
 */
public record ModelKey(String app, String name) implements Comparable<ModelKey> {
  private static final Comparator<ModelKey> ORDER =
      Comparator.comparing(ModelKey::app).thenComparing(ModelKey::name);

  /** Lowers the name. */
  public ModelKey {
    name = name.toLowerCase(Locale.ROOT);
  }

  /**
   * The model that a relation of {@code owner} names: {@code blog.Author}, {@code Author} in the
   * same app, {@code self}, or {@code settings.AUTH_USER_MODEL} for the model that a setting names.
   */
  public static ModelKey named(String label, ModelKey owner) {
    if (label.equals("self")) {
      return owner;
    }
    Optional<String> chosen = Swapping.setting(label).flatMap(Swapping::chosen);
    if (chosen.isPresent()) {
      return named(chosen.get(), owner);
    }
    int dot = label.lastIndexOf('.');
    return dot < 0
        ? new ModelKey(owner.app, label)
        : new ModelKey(label.substring(0, dot), label.substring(dot + 1));
  }

  @Override
  public int compareTo(ModelKey other) {
    return ORDER.compare(this, other);
  }

  /** {@code blog.author}. */
  @Override
  public String toString() {
    return app + "." + name;
  }
}
