package io.charchub.db.models;

/**
 * Makes the door between a model and its table: the unfiltered query set that a model holds as
 * {@code objects}.
 *
 * <pre>
 * public static final QuerySet&lt;Tag&gt; objects = Manager.of(Tag.class);
 * public static final PostQuerySet objects = Manager.of(PostQuerySet.class);
 * </pre>
 */
public final class Manager {
  private Manager() {}

  /** The root of one's own query sets: a class with a constructor that takes the state. */
  public static <S extends QuerySetOf<?, S>> S of(Class<S> querySet) {
    throw new UnsupportedOperationException();
  }

  /**
   * The root of the plain query sets of {@code model}. {@code none} is to be left out: it tells the
   * two methods apart.
   */
  public static <T extends KeyedModel<?>> QuerySet<T> of(Class<T> model, Void... none) {
    return new QuerySet<>(new QueryState<>(model));
  }
}
