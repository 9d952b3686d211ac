package blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.auth.User;
import io.charchub.serialization.Json;
import io.charchub.serialization.Limits;
import io.charchub.serialization.Xml;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Wrong requests to the blog's API by a program that knows its address and nothing else: refused,
 * never a failure of the server, never other rows, nothing changed.
 */
class WrongApiCallsTest {
  private static final String POSTS = "/api/posts/";

  @TempDir static Path folder;

  private static BlogSite site;
  private static List<Long> keys;
  private static String titles;

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  static void open() throws Exception {
    site = new BlogSite(folder);
    User writer = User.objects.createUser("writer", "", Visitor.PASSWORD);
    for (String right : List.of("add_post", "change_post", "delete_post")) {
      writer.userPermissions.add(Permission.objects.get("codename", right));
    }
    User.objects.createUser("guest", "", Visitor.PASSWORD);
    keys = keys();
    titles = titles();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @AfterEach
  void nothingHasChanged() {
    assertThat(keys()).isEqualTo(keys);
    assertThat(titles()).isEqualTo(titles);
  }

  private static List<Long> keys() {
    return Post.objects.all().orderBy("id").list().stream().map(post -> post.id).toList();
  }

  private static String titles() {
    return Post.objects.all().orderBy("id").list().stream()
        .map(post -> post.title)
        .toList()
        .toString();
  }

  // ---- asking

  private HttpResponse<String> get(String path, String accept) throws Exception {
    return send("GET", path, "", "", accept);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return get(path, "application/json");
  }

  private HttpResponse<String> post(String type, String body) throws Exception {
    return send("POST", POSTS, "writer", body, type);
  }

  /** Sends a body, and wants an answer, of this type; of nobody where {@code who} is empty. */
  private HttpResponse<String> send(
      String method, String path, String who, String body, String type) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path))
            .header("Accept", type)
            .header("Accept-Language", "en")
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!who.isEmpty()) {
      String pair = who + ":" + Visitor.PASSWORD;
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Object data(HttpResponse<String> answer) {
    boolean xml = answer.headers().firstValue("Content-Type").orElse("").contains("xml");
    return xml
        ? Xml.read(answer.body().getBytes(StandardCharsets.UTF_8), Limits.DEFAULT)
        : Json.read(answer.body());
  }

  private static Map<?, ?> errors(HttpResponse<String> answer) {
    return (Map<?, ?>) ((Map<?, ?>) data(answer)).get("errors");
  }

  private static void refused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+");
    assertThat(answer.body()).doesNotContain("Exception", "io.charchub", ".java");
  }

  // ---- who

  @Test
  void whoHasNoRightGets403AndWhoIsNobodyIsAskedWhoTheyAre() throws Exception {
    String body = "{\"title\":\"x\",\"body\":\"x\"}";
    for (String resource : List.of("posts", "authors", "tags", "categories", "comments")) {
      String list = "/api/" + resource + "/";
      refused(send("POST", list, "guest", body, "application/json"), 403);
      refused(send("POST", list, "", body, "application/json"), 401);
      for (String method : List.of("PUT", "PATCH", "DELETE")) {
        refused(send(method, list + "1/", "guest", body, "application/json"), 403);
        refused(send(method, list + "1/", "", body, "application/json"), 401);
      }
    }
  }

  // ---- bodies

  @Test
  void brokenJsonAndBrokenXmlGet400() throws Exception {
    for (String body : List.of("{", "{\"title\":}", "", "{'title':'x'}", "{\"title\":\"a\"} {}")) {
      refused(post("application/json", body), 400);
    }
    for (String body : List.of("<post>", "<post></past>", "", "<a/><b/>", "<post title=>")) {
      refused(post("application/xml", body), 400);
    }
  }

  @Test
  void aMissingTitleGets400AndIsNamed() throws Exception {
    HttpResponse<String> json = post("application/json", "{\"body\":\"Text\",\"language\":\"en\"}");
    refused(json, 400);
    assertThat(errors(json).keySet()).hasToString("[title]");
    HttpResponse<String> xml = post("application/xml", "<post><body>Text</body></post>");
    refused(xml, 400);
    assertThat(errors(xml)).isEqualTo(errors(json));
  }

  @Test
  void aFieldThatThereIsNotGets400AndIsNamed() throws Exception {
    HttpResponse<String> answer =
        post(
            "application/json",
            "{\"title\":\"x\",\"body\":\"x\",\"titel\":\"y\",\"is_superuser\":true,\"author_id\":1,\"views\":9,\"searchText\":\"x\"}");
    refused(answer, 400);
    assertThat(errors(answer).keySet())
        .hasToString("[titel, is_superuser, author_id, views, searchText]");
    assertThat(errors(answer).get("titel").toString()).contains("title");
  }

  @Test
  void aDocumentTypeGets400AndNothingIsReadForIt() throws Exception {
    HttpResponse<String> answer =
        post(
            "application/xml",
            "<!DOCTYPE p [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p><title>&e;</title></p>");
    refused(answer, 400);
    assertThat(answer.body()).doesNotContain("root:");
    refused(post("application/xml", "<!DOCTYPE p><p/>"), 400);
  }

  @Test
  void aDepthOf10000Gets400() throws Exception {
    int depth = 10_000;
    refused(post("application/json", "[".repeat(depth) + "]".repeat(depth)), 400);
    refused(post("application/json", "{\"a\":".repeat(depth) + "1" + "}".repeat(depth)), 400);
    refused(post("application/xml", "<a>".repeat(depth) + "</a>".repeat(depth)), 400);
  }

  // ---- queries

  @Test
  void aPageThatThereIsNotGets404() throws Exception {
    for (String page : List.of("1000000000", "99999999999999999999", "0", "-1", "x")) {
      refused(get(POSTS + "?page=" + page), 404);
      refused(get(POSTS + "?page=" + page, "application/xml"), 404);
    }
  }

  @Test
  void anOrderByAPasswordGets400() throws Exception {
    for (String order :
        List.of(
            "password", "author__user__password", "-author__user__password", "searchText", "?")) {
      refused(get(POSTS + "?ordering=" + Visitor.encode(order)), 400);
    }
    refused(get("/api/authors/?ordering=user__password"), 400);
  }

  @Test
  void aFilterThatIsNotDeclaredGets400AndNoRows() throws Exception {
    for (String filter :
        List.of(
            "author__user__password__startswith=pbkdf2",
            "author__user__isSuperuser=true",
            "searchText__contains=a",
            "id=1",
            "pk=1",
            "title=x",
            "or=1",
            "status__in=draft")) {
      HttpResponse<String> answer = get(POSTS + "?" + filter);
      refused(answer, 400);
      assertThat(answer.body()).doesNotContain("results");
    }
    refused(get("/api/comments/?email=reader@example.com"), 400);
    refused(get("/api/authors/?user__password__startswith=p"), 400);
  }

  @Test
  void signsOfSqlInADeclaredFilterAreTextThatNoRowHas() throws Exception {
    for (String sign : List.of("' OR '1'='1' --", "\") OR 1=1 --", "\\", "%", "_")) {
      for (String name : List.of("author", "category", "tag")) {
        HttpResponse<String> answer = get(POSTS + "?" + name + "=" + Visitor.encode(sign));
        assertThat(answer.statusCode()).as(name + sign).isIn(200, 400);
        if (answer.statusCode() == 200) {
          assertThat(((Map<?, ?>) data(answer)).get("count")).as(name + sign).isEqualTo(0L);
        }
      }
    }
  }

  // ---- one request, two forms

  @Test
  void jsonAndXmlOfTheSameRequestHoldTheSameData() throws Exception {
    for (String path :
        List.of(
            POSTS,
            POSTS + "1/",
            POSTS + "?ordering=title&language=fa",
            "/api/authors/",
            "/api/tags/?search=a",
            "/api/categories/",
            "/api/comments/",
            "/api/")) {
      HttpResponse<String> json = get(path);
      HttpResponse<String> xml = get(path, "application/xml");
      assertThat(json.statusCode()).as(path).isEqualTo(200);
      assertThat(xml.headers().firstValue("Content-Type").orElse(""))
          .as(path)
          .startsWith("application/xml");
      assertThat(data(xml)).as(path).isEqualTo(data(json));
    }
  }
}
