package io.charchub.management;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made at its first use, once; a maker that fails is asked again the next time.
 * Thread-safe.
 */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T value;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T made = value;
    if (made == null) {
      synchronized (this) {
        made = value;
        if (made == null) {
          made = maker.get();
          value = made;
        }
      }
    }
    return made;
  }

  /** Gives the value to {@code action} if it was made. */
  void ifMade(Consumer<? super T> action) {
    T made = value;
    if (made != null) {
      action.accept(made);
    }
  }
}
