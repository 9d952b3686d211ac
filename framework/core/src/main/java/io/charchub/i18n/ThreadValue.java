package io.charchub.i18n;

import org.jspecify.annotations.Nullable;

/**
 * A value that each thread has of its own, for as long as a scope is open.
 *
 * <p>A thread keeps its place for the value when the scope is closed: a request that took the place
 * away would search the thread's table to do so, and the next one to make it again.
 */
final class ThreadValue<T> {
  private final ThreadLocal<Place<T>> places = ThreadLocal.withInitial(Place::new);

  private static final class Place<T> {
    private @Nullable T value;
  }

  /** The value of the scope that was opened last on this thread; null where none is open. */
  @Nullable T get() {
    return places.get().value;
  }

  /** Sets {@code value} for this thread until the scope is closed, which brings back the former. */
  Scope use(T value) {
    Place<T> place = places.get();
    T before = place.value;
    place.value = value;
    return () -> place.value = before;
  }
}
