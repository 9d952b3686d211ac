package io.charchub.db.models;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where instances come from: the database, and the result that they were read in, whose rows know
 * each other as peers.
 *
 * <p>Peers are held weakly, so that a row kept for long does not keep its neighbours; at most
 * {@value #MOST} rows are peers, so that a result larger than that loads its relations in pieces.
 */
final class Origin {
  static final int MOST = 1_000;
  private static final String[] NO_NAMES = {};

  final String database;
  final String[] annotationNames;
  private @Nullable KeyedModel<?> first;
  private @Nullable List<WeakReference<KeyedModel<?>>> peers;

  Origin(String database, String[] annotationNames) {
    this.database = database;
    this.annotationNames = annotationNames;
  }

  /** The origin of an instance that was saved rather than read. */
  static Origin saved(String database) {
    return new Origin(database, NO_NAMES);
  }

  /**
   * Adds an instance; false where there are enough. Called while the result is read, by one thread.
   */
  boolean add(KeyedModel<?> instance) {
    List<WeakReference<KeyedModel<?>>> known = peers;
    if (known == null) {
      if (first == null) {
        first = instance;
        return true;
      }
      known = new ArrayList<>();
      known.add(new WeakReference<>(first));
      peers = known;
    }
    known.add(new WeakReference<>(instance));
    return known.size() < MOST;
  }

  /** Ends the reading: a single row needs no peers. */
  void close() {
    first = null;
  }

  /** The peers that are still in use, {@code one} among them. */
  List<KeyedModel<?>> peersOf(KeyedModel<?> one) {
    List<WeakReference<KeyedModel<?>>> known = peers;
    if (known == null) {
      return List.of(one);
    }
    List<KeyedModel<?>> alive = new ArrayList<>(known.size());
    for (WeakReference<KeyedModel<?>> reference : known) {
      KeyedModel<?> peer = reference.get();
      if (peer != null) {
        alive.add(peer);
      }
    }
    return alive;
  }
}
