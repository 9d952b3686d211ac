package benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the API's list of a hundred posts with author, category and tags costs in CPU: on the
 * framework, and by hand with JDBC and Jackson, which answers with the same bytes.
 *
 * <p>Measured as {@link Pages} are: side by side on one database, ratios within a round, the middle
 * of all rounds.
 */
final class Lists implements AutoCloseable {
  private static final String FRAMEWORK = "framework";
  private static final String BY_HAND = "by hand";

  /** What the framework may take of the CPU that the program by hand takes. */
  private static final double MOST = 1.5;

  private static final String PATH = "/api/posts/?page_size=100";
  private static final String ACCEPT = "application/json";

  private final List<ServerProcess> servers = new ArrayList<>();
  private final int connections;
  private final int requests;

  private Lists(Options options) {
    connections = options.number("--connections", 8);
    requests = options.number("--requests", 1_000);
  }

  /** {@code Lists BLOG CLASS-PATH-OF-THE-BLOG [--rounds=N] ...}. */
  public static void main(String[] arguments) throws Exception {
    Options options =
        Options.parse(
            Stream.of(arguments).skip(2).toArray(String[]::new),
            "--rounds",
            "--warmup",
            "--requests",
            "--connections",
            "--posts");
    Path work = Files.createTempDirectory("charchub-benchmark");
    double ratio;
    try (Lists lists = new Lists(options)) {
      lists.start(Path.of(arguments[0]), arguments[1], work, options.number("--posts", 500));
      ratio = lists.measure(options.number("--warmup", 15_000), options.number("--rounds", 5));
    } finally {
      try (Stream<Path> files = Files.walk(work)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    boolean kept = ratio <= MOST;
    System.out.printf(
        Locale.ROOT, "%.2f of at most %.2f: %s%n", ratio, MOST, kept ? "within" : "MISSED");
    System.exit(kept ? 0 : 1);
  }

  private void start(Path blog, String classPath, Path work, int posts) throws Exception {
    Path database = work.resolve("blog.sqlite3");
    Map<String, String> environment =
        Map.of(
            "CHARCHUB_DEBUG",
            "false",
            "SECRET_KEY",
            "only-for-measuring-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDE",
            "DATABASE_URL",
            "sqlite:///" + database);
    Posts.create(blog, environment, posts);
    servers.add(
        ServerProcess.start(
            FRAMEWORK,
            classPath,
            environment,
            List.of(
                "-Dcharchub.project=" + blog,
                "io.charchub.management.Manage",
                "runserver",
                "--noreload",
                "127.0.0.1:PORT")));
    servers.add(
        ServerProcess.start(
            BY_HAND,
            System.getProperty("java.class.path"),
            Map.of(),
            List.of("blog.byhand.PostsServer", "PORT", database.toString())));
    String framework = body(servers.get(0));
    if (!body(servers.get(1)).equals(framework)) {
      throw new IOException("the list that is made by hand is another one than the framework's");
    }
    System.out.printf(
        Locale.ROOT, "%n%s of %,d posts, %,d bytes%n", PATH, posts, framework.length());
  }

  private static String body(ServerProcess server) throws IOException, InterruptedException {
    URI list = URI.create("http://127.0.0.1:" + server.port() + PATH);
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(list).header("Accept", ACCEPT).build(),
                HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(server.name() + " answers with " + response.statusCode());
    }
    return response.body().replace(":" + server.port() + "/", "/");
  }

  /** The framework's CPU to that of the program by hand. */
  private double measure(int warmup, int rounds) throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%,d requests to warm up, then %d rounds of %,d over %d connections%n",
        warmup,
        rounds,
        requests,
        connections);
    Map<String, List<Double>> micros = new LinkedHashMap<>();
    try (Load load = Load.start()) {
      for (ServerProcess server : servers) {
        load.run(server, connections, warmup, PATH, ACCEPT);
      }
      for (int round = 0; round < rounds; round++) {
        for (int i = 0; i < servers.size(); i++) {
          ServerProcess server = servers.get((round + i) % servers.size());
          Duration before = server.cpu();
          load.run(server, connections, requests, PATH, ACCEPT);
          double spent = server.cpu().minus(before).toNanos() / 1000.0 / requests;
          micros.computeIfAbsent(server.name(), name -> new ArrayList<>()).add(spent);
        }
      }
    }
    System.out.printf("%-14s %-28s %s%n", "", "CPU a request, µs", "to by hand");
    for (ServerProcess server : servers) {
      List<Double> own = micros.get(server.name());
      System.out.printf(
          "%-14s %-28s %s%n",
          server.name(),
          Spread.of(own).shown("%.0f"),
          Spread.ofRatios(own, micros.get(BY_HAND)).shown("%.2f"));
    }
    return Spread.ofRatios(micros.get(FRAMEWORK), micros.get(BY_HAND)).median();
  }

  @Override
  public void close() throws InterruptedException {
    for (ServerProcess server : servers) {
      server.close();
    }
  }
}
