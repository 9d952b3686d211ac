package io.charchub.contrib.rest;

import io.charchub.apps.Services;
import io.charchub.cli.Terminal;
import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.auth.User;
import io.charchub.contrib.rest.shop.Label;
import io.charchub.contrib.rest.shop.Maker;
import io.charchub.contrib.rest.shop.Product;
import io.charchub.db.Databases;
import io.charchub.db.QueryLog;
import io.charchub.management.Project;
import io.charchub.serialization.Json;
import io.charchub.serialization.Limits;
import io.charchub.serialization.Xml;
import io.charchub.server.JettyServer;
import io.charchub.server.ServerOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A shop with an API behind a real server, on SQLite, in a folder of its own. */
final class RestSite implements AutoCloseable {
  static final String PASSWORD = "kelid-5271-noor";

  final Project project;
  final StringWriter out = new StringWriter();
  private final JettyServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  RestSite(Path folder) throws IOException {
    this(folder, "");
  }

  RestSite(Path folder, String settings) throws IOException {
    this(folder, settings, "");
  }

  /** As above, with more lines for the table of the database. */
  RestSite(Path folder, String settings, String database) throws IOException {
    Files.writeString(
        folder.resolve("settings.toml"),
        """
        SECRET_KEY = "%s"
        PASSWORD_HASHERS = ["pbkdf2_sha256:1000"]
        ROOT_URLCONF = "io.charchub.contrib.rest.shop.ShopUrls"
        INSTALLED_APPS = [
          "io.charchub.contrib.contenttypes", "io.charchub.contrib.auth", "io.charchub.contrib.sessions",
          "io.charchub.contrib.staticfiles", "io.charchub.contrib.rest",
          "io.charchub.contrib.rest.authtoken", "io.charchub.contrib.rest.shop",
        ]
        %s
        [DATABASES.default]
        ENGINE = "sqlite"
        NAME = "db.sqlite3"
        %s
        """
            .formatted("k3y-".repeat(20), settings, database));
    project = Project.open(folder, Map.of());
    manage("migrate");
    server = JettyServer.start("127.0.0.1", 0, project.handler(), ServerOptions.DEFAULT);
  }

  int manage(String command, String... arguments) {
    out.getBuffer().setLength(0);
    return project
        .commands()
        .run(Terminal.of(out, out, new StringReader("")), command, List.of(arguments));
  }

  int port() {
    return server.port();
  }

  // ---- rows

  static Maker maker(String name) {
    return Maker.objects.create(maker -> maker.name = name);
  }

  static Product product(String name, String price, Maker maker) {
    return Product.objects.create(
        product -> {
          product.name = name;
          product.slug = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
          product.price = new BigDecimal(price);
          product.maker.set(maker);
        });
  }

  static Label label(String slug) {
    return Label.objects.create(label -> label.slug = slug);
  }

  /** An account that may do what these permissions name, such as {@code shop.add_product}. */
  static User user(String name, String... permissions) {
    User user = User.objects.createUser(name, name + "@example.com", PASSWORD);
    for (String each : permissions) {
      user.userPermissions.add(
          Permission.objects.filter("codename", each.substring(each.indexOf('.') + 1)).get());
    }
    return user;
  }

  // ---- calls

  /** What came back. */
  record Answer(HttpResponse<byte[]> response) {
    int status() {
      return response.statusCode();
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    Object data() {
      return header("Content-Type").contains("xml")
          ? Xml.read(response.body(), Limits.DEFAULT)
          : Json.read(response.body(), Limits.DEFAULT);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> map() {
      return (Map<String, Object>) data();
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> results() {
      return (List<Map<String, Object>>) map().get("results");
    }

    @SuppressWarnings("unchecked")
    Map<String, List<String>> errors() {
      return (Map<String, List<String>>) map().get("errors");
    }
  }

  Answer get(String path, String... headers) throws IOException, InterruptedException {
    return send("GET", path, null, headers);
  }

  /** Sends data as JSON; a text as it is. */
  Answer send(String method, String path, Object body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    boolean typed = List.of(headers).stream().anyMatch(each -> each.equals("Content-Type"));
    if (body != null && !typed) {
      request.header("Content-Type", "application/json");
    }
    String text = body == null || body instanceof String ? (String) body : Json.write(body);
    request.method(
        method,
        text == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString(text));
    return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
  }

  /** Sends a file as a part of a multipart form. */
  Answer multipart(String method, String path, String field, String name, byte[] content)
      throws IOException, InterruptedException {
    return multipart(method, path, Map.of(), field, name, content);
  }

  /** Sends texts and a file as the parts of a multipart form. */
  Answer multipart(
      String method,
      String path,
      Map<String, String> texts,
      String field,
      String name,
      byte[] content)
      throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Map.Entry<String, String> each : texts.entrySet()) {
      body.writeBytes(
          ("--chb\r\nContent-Disposition: form-data; name=\"" + each.getKey() + "\"\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      body.writeBytes((each.getValue() + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    String head = "--chb\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"";
    body.writeBytes(
        (head + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--chb--\r\n".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Content-Type", "multipart/form-data; boundary=chb")
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    return new Answer(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
  }

  /** The header of a name and a password. */
  static String[] as(String name) {
    String pair = name + ":" + PASSWORD;
    return new String[] {
      "Authorization",
      "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))
    };
  }

  /** Something that a test does. */
  interface Step {
    void run() throws Exception;
  }

  /** The statements that this takes, on whatever thread. */
  List<String> queriesOf(Step step) throws Exception {
    try (QueryLog.Recording recording =
        Services.current().get(Databases.class).log().recordAllThreads()) {
      step.run();
      return recording.queries().stream().map(each -> each.sql().text()).toList();
    }
  }

  @Override
  public void close() {
    server.close();
    project.close();
  }
}
