package io.charchub.db.models;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ReverseRelation;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a row the columns of a model stand.
 *
 * @param meta the model
 * @param offset the first column
 * @param width how many columns
 * @param fields the numbers of the fields, in the order of the columns; null for all
 * @param deferred the fields that are not there; null for none
 * @param keyColumn the column of the primary key
 * @param related the objects that are read from the same row
 */
record ModelLayout(
    ModelMeta<?> meta,
    int offset,
    int width,
    int @Nullable [] fields,
    @Nullable BitSet deferred,
    int keyColumn,
    List<Related> related) {

  /**
   * An object that is read from the same row.
   *
   * @param forward the foreign key that points at it; null for the other side of a one-to-one
   * @param reverse the relation whose way back leads to it; null for a foreign key
   * @param layout where it stands
   */
  record Related(
      @Nullable ModelField<?, ?> forward, @Nullable ReverseRelation reverse, ModelLayout layout) {}
}
