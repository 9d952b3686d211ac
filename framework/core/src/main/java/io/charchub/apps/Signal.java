package io.charchub.apps;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells whoever wants to know that something happened. Receivers run in the sender's thread, in the
 * order of their connection; an exception of one reaches the sender, and with it, for a signal of
 * the ORM, rolls the transaction back.
 *
 * <p>Thread-safe; sending costs one volatile read where nobody listens. Django's counterpart has
 * the same name.
 *
 * @param <E> what the receivers are told, most often a record
 */
public final class Signal<E> {
  private final List<Consumer<? super E>> receivers = new CopyOnWriteArrayList<>();

  /** A signal without receivers. */
  public Signal() {}

  /**
   * Adds a receiver, unless it is connected already.
   *
   * @return closing it disconnects the receiver
   */
  public Connection connect(Consumer<? super E> receiver) {
    if (!receivers.contains(receiver)) {
      receivers.add(receiver);
    }
    return () -> disconnect(receiver);
  }

  /** Removes a receiver; returns whether it was connected. */
  public boolean disconnect(Consumer<? super E> receiver) {
    return receivers.remove(receiver);
  }

  /** Whether anybody listens: a sender may leave out the work of making an event. */
  public boolean hasReceivers() {
    return !receivers.isEmpty();
  }

  /** Tells every receiver. */
  public void send(E event) {
    for (Consumer<? super E> receiver : receivers) {
      receiver.accept(event);
    }
  }

  /** What is connected until it is closed. */
  @FunctionalInterface
  public interface Connection extends AutoCloseable {
    /** Disconnects the receiver; closing twice does nothing more. */
    @Override
    void close();
  }
}
