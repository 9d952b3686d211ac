package io.charchub.management;

import io.charchub.http.Handler;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Stands between the server and the project, so that the project can be changed under a running
 * server. Requests pass side by side; a change waits for those under way and lets new ones wait, so
 * that none meets half a project.
 */
final class ReloadingHandler implements Handler {
  private final ReadWriteLock gate = new ReentrantReadWriteLock(true);
  private Handler current;

  ReloadingHandler(Handler first) {
    this.current = first;
  }

  @Override
  public Response handle(Request request) throws Exception {
    gate.readLock().lock();
    try {
      return current.handle(request);
    } finally {
      gate.readLock().unlock();
    }
  }

  /**
   * Makes a new handler while no request is under way; what it throws leaves the former handler in
   * place.
   */
  void change(Supplier<Handler> maker) {
    gate.writeLock().lock();
    try {
      current = maker.get();
    } finally {
      gate.writeLock().unlock();
    }
  }
}
