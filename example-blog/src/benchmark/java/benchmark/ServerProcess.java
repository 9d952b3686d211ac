package benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One server in a process of its own, whose CPU and memory can be asked for. */
final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String name;
  private final Process process;
  private final int port;

  private ServerProcess(String name, Process process, int port) {
    this.name = name;
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a server and waits until it takes connections.
   *
   * @param classPath what the server is made of
   * @param arguments the main class and what follows it; {@code PORT} in them becomes the port
   */
  static ServerProcess start(
      String name, String classPath, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> line = new ArrayList<>();
    line.add(java());
    line.add("-Xmx128m");
    if (Runtime.version().feature() >= 22) {
      line.add("--enable-native-access=ALL-UNNAMED");
    }
    String more = System.getProperty("benchmark.options." + name, "");
    if (!more.isEmpty()) {
      line.addAll(List.of(more.split(" ")));
    }
    line.addAll(List.of("-cp", classPath));
    line.addAll(arguments);
    return startOther(name, environment, line, port);
  }

  /** Starts a server that is no Java program; {@code PORT} in its command line becomes the port. */
  static ServerProcess startOther(String name, Map<String, String> environment, List<String> line)
      throws IOException, InterruptedException {
    return startOther(name, environment, line, freePort());
  }

  private static ServerProcess startOther(
      String name, Map<String, String> environment, List<String> command, int port)
      throws IOException, InterruptedException {
    List<String> line =
        command.stream().map(each -> each.replace("PORT", String.valueOf(port))).toList();
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    ServerProcess server = new ServerProcess(name, builder.start(), port);
    server.awaitOpen();
    return server;
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitOpen() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return;
      } catch (IOException e) {
        if (!process.isAlive() || System.nanoTime() > deadline) {
          close();
          throw new IOException(name + " does not serve", e);
        }
      }
      Thread.sleep(50);
    }
  }

  String name() {
    return name;
  }

  int port() {
    return port;
  }

  /** CPU time up to now of the process and of those it started, user and system together. */
  Duration cpu() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(
            each ->
                each.info()
                    .totalCpuDuration()
                    .orElseThrow(() -> new IllegalStateException("this system tells no CPU time")))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Memory of the process that is in RAM, in bytes. */
  long residentBytes() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
        }
      }
    }
    Process ps =
        new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
    return Long.parseLong(new String(ps.getInputStream().readAllBytes()).strip()) * 1024;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
