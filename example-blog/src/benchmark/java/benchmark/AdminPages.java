package benchmark;

import io.charchub.apps.Services;
import io.charchub.db.Databases;
import io.charchub.db.QueryLog;
import io.charchub.management.Project;
import io.charchub.server.JettyServer;
import io.charchub.server.ServerOptions;
import java.io.IOException;
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
 * What the pages of the admin cost, beside Django's admin over the same tables and with the same
 * options: bytes, requests, queries, CPU of the server's process a page, time until the answer is
 * there. Django 3.2 is Debian's {@code python3-django}, served by one worker of gunicorn.
 */
final class AdminPages {
  private static final String SECRET =
      "only-for-measuring-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDE";

  private final Path blog;
  private final String classPath;
  private final Options options;

  private AdminPages(Path blog, String classPath, Options options) {
    this.blog = blog;
    this.classPath = classPath;
    this.options = options;
  }

  /** {@code AdminPages BLOG CLASS-PATH-OF-THE-BLOG [--posts=20000,200000] ...}. */
  public static void main(String[] arguments) throws Exception {
    Options options =
        Options.parse(
            Stream.of(arguments).skip(2).toArray(String[]::new),
            "--posts",
            "--warmup",
            "--requests",
            "--rounds",
            "--django");
    AdminPages pages = new AdminPages(Path.of(arguments[0]), arguments[1], options);
    for (int posts : options.numbers("--posts", 20_000, 200_000)) {
      Path work = Files.createTempDirectory("charchub-admin");
      try {
        pages.measure(posts, work);
      } finally {
        delete(work);
      }
    }
  }

  /** The pages, by name: our address, and Django's where it differs. */
  private static Map<String, String[]> addresses() {
    Map<String, String[]> pages = new LinkedHashMap<>();
    pages.put("index", both("/admin/"));
    pages.put("list", both("/admin/blog/post/"));
    pages.put(
        "list, q and status",
        new String[] {
          "/admin/blog/post/?q=beam&status=published",
          "/admin/blog/post/?q=beam&status__exact=published"
        });
    pages.put("list, page 5", new String[] {"/admin/blog/post/?p=5", "/admin/blog/post/?p=5"});
    pages.put("search, no hit", both("/admin/blog/post/?q=zzzzqq"));
    pages.put("change", both("/admin/blog/post/1000/change/"));
    pages.put("add", both("/admin/blog/post/add/"));
    pages.put("comment, key to all posts", both("/admin/blog/comment/1000/change/"));
    pages.put("delete", both("/admin/blog/post/1000/delete/"));
    pages.put("history", both("/admin/blog/post/1000/history/"));
    return pages;
  }

  private static String[] both(String address) {
    return new String[] {address, address};
  }

  private void measure(int posts, Path work) throws Exception {
    Path database = work.resolve("blog.sqlite3");
    Map<String, String> environment =
        Map.of(
            "CHARCHUB_DEBUG",
            "false",
            "SECRET_KEY",
            SECRET,
            "DATABASE_URL",
            "sqlite:///" + database);
    ManyPosts.create(blog, environment, posts);
    System.out.printf(Locale.ROOT, "%n%,d posts%n", posts);
    Map<String, Integer> queries = queries(environment);
    try (ServerProcess ours =
        ServerProcess.start(
            "charchub",
            classPath,
            environment,
            List.of(
                "-Dcharchub.project=" + blog,
                "io.charchub.management.Manage",
                "runserver",
                "--noreload",
                "127.0.0.1:PORT"))) {
      report("charchub", ours, 0, queries, options.number("--warmup", 1_500));
    }
    if (options.number("--django", 1) == 1) {
      measureDjango(database);
    }
  }

  private void measureDjango(Path database) throws Exception {
    Path folder = blog.resolve("src/benchmark/django");
    Map<String, String> environment =
        Map.of(
            "RIVAL_DATABASE", database.toString(),
            "DJANGO_SETTINGS_MODULE", "rival.settings",
            "PYTHONDONTWRITEBYTECODE", "1");
    Map<String, Integer> queries = djangoQueries(folder, environment);
    try (ServerProcess django =
        ServerProcess.startOther(
            "django",
            environment,
            List.of(
                "/usr/bin/python3",
                "-m",
                "gunicorn",
                "--chdir",
                folder.toString(),
                "--workers=1",
                "--timeout=300",
                "--bind=127.0.0.1:PORT",
                "rival.wsgi"))) {
      report("django", django, 1, queries, 5);
    }
  }

