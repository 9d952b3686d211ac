package io.charchub.cli;

/**
 * How far a long work is: one line that redraws itself on a screen; elsewhere a plain line at each
 * quarter of the way, so that a log stays readable.
 *
 * <pre>
 * try (ProgressBar bar = ProgressBar.start(terminal, "Importing", files.size())) {
 *   for (Path file : files) {
 *     importOne(file);
 *     bar.step();
 *   }
 * }
 * </pre>
 *
 * Steps may come from several threads.
 */
public final class ProgressBar implements AutoCloseable {
  private static final int CELLS = 30;

  private final Terminal terminal;
  private final String title;
  private final long total;
  private long done;
  private long drawn = -1;
  private boolean closed;

  private ProgressBar(Terminal terminal, String title, long total) {
    this.terminal = terminal;
    this.title = title;
    this.total = total;
  }

  /**
   * Starts at nothing done.
   *
   * @param total the number of steps; with 0 the work is done at once
   * @throws IllegalArgumentException when {@code total} is negative
   */
  public static ProgressBar start(Terminal terminal, String title, long total) {
    if (total < 0) {
      throw new IllegalArgumentException("a work of " + total + " steps");
    }
    ProgressBar bar = new ProgressBar(terminal, title, total);
    bar.draw();
    return bar;
  }

  /** One step more is done. */
  public void step() {
    step(1);
  }

  /** Some steps more are done; never more than the total is shown. */
  public synchronized void step(long steps) {
    done = Math.min(total, done + steps);
    draw();
  }

  /** Prints a line above the bar, which is drawn again below it. */
  public synchronized void println(String line) {
    if (terminal.isScreen()) {
      terminal.raw("\r\u001b[K");
    }
    terminal.println(line);
    drawn = terminal.isScreen() ? -1 : drawn;
    draw();
  }

  /** Ends the line of the bar, wherever the work stopped. */
  @Override
  public synchronized void close() {
    if (!closed && terminal.isScreen()) {
      terminal.println();
    }
    closed = true;
  }

  private synchronized void draw() {
    int parts = terminal.isScreen() ? 100 : 4;
    long part = total == 0 ? parts : done * parts / total;
    if (part == drawn || closed) {
      return;
    }
    drawn = part;
    String numbers = done + "/" + total;
    if (terminal.isScreen()) {
      int filled = (int) (total == 0 ? CELLS : done * CELLS / total);
      terminal.raw(
          "\r" + title + " [" + "#".repeat(filled) + ".".repeat(CELLS - filled) + "] " + numbers);
    } else if (part > 0) {
      terminal.println(title + ": " + numbers);
    }
  }
}
