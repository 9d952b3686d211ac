package io.charchub.server;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose client does not finish the header of a request in time, sending a byte
 * now and then so as not to seem idle (the Slowloris attack). Such a connection holds no thread,
 * but it counts against the limit of connections.
 *
 * <h2>Design</h2>
 *
 * A request costs nothing: once a second the counters that each connection keeps anyway are looked
 * at. A connection that has got bytes since its last request, but no request out of them, is in a
 * header.
 */
final class HeaderDeadline extends AbstractLifeCycle implements Connection.Listener {
  private static final long NOT_WAITING = Long.MIN_VALUE;

  private final ConcurrentMap<Connection, Progress> open = new ConcurrentHashMap<>();
  private final Scheduler scheduler;
  private final long deadline;

  /** What was seen of a connection; touched by the sweep alone. */
  private static final class Progress {
    private long requests;
    private long bytes;
    private long since = NOT_WAITING;
  }

  HeaderDeadline(Scheduler scheduler, Duration deadline) {
    this.scheduler = scheduler;
    this.deadline = deadline.toNanos();
  }

  @Override
  protected void doStart() {
    schedule();
  }

  private void schedule() {
    scheduler.schedule(
        () -> {
          if (isStarting() || isStarted()) {
            sweep(System.nanoTime());
            schedule();
          }
        },
        1,
        TimeUnit.SECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new Progress());
  }

  @Override
  public void onClosed(Connection connection) {
    open.remove(connection);
  }

  /** Looks at all connections once, at the time {@code now} in nanoseconds; how many it closed. */
  int sweep(long now) {
    int closed = 0;
    for (var entry : open.entrySet()) {
      if (isOverdue(entry.getKey(), entry.getValue(), now)) {
        open.remove(entry.getKey());
        entry.getKey().getEndPoint().close();
        closed++;
      }
    }
    return closed;
  }

  private boolean isOverdue(Connection connection, Progress progress, long now) {
    long requests = connection.getMessagesIn();
    boolean underWay = requests != connection.getMessagesOut();
    if (underWay || requests != progress.requests) {
      progress.requests = requests;
      progress.bytes = connection.getBytesIn();
      progress.since = NOT_WAITING;
      return false;
    }
    if (connection.getBytesIn() == progress.bytes) {
      return false;
    }
    if (progress.since == NOT_WAITING) {
      progress.since = now;
    }
    return now - progress.since > deadline;
  }
}
