package io.charchub.db.models;

import org.jspecify.annotations.Nullable;

/**
 * A model with the usual key: a {@code Long id} that the database gives.
 *
 * <pre>
 * public class Tag extends Model {
 *   public static final QuerySet&lt;Tag&gt; objects = Manager.of(Tag.class);
 *   &#64;CharField(maxLength = 50) public String name;
 * }
 * </pre>
 */
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
