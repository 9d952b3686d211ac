package benchmark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Somebody logged in to an admin, ours or Django's: asks for pages and weighs them. */
final class Visit {
  private static final Pattern TOKEN =
      Pattern.compile("name=\"(csrfmiddlewaretoken|csrf_token)\" value=\"([^\"]+)\"");
  private static final Pattern ASSET =
      Pattern.compile(
          "(?:<script[^>]*src=|<link[^>]*rel=\"(?:stylesheet|icon)\"[^>]*href=|<link[^>]*href=|<img[^>]*src=)\"([^\"]+)\"");
  private static final Pattern IMPORT =
      Pattern.compile("@import (?:url\\()?[\"']?([^\"')]+)[\"']?\\)?");
  private static final Pattern FONT =
      Pattern.compile("@font-face\\s*\\{[^}]*url\\([\"']?([^\"')]+)[\"']?\\)[^}]*\\}");
  private static final Pattern ELEMENT = Pattern.compile("<[a-zA-Z]");

  private final String base;
  private final String language;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Visit(int port, String language) {
    this.base = "http://127.0.0.1:" + port;
    this.language = language;
  }

  /**
   * What a page weighs, with what it makes a browser ask for on a first visit.
   *
   * @param html its own bytes
   * @param zipped the same, packed
   * @param elements how many elements its HTML has
   * @param requests for the page and its files
   * @param again how many of these a browser makes on the next visit too: a file that is immutable
   *     is kept
   * @param total bytes of the page and its files, packed
   * @param scripts bytes of its scripts, and packed in {@code scriptsZipped}
   * @param styles bytes of its styles, and packed in {@code stylesZipped}
   */
  record Weight(
      int status,
      int html,
      int zipped,
      int elements,
      int requests,
      int again,
      int total,
      int scripts,
      int scriptsZipped,
      int styles,
      int stylesZipped) {}

  /** Logs in as the user {@code admin}. */
  void logIn() throws IOException, InterruptedException {
    String page = new String(get("/admin/login/").body(), StandardCharsets.UTF_8);
    Matcher token = TOKEN.matcher(page);
    if (!token.find()) {
      throw new IOException("the log-in has no token");
    }
    String form =
        token.group(1)
            + "="
            + encode(token.group(2))
            + "&username=admin&password="
            + encode(ManyPosts.PASSWORD)
            + "&next=%2Fadmin%2F";
    HttpResponse<String> answer =
        client.send(
            request("/admin/login/")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 302) {
      throw new IOException("the log-in answers with " + answer.statusCode());
    }
  }

  /** Milliseconds until {@code browser} has painted something of a page on a first visit. */
  double firstPaint(Browser browser, String path) throws IOException, InterruptedException {
    return browser.firstPaint(base + path, language, cookies.getCookieStore().getCookies());
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", language);
  }

  /**
   * Weighs a page: every file counts as it is when it is packed with gzip, whether the server packs
   * or not; fonts do not pack. A font for certain letters counts for pages in Persian.
   */
  Weight weigh(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> page = get(path);
    String html = new String(page.body(), StandardCharsets.UTF_8);
    List<String> assets = new ArrayList<>(assets(html));
    int total = zipped(page.body());
    int again = 1;
    int[] scripts = new int[2];
    int[] styles = new int[2];
    for (int i = 0; i < assets.size(); i++) {
      String address = assets.get(i);
      HttpResponse<byte[]> file = get(address);
      byte[] asset = file.body();
      again += isKept(file) ? 0 : 1;
      total += isFont(address) ? asset.length : zipped(asset);
      if (address.contains(".css")) {
        add(styles, asset);
        follow(URI.create(address), new String(asset, StandardCharsets.UTF_8), assets);
      } else if (address.contains(".js")) {
        add(scripts, asset);
      }
    }
    return new Weight(
        page.statusCode(),
        page.body().length,
        zipped(page.body()),
        (int) ELEMENT.matcher(html).results().count(),
        1 + assets.size(),
        again,
        total,
        scripts[0],
        scripts[1],
        styles[0],
        styles[1]);
  }

  private static boolean isKept(HttpResponse<byte[]> file) {
    return file.headers().firstValue("Cache-Control").orElse("").contains("immutable");
  }

  private static Set<String> assets(String html) {
    Set<String> assets = new LinkedHashSet<>();
    Matcher found = ASSET.matcher(html);
    while (found.find()) {
      if (found.group(1).startsWith("/")) {
        assets.add(found.group(1));
      }
    }
    return assets;
  }

  private static void add(int[] sums, byte[] content) throws IOException {
    sums[0] += content.length;
    sums[1] += zipped(content);
  }

  private static boolean isFont(String address) {
    return address.contains(".woff");
  }

  /** The sheets and fonts that a sheet asks for. */
  private void follow(URI sheet, String css, List<String> assets) {
    Matcher imported = IMPORT.matcher(css);
    while (imported.find()) {
      add(sheet, imported.group(1), assets);
    }
    Matcher font = FONT.matcher(css);
    while (font.find()) {
      if (language.equals("fa") || !font.group().contains("unicode-range")) {
        add(sheet, font.group(1), assets);
      }
    }
  }

  private static void add(URI sheet, String address, List<String> assets) {
    String whole = sheet.resolve(address).toString();
    if (!assets.contains(whole)) {
      assets.add(whole);
    }
  }

  private static int zipped(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(content);
    }
    return out.size();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
