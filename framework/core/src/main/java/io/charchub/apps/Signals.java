package io.charchub.apps;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The signals of a project, one for each type of event. A service, so that what an app connects
 * goes away with the project it was connected in:
 *
 * <pre>
 * Services.current().get(Signals.class).of(PostSaved.class).connect(event -> ...);
 * </pre>
 *
 * Thread-safe.
 */
public final class Signals {
  private final Map<Class<?>, Signal<?>> byEvent = new ConcurrentHashMap<>();

  /** The signal that is sent with events of this type: the same one each time. */
  @SuppressWarnings("unchecked") // only this method writes, and pairs a class with its signal
  public <E> Signal<E> of(Class<E> event) {
    return (Signal<E>) byEvent.computeIfAbsent(event, type -> new Signal<E>());
  }
}
