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
            "--django",
            "--browser");
    AdminPages pages = new AdminPages(Path.of(arguments[0]), arguments[1], options);
    int missed = 0;
    for (int posts : options.numbers("--posts", 20_000, 200_000)) {
      if (posts < 2_000) {
        throw new IllegalArgumentException(
            "the pages measured are of a blog of 2000 posts or more");
      }
      Path work = Files.createTempDirectory("charchub-admin");
      try {
        missed += pages.measure(posts, work);
      } finally {
        delete(work);
      }
    }
    System.out.printf("%n%s%n", missed == 0 ? "all within" : missed + " MISSED");
    System.exit(missed == 0 ? 0 : 1);
  }

  /** The pages, by name: our address, and Django's where it differs. */
  private static Map<String, String[]> addresses() {
    Map<String, String[]> pages = new LinkedHashMap<>();
    pages.put("login", both("/admin/login/"));
    pages.put("index", both("/admin/"));
    pages.put("list", both("/admin/blog/post/"));
    pages.put(
        "list, q and status",
        new String[] {
          "/admin/blog/post/?q=beam&status=published",
          "/admin/blog/post/?q=beam&status__exact=published"
        });
    pages.put("list, page 5", both("/admin/blog/post/?p=5"));
    pages.put("list, page 90", both("/admin/blog/post/?p=90"));
    pages.put(
        "list, of a month",
        new String[] {
          "/admin/blog/post/?publishedAt__year=2026&publishedAt__month=3",
          "/admin/blog/post/?published_at__year=2026&published_at__month=3"
        });
    pages.put("search, no hit", both("/admin/blog/post/?q=zzzzqq"));
    pages.put("change", both("/admin/blog/post/1000/change/"));
    pages.put("add", both("/admin/blog/post/add/"));
    pages.put("comment, key to all posts", both("/admin/blog/comment/1000/change/"));
    pages.put(
        "look-up, author",
        new String[] {
          "/admin/blog/post/autocomplete/?field=author&q=writer",
          "/admin/autocomplete/?app_label=blog&model_name=post&field_name=author&term=writer"
        });
    pages.put(
        "look-up, post",
        new String[] {
          "/admin/blog/comment/autocomplete/?field=post&q=beam",
          "/admin/autocomplete/?app_label=blog&model_name=comment&field_name=post&term=beam"
        });
    pages.put("delete", both("/admin/blog/post/1000/delete/"));
    pages.put("history", both("/admin/blog/post/1000/history/"));
    return pages;
  }

  private static String[] both(String address) {
    return new String[] {address, address};
  }

  /** How many budgets are missed. */
  private int measure(int posts, Path work) throws Exception {
    Figures own = new Figures();
    Figures theirs = new Figures();
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
      report("charchub", ours, 0, queries, own);
    }
    if (options.number("--django", 1) == 1) {
      measureDjango(database, theirs);
    }
    return new Budgets(posts).print(own, theirs);
  }

  private void measureDjango(Path database, Figures figures) throws Exception {
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
      report("django", django, 1, queries, figures);
    }
  }

  private void report(
      String name, ServerProcess server, int column, Map<String, Integer> queries, Figures figures)
      throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%-9s %-29s %8s %7s %5s %8s %4s %18s %8s %8s%n",
        name,
        "page",
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
      for (Map.Entry<String, String[]> page : addresses().entrySet()) {
        String title = language + " " + page.getKey();
        String path = page.getValue()[column];
        if (queries.containsKey(path)) {
          figures.put(title, Figures.Measure.QUERIES, queries.get(path));
        }
        Visit.Weight weight = visit.weigh(path);
        if (weight.status() != 200) {
          throw new IOException(name + ", " + path + ": answers with " + weight.status());
        }
        weigh(title, weight, figures);
        String costs =
            language.equals("en") ? costs(title, path, visit, server, column, figures) : "";
        print(title, costs, figures);
        if (title.equals("en list")) {
          figures.put(title, Figures.Measure.PAINT, firstPaint(visit, path));
        }
        if (page.getKey().equals("login")) {
          visit.logIn();
        }
      }
    }
  }

  /** Of nine first visits the middle one. */
  private double firstPaint(Visit visit, String path) throws IOException, InterruptedException {
    try (Browser browser = new Browser(options.text("--browser", "chromium"))) {
      List<Double> paints = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        paints.add(visit.firstPaint(browser, path));
      }
      Spread spread = Spread.of(paints);
      System.out.printf(
          Locale.ROOT, "%-9s %-29s first paint, ms: %s%n", "", "", spread.shown("%.0f"));
      return spread.median();
    }
  }

  private static void weigh(String title, Visit.Weight weight, Figures figures) {
    figures.put(title, Figures.Measure.HTML, weight.html());
    figures.put(title, Figures.Measure.ZIPPED, weight.zipped());
    figures.put(title, Figures.Measure.ELEMENTS, weight.elements());
    figures.put(title, Figures.Measure.REQUESTS, weight.requests());
    figures.put(title, Figures.Measure.AGAIN, weight.again());
    figures.put(title, Figures.Measure.TOTAL, weight.total());
    figures.put(title, Figures.Measure.SCRIPTS, weight.scripts());
    figures.put(title, Figures.Measure.SCRIPTS_ZIPPED, weight.scriptsZipped());
    figures.put(title, Figures.Measure.STYLES, weight.styles());
    figures.put(title, Figures.Measure.STYLES_ZIPPED, weight.stylesZipped());
  }

  private static void print(String title, String costs, Figures figures) {
    System.out.printf(
        Locale.ROOT,
        "%-9s %-29s %8s %7s %5s %8s %4s %s%n",
        "",
        title,
        shown(figures, title, Figures.Measure.HTML),
        shown(figures, title, Figures.Measure.ZIPPED),
        shown(figures, title, Figures.Measure.REQUESTS),
        shown(figures, title, Figures.Measure.TOTAL),
        shown(figures, title, Figures.Measure.QUERIES),
        costs);
  }

  private static String shown(Figures figures, String title, Figures.Measure measure) {
    return measure.shown(figures.get(title, measure));
  }

  /**
   * Django's pages are asked for fewer times: a list takes it a hundred times as long, and there is
   * no compiler to wait for. Ours are asked for until the JDK's is through with them, or for a
   * minute: a form runs through so much code that it costs twice as much after 1,500 requests as
   * after 6,000.
   */
  private String costs(
      String title, String path, Visit visit, ServerProcess server, int column, Figures figures)
      throws Exception {
    boolean own = column == 0;
    int most = own ? Integer.MAX_VALUE : 5;
    int requests = Math.min(most, options.number("--requests", 100));
    int rounds = Math.min(most, options.number("--rounds", 5));
    int warmup = Math.min(most, options.number("--warmup", 6_000));
    long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    for (int i = 0; i < warmup && System.nanoTime() < until; i++) {
      visit.get(path);
    }
    List<Double> cpu = new ArrayList<>();
    List<Long> waits = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Duration before = server.cpu();
      for (int i = 0; i < requests; i++) {
        long start = System.nanoTime();
        visit.get(path);
        waits.add(System.nanoTime() - start);
      }
      cpu.add(server.cpu().minus(before).toNanos() / 1e6 / requests);
    }
    long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
    double p50 = sorted[sorted.length / 2] / 1e6;
    double p95 = sorted[sorted.length * 95 / 100] / 1e6;
    figures.put(title, Figures.Measure.CPU, Spread.of(cpu).median());
    figures.put(title, Figures.Measure.P50, p50);
    figures.put(title, Figures.Measure.P95, p95);
    return String.format(Locale.ROOT, "%18s %8.1f %8.1f", Spread.of(cpu).shown("%.1f"), p50, p95);
  }

  /** How many queries each page of ours asks, the second time it is asked for. */
  private Map<String, Integer> queries(Map<String, String> environment) throws Exception {
    Map<String, Integer> counts = new LinkedHashMap<>();
    try (Project project = Project.open(blog, environment);
        JettyServer server =
            JettyServer.start("127.0.0.1", 0, project.handler(), ServerOptions.DEFAULT)) {
      Visit visit = new Visit(server.port(), "en");
      for (String[] addresses : addresses().values()) {
        visit.get(addresses[0]);
        try (QueryLog.Recording recording =
            Services.current().get(Databases.class).log().recordAllThreads()) {
          visit.get(addresses[0]);
          counts.put(addresses[0], recording.count());
        }
        if (addresses[0].endsWith("/login/")) {
          visit.logIn();
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
