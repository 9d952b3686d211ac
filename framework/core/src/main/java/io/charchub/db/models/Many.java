package io.charchub.db.models;

/**
 * A many-to-many field.
 *
 * @param <T> the related model
 */
public final class Many<T> extends RelatedSet<T> {
  private final KeyedModel<?> owner;

  Many(KeyedModel<?> owner) {
    this.owner = owner;
  }
}
