package io.charchub.db.models;

import io.charchub.apps.Services;
import io.charchub.apps.Signal;
import io.charchub.apps.Signals;
import java.util.List;
import java.util.Optional;

/**
 * The events of models (Django's {@code pre_save} and its like), sent through the project's {@link
 * Signals}.
 */
public final class Signalled {
  private Signalled() {}

  /**
   * An instance is about to be saved.
   *
   * @param instance the instance
   * @param database the alias of the database
   */
  public record PreSave(Object instance, String database) {}

  /**
   * An instance was saved.
   *
   * @param instance the instance
   * @param created whether its row is new
   * @param database the alias of the database
   */
  public record PostSave(Object instance, boolean created, String database) {}

  /**
   * An instance is about to be deleted.
   *
   * @param instance the instance
   * @param database the alias of the database
   */
  public record PreDelete(Object instance, String database) {}

  /**
   * An instance was deleted; its key is still there.
   *
   * @param instance the instance
   * @param database the alias of the database
   */
  public record PostDelete(Object instance, String database) {}

  /** What happens to a many-to-many set. */
  public enum Action {
    /** Before rows are added. */
    PRE_ADD,
    /** After. */
    POST_ADD,
    /** Before rows are removed. */
    PRE_REMOVE,
    /** After. */
    POST_REMOVE,
    /** Before all are removed. */
    PRE_CLEAR,
    /** After. */
    POST_CLEAR
  }

  /**
   * A many-to-many set changes.
   *
   * @param instance the instance whose set it is
   * @param relation the field, such as {@code blog.Post.tags}
   * @param action what happens
   * @param reverse whether the instance stands on the side without the field
   * @param keys the keys of the others; empty where all are removed
   */
  public record M2mChanged(
      Object instance, String relation, Action action, boolean reverse, List<Object> keys) {}

  /** Whether anybody listens to events of this type. */
  static boolean isHeard(Class<?> event) {
    return signal(event).filter(Signal::hasReceivers).isPresent();
  }

  /** Sends an event, if anybody listens. */
  @SuppressWarnings("unchecked")
  static <E> void send(E event) {
    signal((Class<E>) ((Object) event).getClass()).ifPresent(signal -> signal.send(event));
  }

  private static <E> Optional<Signal<E>> signal(Class<E> event) {
    return Services.current().find(Signals.class).map(signals -> signals.of(event));
  }
}
