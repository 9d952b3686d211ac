package benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The process that runs {@link LoadClient}, and the way to talk to it. */
final class Load implements AutoCloseable {
  private final Process process;
  private final Writer commands;
  private final BufferedReader answers;

  private Load(Process process) {
    this.process = process;
    this.commands = process.outputWriter(StandardCharsets.US_ASCII);
    this.answers = process.inputReader(StandardCharsets.US_ASCII);
  }

  static Load start() throws IOException {
    return new Load(
        new ProcessBuilder(
                ServerProcess.java(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                LoadClient.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  /**
   * Asks {@code server} for its page {@code requests} times.
   *
   * @return bytes of all contents together
   */
  long run(ServerProcess server, int connections, int requests) throws IOException {
    return run(server, connections, requests, "/", "text/html");
  }

  /** The same at another address, in another form. */
  long run(ServerProcess server, int connections, int requests, String path, String accept)
      throws IOException {
    commands.write(
        String.join(
                " ",
                String.valueOf(server.port()),
                String.valueOf(connections),
                String.valueOf(requests),
                path,
                accept)
            + "\n");
    commands.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the load on " + server.name() + " failed");
    }
    String[] words = answer.split(" ");
    if (Integer.parseInt(words[0]) != requests) {
      throw new IOException(server.name() + " answered " + words[0] + " of " + requests);
    }
    return Long.parseLong(words[1]);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    commands.close();
    if (!process.waitFor(5, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
