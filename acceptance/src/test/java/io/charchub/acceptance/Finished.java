package io.charchub.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A command that came to its end: its exit status and what it printed. */
record Finished(String command, int status, String out, String err) {
  private static final int MINUTES = 10;

  /**
   * Runs a command to its end.
   *
   * @param input what is typed, or piped in
   */
  static Finished of(ProcessBuilder builder, String input) {
    String command = String.join(" ", builder.command());
    try {
      Process process = builder.start();
      CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> read(process, true));
      CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> read(process, false));
      write(process, input);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError(command + " did not end in " + MINUTES + " minutes");
      }
      return new Finished(command, process.exitValue(), out.join(), err.join());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(command + " was interrupted", e);
    }
  }

  /** A command that wants no input may have ended before it was written. */
  private static void write(Process process, String input) {
    try (var stream = process.getOutputStream()) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      if (process.isAlive()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String read(Process process, boolean out) {
    try (var stream = out ? process.getInputStream() : process.getErrorStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "$ " + command + "\n" + out + err + "[exit " + status + "]";
  }
}
