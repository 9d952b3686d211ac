package io.charchub.contrib.admin;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a path such as {@code author__name} leads: over foreign keys to a field, or to a
 * many-to-many set at its end.
 *
 * @param path as it was written
 * @param keys the foreign keys on the way, in order; the last one is the field itself where the
 *     path ends at one
 * @param field the field at the end; null where that is a many-to-many set
 * @param set the many-to-many set at the end; null otherwise
 */
public record ModelPath(
    String path,
    List<ModelField<?, ?>> keys,
    @Nullable ModelField<?, ?> field,
    @Nullable ModelManyToMany<?> set) {
  /** Where {@code path} leads from {@code start}; empty where it leads nowhere, or backwards. */
  public static Optional<ModelPath> find(ModelMeta<?> start, String path) {
    List<ModelField<?, ?>> keys = new ArrayList<>();
    String[] names = path.split("__", -1);
    ModelMeta<?> model = start;
    for (int i = 0; i < names.length; i++) {
      boolean last = i == names.length - 1;
      ModelManyToMany<?> set = model.findManyToMany(names[i]).orElse(null);
      if (set != null) {
        return last ? Optional.of(new ModelPath(path, keys, null, set)) : Optional.empty();
      }
      ModelField<?, ?> field = model.findField(names[i]).orElse(null);
      if (field == null || !last && !field.isForeignKey()) {
        return Optional.empty();
      }
      if (field.isForeignKey()) {
        keys.add(field);
        model = field.target();
      }
      if (last) {
        return Optional.of(new ModelPath(path, keys, field, null));
      }
    }
    return Optional.empty();
  }

  /** The model that the relation at the end leads to; empty where there is none at the end. */
  public Optional<ModelMeta<?>> target() {
    if (set != null) {
      return Optional.of(set.target());
    }
    return field != null && field.isForeignKey() ? Optional.of(field.target()) : Optional.empty();
  }

  /** What people read for the field at the end, to be translated. */
  public String verboseName() {
    return field != null ? field.verboseName() : set != null ? set.verboseName() : path;
  }

  /** The relations that have to be joined to show what stands at the end; empty for none. */
  public String related() {
    StringBuilder joined = new StringBuilder();
    for (ModelField<?, ?> key : keys) {
      joined.append(joined.length() == 0 ? "" : "__").append(key.name());
    }
    return joined.toString();
  }
}
