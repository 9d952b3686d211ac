package io.charchub.db.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kinds that can set themselves to the present when a row is saved.
 *
 * @param <V> the Java type
 */
abstract class MomentField<V> extends Field<V> {
  private final boolean autoNow;
  private final boolean autoNowAdd;

  MomentField(boolean autoNow, boolean autoNowAdd, FieldOptions options) {
    super(options);
    this.autoNow = autoNow;
    this.autoNowAdd = autoNowAdd;
  }

  /** Whether each save sets the present. */
  public final boolean isAutoNow() {
    return autoNow;
  }

  /** Whether the first save sets the present. */
  public final boolean isAutoNowAdd() {
    return autoNowAdd;
  }

  /** The present, in the Java type. */
  abstract V present();

  @Override
  public final @Nullable V valueOnSave(boolean adding) {
    return autoNow || adding && autoNowAdd ? present() : null;
  }

  @Override
  public final boolean isBlank() {
    return autoNow || autoNowAdd || super.isBlank();
  }

  @Override
  public final boolean isEditable() {
    return !autoNow && !autoNowAdd && super.isEditable();
  }

  @Override
  protected final void describe(List<Deconstruction.Call> calls) {
    if (autoNow) {
      calls.add(call("autoNow"));
    }
    if (autoNowAdd) {
      calls.add(call("autoNowAdd"));
    }
  }
}
