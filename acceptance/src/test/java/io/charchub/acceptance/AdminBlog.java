package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The blog with tens of thousands of posts, served for the people of its admin: {@code admin}, who
 * may do everything, {@code editor}, who may see and change posts and nothing else, {@code reader},
 * who may see them, and {@code stranger}, who may enter and has no right at all.
 *
 * <p>The rows are made once for each number of posts, of the demo's own, by a few statements; each
 * site has a copy to write in. While tests are written, {@code -Dacceptance.manage=} names a {@code
 * manage} that is built already, to be run in place of that of a fresh clone.
 */
final class AdminBlog implements AutoCloseable {
  static final String PASSWORD = "kelid-5271-noor";

  /** Posts of the fixture unless a test asks for more. */
  static final int POSTS = 20_000;

  /** Milliseconds that a busy machine may take for one step. */
  private static final int PATIENCE = 60_000;

  private static final Map<Integer, Rows> FILLED = new HashMap<>();

  private final Chromium chromium;
  private final Rows rows;
  private final Served site;
  private final Map<String, String> signedIn = new HashMap<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  private AdminBlog(Chromium chromium, Rows rows, Served site) {
    this.chromium = chromium;
    this.rows = rows;
    this.site = site;
  }

  /**
   * Serves a copy of its own.
   *
   * @param name the name of the folder that the copy lies in
   */
  static AdminBlog open(String name, int posts) {
    Chromium chromium = Chromium.start();
    Rows rows = new Rows(Checkout.emptyFolder(name).resolve("db.sqlite3"));
    filled(posts).copyTo(rows.file());
    return new AdminBlog(chromium, rows, serve(rows, "runserver", "127.0.0.1:0"));
  }

  private static synchronized Rows filled(int posts) {
    return FILLED.computeIfAbsent(posts, AdminBlog::fill);
  }

  private static Rows fill(int posts) {
    Rows rows = new Rows(Checkout.emptyFolder("admin-" + posts).resolve("db.sqlite3"));
    serve(rows, "demo", "127.0.0.1:0", "--admin-password", PASSWORD).close();
    rows.changeAll(AdminRowsSql.statements(posts));
    return rows;
  }

  private static Served serve(Rows rows, String... words) {
    return Served.start(manage(rows, words));
  }

  private static ProcessBuilder manage(Rows rows, String... words) {
    String built = System.getProperty("acceptance.manage", "");
    Path folder = built.isEmpty() ? Checkout.get().blog() : Path.of("..", "example-blog");
    List<String> command = new ArrayList<>(List.of(built.isEmpty() ? "./manage" : built));
    command.addAll(List.of(words));
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("DATABASE_URL", rows.url());
    environment.put("CHARCHUB_MEDIA_ROOT", rows.file().resolveSibling("media").toString());
    return Checkout.builder(folder, environment, command.toArray(String[]::new));
  }

  String base() {
    return site.base();
  }

  Rows rows() {
    return rows;
  }

  /** What a command of the site prints, which must succeed. */
  String manage(String... words) {
    Finished finished = Finished.of(manage(rows, words), "");
    assertThat(finished.status()).as(finished.toString()).isZero();
    return finished.out();
  }

  /** What the server printed. */
  String log() {
    return site.log();
  }

  /** A browser of somebody who is not signed in. */
  BrowserContext visitor(Browser.NewContextOptions options) {
    BrowserContext context = chromium.context(options);
    context.setDefaultTimeout(PATIENCE);
    contexts.add(context);
    return context;
  }

  /** A browser of somebody who has signed in; each has signed in once, whatever the language. */
  BrowserContext staff(String user, Browser.NewContextOptions options) {
    return visitor(options.setStorageState(signedIn.computeIfAbsent(user, this::signIn)));
  }

  /** A wide window with scripts, in {@code language}. */
  BrowserContext staff(String user, String language) {
    return staff(user, in(language));
  }

  /** A wide window in {@code language}, where nothing is on its way to another place. */
  static Browser.NewContextOptions in(String language) {
    return new Browser.NewContextOptions()
        .setLocale(language)
        .setViewportSize(1280, 900)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private String signIn(String user) {
    try (BrowserContext context = chromium.context(in("en"))) {
      context.setDefaultTimeout(PATIENCE);
      Page page = context.newPage();
      page.navigate(base() + "/admin/login/");
      signIn(page, user, PASSWORD);
      assertThat(page.url()).isEqualTo(base() + "/admin/");
      return context.storageState();
    }
  }

  /** Fills in the log-in page and presses its button. */
  static void signIn(Page page, String user, String password) {
    page.fill("main [name=username]", user);
    page.fill("main [name=password]", password);
    page.click("main form button.primary");
  }

  /** Closes the browsers that a test has opened. */
  void leave() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
  }

  @Override
  public void close() {
    leave();
    site.close();
    chromium.close();
  }
}
