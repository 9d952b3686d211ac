package io.charchub.db.models;

import org.jspecify.annotations.Nullable;

/** A model with the usual key: a {@code Long id} that the database gives. */
public abstract class Model extends KeyedModel<Long> {
  /** The primary key; null before the first save. */
  public @Nullable Long id;

  /** A new instance, not saved. */
  protected Model() {}

  @Override
  public final @Nullable Long pk() {
    return id;
  }
}
