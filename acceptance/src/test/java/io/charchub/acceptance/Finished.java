package io.charchub.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A command that came to its end: its exit status and what it printed. */
record Finished(String command, int status, String out, String err) {
  private static final int MINUTES = 10;

  static Finished of(ProcessBuilder builder) {
    String command = String.join(" ", builder.command());
    try {
      Process process = builder.redirectInput(ProcessBuilder.Redirect.from(nothing())).start();
      CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> read(process, true));
      CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> read(process, false));
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

  private static java.io.File nothing() {
    return new java.io.File("/dev/null");
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
