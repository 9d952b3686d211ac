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
  private static final Pattern IMPORT = Pattern.compile("@import url\\(\"?([^\")]+)\"?\\)");

  private final String base;
  private final String language;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Visit(int port, String language) {
    this.base = "http://127.0.0.1:" + port;
    this.language = language;
  }

  /** What a page weighs, with what it makes a browser ask for on a first visit. */
  record Weight(int status, int html, int zipped, int requests, int total) {}

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

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", language);
  }

  /**
   * Weighs a page: every file counts as it is when it is packed with gzip, whether the server packs
   * or not; fonts do not pack.
   */
  Weight weigh(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> page = get(path);
    Set<String> assets = new LinkedHashSet<>();
    Matcher found = ASSET.matcher(new String(page.body(), StandardCharsets.UTF_8));
    while (found.find()) {
      if (found.group(1).startsWith("/")) {
        assets.add(found.group(1));
      }
    }
    int total = zipped(page.body());
    List<String> open = new ArrayList<>(assets);
    int requests = 1;
    for (int i = 0; i < open.size(); i++) {
      HttpResponse<byte[]> asset = get(open.get(i));
      requests++;
      total += zipped(asset.body());
      if (open.get(i).contains(".css")) {
        Matcher inner = IMPORT.matcher(new String(asset.body(), StandardCharsets.UTF_8));
        while (inner.find()) {
          String address = URI.create(open.get(i)).resolve(inner.group(1)).toString();
          if (!open.contains(address)) {
            open.add(address);
          }
        }
      }
    }
    return new Weight(page.statusCode(), page.body().length, zipped(page.body()), requests, total);
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
