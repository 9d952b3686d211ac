package io.charchub.db.migrations.autodetector;

import io.charchub.db.fields.Field;
import io.charchub.db.migrations.state.ModelState;
import org.jspecify.annotations.Nullable;

/** Answers what two states alone do not tell. */
public interface Questioner {

  /** Whether a model that is gone and one that is new are one model under two names. */
  boolean isRenamedModel(ModelState from, ModelState to);

  /** Whether a field that is gone and one that is new are one field under two names. */
  boolean isRenamedField(ModelState model, String from, String to, Field<?> field);

  /**
   * What the rows that are there get in a new NOT NULL column without a default.
   *
   * @return a value of the field's Java type; null where none is to be given
   */
  @Nullable Object valueForNew(ModelState model, String name, Field<?> field);

  /**
   * What stands in for NULL in a column that becomes NOT NULL.
   *
   * @return as {@link #valueForNew}
   */
  @Nullable Object valueForNull(ModelState model, String name, Field<?> field);

  /** Asks nobody: nothing is renamed, no value is given. For telling whether there are changes. */
  static Questioner assuming() {
    return new Questioner() {
      @Override
      public boolean isRenamedModel(ModelState from, ModelState to) {
        return false;
      }

      @Override
      public boolean isRenamedField(ModelState model, String from, String to, Field<?> field) {
        return false;
      }

      @Override
      public @Nullable Object valueForNew(ModelState model, String name, Field<?> field) {
        return null;
      }

      @Override
      public @Nullable Object valueForNull(ModelState model, String name, Field<?> field) {
        return null;
      }
    };
  }
}
