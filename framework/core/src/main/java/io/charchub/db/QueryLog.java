package io.charchub.db;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Records the statements that run, for tests, query budgets and the DEBUG page (Django's {@code
 * connection.queries} and {@code CaptureQueriesContext}). Off by default, and then without cost.
 * Safe for use by many threads.
 *
 * <pre>{@code
 * try (QueryLog.Recording recording = database.log().record()) {
 *   view.handle(request);
 *   assertThat(recording.queries()).hasSize(3);
 * }
 * }</pre>
 */
public final class QueryLog {

  /** What a statement is about. */
  public enum Kind {
    /** Rows or tables. */
    QUERY,
    /** BEGIN, COMMIT, ROLLBACK and savepoints. */
    TRANSACTION
  }

  /**
   * One statement that ran, whether it succeeded or not.
   *
   * @param database the alias
   * @param kind what it is about
   * @param sql with its values, which may be secret
   * @param nanos how long it took, rows read included
   */
  public record Entry(String database, Kind kind, Sql sql, long nanos) {}

  private final AtomicInteger active = new AtomicInteger();

  @SuppressWarnings(
      "ThreadLocalUsage") // each log has its own: the databases of a test are not another's
  private final ThreadLocal<@Nullable Recording> ofThread = new ThreadLocal<>();

  private final List<Recording> ofAllThreads = new CopyOnWriteArrayList<>();

  /** Records what this thread runs from now on, until the recording is closed, by this thread. */
  public Recording record() {
    Recording recording = new Recording(this, false, ofThread.get());
    ofThread.set(recording);
    active.incrementAndGet();
    return recording;
  }

  /** Records what any thread runs from now on, until the recording is closed. */
  public Recording recordAllThreads() {
    Recording recording = new Recording(this, true, null);
    ofAllThreads.add(recording);
    active.incrementAndGet();
    return recording;
  }

  /** Whether anybody records: to be asked before a clock is read. */
  public boolean isActive() {
    return active.get() > 0;
  }

  /** Notes a statement that ran in this thread. */
  public void add(Entry entry) {
    for (Recording mine = ofThread.get(); mine != null; mine = mine.outer) {
      mine.add(entry);
    }
    for (Recording recording : ofAllThreads) {
      recording.add(entry);
    }
  }

  private void stop(Recording recording) {
    active.decrementAndGet();
    if (recording.allThreads) {
      ofAllThreads.remove(recording);
    } else if (recording.outer == null) {
      ofThread.remove();
    } else {
      ofThread.set(recording.outer);
    }
  }

  /** The statements of one stretch of time. Keeps the first {@value #MOST} and counts them all. */
  public static final class Recording implements AutoCloseable {
    /** How many statements are kept; those after are only counted. */
    public static final int MOST = 10_000;

    private final QueryLog log;
    private final boolean allThreads;
    private final @Nullable Recording outer;
    private final List<Entry> entries = new ArrayList<>();
    private int queries;
    private boolean closed;

    private Recording(QueryLog log, boolean allThreads, @Nullable Recording outer) {
      this.log = log;
      this.allThreads = allThreads;
      this.outer = outer;
    }

    private synchronized void add(Entry entry) {
      if (entry.kind() == Kind.QUERY) {
        queries++;
      }
      if (entries.size() < MOST) {
        entries.add(entry);
      }
    }

    /** How many statements ran, those of transactions not counted. */
    public synchronized int count() {
      return queries;
    }

    /** The statements, those of transactions left out. */
    public synchronized List<Entry> queries() {
      return entries.stream().filter(entry -> entry.kind() == Kind.QUERY).toList();
    }

    /** The statements, those of transactions included. */
    public synchronized List<Entry> entries() {
      return List.copyOf(entries);
    }

    /** Ends the recording; what it holds can still be read. */
    @Override
    public void close() {
      if (!closed) {
        closed = true;
        log.stop(this);
      }
    }
  }
}
