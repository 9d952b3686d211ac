package io.charchub.db.models;

import java.util.Iterator;
import java.util.List;

/**
 * The rows of another model that are related to one instance: the reverse side of a foreign key, or
 * either side of a many-to-many relation.
 *
 * @param <T> the related model
 */
public class RelatedSet<T> implements Iterable<T> {
  RelatedSet() {}

  /** All of them, as a query. */
  public QuerySet<T> all() {
    throw new UnsupportedOperationException();
  }

  /** All of them, loaded. */
  public List<T> list() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterator<T> iterator() {
    return list().iterator();
  }

  /** How many there are. */
  public long count() {
    throw new UnsupportedOperationException();
  }

  /** Whether there is one. */
  public boolean exists() {
    throw new UnsupportedOperationException();
  }

  /** Adds {@code objects}, saved ones. */
  @SafeVarargs
  public final void add(T... objects) {
    throw new UnsupportedOperationException();
  }

  /** Removes {@code objects}. */
  @SafeVarargs
  public final void remove(T... objects) {
    throw new UnsupportedOperationException();
  }

  /** Removes all. */
  public void clear() {
    throw new UnsupportedOperationException();
  }

  /** Makes these the related ones. */
  public void set(java.util.Collection<? extends T> objects) {
    throw new UnsupportedOperationException();
  }
}
