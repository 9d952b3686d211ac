package io.charchub.db.models;

import io.charchub.db.fields.Field;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a path means for a model: the joins, the column at their end, and what of the path is left.
 *
 * @param hops the joins, in order
 * @param names for each relation in the path its name, and how many joins it asks for
 * @param column the column at the end, in the table of the last join
 * @param type what the column holds
 * @param field the field; null for the key at the end of a relation that has no field of its own
 * @param related the model that the path leads to where it ends in a relation; null where it ends
 *     in a plain field
 * @param byKey whether the last name was that of the key's column, or {@code pk}
 * @param rest the names that are no fields: transforms, and perhaps a look-up at the end
 * @param label the field as messages name it, such as {@code Post.author}
 */
record ResolvedPath(
    List<Hop> hops,
    List<Name> names,
    String column,
    Field<?> type,
    @Nullable ModelField<?, ?> field,
    @Nullable ModelMeta<?> related,
    boolean byKey,
    List<String> rest,
    String label) {

  /**
   * A relation in a path.
   *
   * @param name as the path says it
   * @param hops how many joins it asks for
   */
  record Name(String name, int hops) {}

  /** The number of the first join that may give several rows for one; -1 where there is none. */
  int firstMany() {
    for (int i = 0; i < hops.size(); i++) {
      if (hops.get(i).many()) {
        return i;
      }
    }
    return -1;
  }
}