  private void report(
      String name, ServerProcess server, int column, Map<String, Integer> queries, int warmup)
      throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%-10s %-26s %6s %8s %7s %5s %8s %4s %16s %8s %8s%n",
        name,
        "page",
        "status",
        "HTML",
        "gzip",
        "reqs",
        "total gz",
        "SQL",
        "CPU ms",
        "p50 ms",
        "p95 ms");
    for (String language : List.of("en", "fa")) {
      Visit visit = new Visit(server.port(), language);
      weighed(language + " login", "/admin/login/", visit, server, 0, queries, column);
      visit.logIn();
      for (Map.Entry<String, String[]> page : addresses().entrySet()) {
        boolean timed = language.equals("en");
        weighed(
            language + " " + page.getKey(),
            page.getValue()[column],
            visit,
            server,
            timed ? warmup : 0,
            queries,
            column);
      }
    }
  }

  private void weighed(
      String name,
      String path,
      Visit visit,
      ServerProcess server,
      int warmup,
      Map<String, Integer> queries,
      int column)
      throws Exception {
    Visit.Weight weight = visit.weigh(path);
    String costs = warmup == 0 ? "" : costs(path, visit, server, warmup, column);
    System.out.printf(
        Locale.ROOT,
        "%-10s %-26s %6d %,8d %,7d %5d %,8d %4s %s%n",
        "",
        name,
        weight.status(),
        weight.html(),
        weight.zipped(),
        weight.requests(),
        weight.total(),
        queries.containsKey(path) ? queries.get(path).toString() : "",
        costs);
  }

  private String costs(String path, Visit visit, ServerProcess server, int warmup, int column)
      throws Exception {
    int requests = column == 0 ? options.number("--requests", 100) : 10;
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    for (int i = 0; i < warmup && System.nanoTime() < until; i++) {
      visit.get(path);
    }
    List<Double> cpu = new ArrayList<>();
    List<Long> waits = new ArrayList<>();
    for (int round = 0; round < options.number("--rounds", 5); round++) {
      Duration before = server.cpu();
      for (int i = 0; i < requests; i++) {
        long start = System.nanoTime();
        visit.get(path);
        waits.add(System.nanoTime() - start);
      }
      cpu.add(server.cpu().minus(before).toNanos() / 1e6 / requests);
    }
    long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%16s %8.1f %8.1f",
        Spread.of(cpu).shown("%.1f"),
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 95 / 100] / 1e6);
  }

  /** How many queries each page of ours asks, the second time it is asked for. */
  private Map<String, Integer> queries(Map<String, String> environment) throws Exception {
    Map<String, Integer> counts = new LinkedHashMap<>();
    try (Project project = Project.open(blog, environment);
        JettyServer server =
            JettyServer.start("127.0.0.1", 0, project.handler(), ServerOptions.DEFAULT)) {
      Visit visit = new Visit(server.port(), "en");
      visit.logIn();
      for (String[] addresses : addresses().values()) {
        visit.get(addresses[0]);
        try (QueryLog.Recording recording =
            Services.current().get(Databases.class).log().recordAllThreads()) {
          visit.get(addresses[0]);
          counts.put(addresses[0], recording.count());
        }
      }
    }
    return counts;
  }

  private static Map<String, Integer> djangoQueries(Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of("/usr/bin/python3", "queries.py"));
    addresses().values().forEach(each -> line.add(each[1]));
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    Process process = builder.start();
    Map<String, Integer> counts = new LinkedHashMap<>();
    try (Stream<String> lines = process.inputReader().lines()) {
      lines
          .map(each -> each.split(" ", 3))
          .forEach(words -> counts.put(words[2], Integer.parseInt(words[1])));
    }
    if (process.waitFor() != 0) {
      throw new IOException("Django does not run: apt-get install python3-django gunicorn");
    }
    return counts;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
