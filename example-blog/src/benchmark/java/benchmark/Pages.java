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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the blog's home page costs in CPU and memory: on the framework with all its defaults, made
 * by hand with the same libraries, and by a bare loop of Jetty and JDBC that asks the same
 * questions and sends as many bytes.
 *
 * <p>All three run side by side on one database, each in a process with the same options; a round
 * puts the same load on one after the other and takes each one's CPU time over the requests that it
 * answered. Ratios are taken within a round, and the middle one of all rounds is shown.
 */
final class Pages implements AutoCloseable {
  private static final String FRAMEWORK = "framework";
  private static final String LIBRARIES = "library-only";
  private static final String BARE = "bare";

  private final Path blog;
  private final String classPath;
  private final Path work;
  private final int connections;
  private final int requests;
  private final List<ServerProcess> servers = new ArrayList<>();

  private Pages(Path blog, String classPath, Path work, Options options) {
    this.blog = blog;
    this.classPath = classPath;
    this.work = work;
    this.connections = options.number("--connections", 8);
    this.requests = options.number("--requests", 3_000);
  }

  /** {@code Pages BLOG CLASS-PATH-OF-THE-BLOG [--rounds=N] ...}. */
  public static void main(String[] arguments) throws Exception {
    Options options =
        Options.parse(
            Stream.of(arguments).skip(2).toArray(String[]::new),
            "--rounds",
            "--warmup",
            "--requests",
            "--connections",
            "--posts");
    int rounds = options.number("--rounds", 7);
    int warmup = options.number("--warmup", 25_000);
    for (int posts : options.numbers("--posts", 0, 500)) {
      Path work = Files.createTempDirectory("charchub-benchmark");
      try (Pages pages = new Pages(Path.of(arguments[0]), arguments[1], work, options)) {
        pages.measure(posts, warmup, rounds);
      } finally {
        delete(work);
      }
    }
  }

  private void measure(int posts, int warmup, int rounds) throws Exception {
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
    String page = startServers(database, environment);
    System.out.printf(
        Locale.ROOT,
        "%nHome page, %s posts, %,d bytes; %,d requests to warm up, then %d rounds of %,d over %d connections%n",
        posts == 0 ? "the demo's" : posts,
        page.length(),
        warmup,
        rounds,
        requests,
        connections);
    try (Load load = Load.start()) {
      for (ServerProcess server : servers) {
        load.run(server, connections, warmup);
      }
      print(rounds(load, rounds));
    }
  }

  private String startServers(Path database, Map<String, String> environment) throws Exception {
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
    String page = page(servers.get(0));
    String style = found(page, "rel=\"stylesheet\" href=\"([^\"]+)\"");
    String icon = found(page, "rel=\"icon\" href=\"([^\"]+)\"");
    for (String mode : List.of("page", "rows")) {
      servers.add(
          ServerProcess.start(
              mode.equals("page") ? LIBRARIES : BARE,
              System.getProperty("java.class.path"),
              Map.of(),
              List.of("blog.byhand.HomeServer", "PORT", database.toString(), mode, style, icon)));
    }
    for (ServerProcess other : servers) {
      if (!lines(page(other)).equals(lines(page))) {
        throw new IOException(other.name() + " answers with another page than the framework");
      }
    }
    return page;
  }

  /** CPU a request in microseconds, by server, one value for each round. */
  private Map<String, List<Double>> rounds(Load load, int rounds) throws IOException {
    Map<String, List<Double>> micros = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < servers.size(); i++) {
        ServerProcess server = servers.get((round + i) % servers.size());
        Duration before = server.cpu();
        load.run(server, connections, requests);
        Duration spent = server.cpu().minus(before);
        micros
            .computeIfAbsent(server.name(), name -> new ArrayList<>())
            .add(spent.toNanos() / 1000.0 / requests);
      }
    }
    return micros;
  }

  private void print(Map<String, List<Double>> micros) throws IOException {
    System.out.printf(
        "%-14s %-28s %-24s %-10s %s%n",
        "", "CPU a request, µs", "to library-only", "RSS, MB", "to library-only");
    double memory = servers.get(1).residentBytes();
    for (ServerProcess server : servers) {
      List<Double> own = micros.get(server.name());
      System.out.printf(
          Locale.ROOT,
          "%-14s %-28s %-24s %-10.0f %.2f%n",
          server.name(),
          Spread.of(own).shown("%.0f"),
          Spread.ofRatios(own, micros.get(LIBRARIES)).shown("%.2f"),
          server.residentBytes() / 1e6,
          server.residentBytes() / memory);
    }
  }

  private static String page(ServerProcess server) throws IOException, InterruptedException {
    URI home = URI.create("http://127.0.0.1:" + server.port() + "/");
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(home).header("Accept-Language", "en").build(),
                HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(server.name() + " answers with " + response.statusCode());
    }
    return response.body();
  }

  /** The page without what templates add between its lines. */
  private static List<String> lines(String page) {
    return page.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
  }

  private static String found(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    if (!matcher.find()) {
      throw new IllegalStateException("the page has no " + pattern);
    }
    return matcher.group(1);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    for (ServerProcess server : servers) {
      server.close();
    }
  }
}
