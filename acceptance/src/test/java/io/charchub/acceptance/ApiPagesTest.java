package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What people see of the blog's API in a browser: checks R01 to R08. */
class ApiPagesTest extends AdminTest {
  private static final String LIST = "/api/posts/";
  private static final String REFERENCE = "/api/reference/";
  private static final String DATA = "[aria-labelledby=answer] pre";
  private static final String WRITING = "main form[method=post]";

  /** Rows of each table that a post or a comment points to. */
  private static final int MANY = 200_000;

  private static String post(int id) {
    return LIST + id + "/";
  }

  private static String type(APIResponse answer) {
    return answer.headers().get("content-type");
  }

  private Page visitor(String language, String path) {
    Page page = blog.visitor(AdminBlog.in(language)).newPage();
    go(page, path);
    return page;
  }

  @InBothLanguages
  void r01ABrowserGetsAPageAndProgramsGetData(String language) {
    Page page = blog.visitor(AdminBlog.in(language)).newPage();
    Response answer = go(page, LIST);
    assertThat(answer.headerValue("content-type")).startsWith("text/html");
    assertThat(page.locator(DATA).count()).isOne();
    RequestOptions json = RequestOptions.create().setHeader("Accept", "application/json");
    APIResponse asked = page.request().get(blog.base() + LIST, json);
    assertThat(type(asked)).startsWith("application/json");
    assertThat(ids(asked.text())).hasSizeGreaterThan(5).startsWith(ids(page.innerText(DATA)));
    RequestOptions curl = RequestOptions.create().setHeader("Accept", "*/*");
    assertThat(type(page.request().get(blog.base() + LIST, curl))).startsWith("application/json");
    page.click(".forms-of-data a:has-text('XML')");
    assertThat(page.url()).contains("format=xml");
  }

  @InBothLanguages
  void r02TheListLeadsToTheNextPageAndBack(String language) {
    Page page = visitor(language, LIST);
    String[] first = ids(page.innerText(DATA));
    assertThat(first.length).isGreaterThan(5);
    assertThat(page.locator("a[rel=prev]").count()).isZero();
    page.click("a[rel=next]");
    page.locator("a[rel=prev]").waitFor();
    assertThat(ids(page.innerText(DATA))).doesNotContain(first);
    page.click("a[rel=prev]");
    assertThat(ids(page.innerText(DATA))).isEqualTo(first);
  }

  /** The keys of the posts in a list; the page shows the beginning of a long one. */
  private static String[] ids(String data) {
    return Pattern.compile("\"id\":\\s*(\\d+),\\s*\"title\"")
        .matcher(data)
        .results()
        .map(each -> each.group(1))
        .toArray(String[]::new);
  }

  /** Sends the form that stands for a method; what came of it. */
  private static Response sent(Page page, String method) {
    Response answer =
        page.waitForResponse(
            response -> response.request().method().equals("POST"),
            () -> page.click("[aria-labelledby=do-" + method + "] form button"));
    page.waitForLoadState();
    return answer;
  }

  @InBothLanguages
  void r03WhoMayNotWriteSeesNoFormForItAndWhoSignsInComesBackToOne(String language) {
    Page page = visitor(language, post(201));
    assertThat(page.locator(WRITING).count()).isZero();
    page.click("header a[href*=login]");
    page.fill("main [name=username]", "editor");
    page.fill("main [name=password]", AdminBlog.PASSWORD);
    page.press("main [name=password]", "Enter");
    page.waitForURL(blog.base() + post(201));
    assertThat(page.locator(WRITING + " [name=_method][value=PUT]").count()).isPositive();
    assertThat(page.locator("[name=_method][value=DELETE]").count()).isZero();
    assertThat(page.innerText("header")).contains("editor");
    page.fill("#put-title", "Written through the API, " + language);
    assertThat(sent(page, "PUT").status()).isEqualTo(200);
    assertThat(blog.rows().of("SELECT title FROM blog_post WHERE id = 201"))
        .containsExactly("Written through the API, " + language);

    Page reader = page("reader", language, post(201));
    assertThat(reader.locator("main [name=_method]").count()).isZero();
  }

  @InBothLanguages
  void r03AFormThatIsFilledInWhereItHasToBeAddsARow(String language) {
    Page page = page("admin", language, LIST);
    String title = "Added through the API, " + language;
    page.fill("#post-title", title);
    page.fill("#post-body", "متن");
    assertThat(sent(page, "POST").status()).isEqualTo(201);
    assertThat(blog.rows().count("blog_post WHERE title = ?", title)).isOne();
  }

  @InBothLanguages
  void r04WhatIsWrongIsSaidAtItsFieldAndWhatWasTypedStays(String language) {
    Page page = page("admin", language, LIST);
    String body = "متن با <b>نشانه</b> \"and\" quotes";
    page.fill("#post-body", body);
    page.fill("#post-slug", "no slug at all");
    assertThat(sent(page, "POST").status()).isEqualTo(400);
    assertThat(page.title()).startsWith(language.equals("fa") ? "خطا" : "Error");
    for (String wrong : List.of("title", "slug")) {
      Locator input = page.locator("#post-" + wrong);
      assertThat(input.getAttribute("aria-invalid")).as(wrong).isEqualTo("true");
      for (String id : input.getAttribute("aria-describedby").strip().split("\\s+")) {
        assertThat(page.innerText("#" + id)).as(id).isNotBlank();
      }
    }
    assertThat(page.getAttribute("#post-body", "aria-invalid")).isNull();
    assertThat(page.inputValue("#post-body")).isEqualTo(body);
    assertThat(page.inputValue("#post-slug")).isEqualTo("no slug at all");
    pictures(page, "refused", language);
  }

  @InBothLanguages
  void r05DataAreShownAndNeverRun(String language) {
    String probe = "</script><b>x</b>\"'&<img src=x onerror=document.title=1>";
    blog.rows().change("UPDATE blog_post SET title = ? WHERE id = 203", probe);
    Page page = page("admin", language, post(203));
    assertThat(page.locator("main img, " + DATA + " b:has-text('x')").count()).isZero();
    assertThat(page.title()).isNotEqualTo("1");
    assertThat(page.inputValue("#put-title")).isEqualTo(probe);
    assertThat(
            JsonParser.parseString(page.innerText(DATA))
                .getAsJsonObject()
                .get("title")
                .getAsString())
        .isEqualTo(probe);
  }

  @InBothLanguages
  void r06PagesSayTheirLanguageLabelTheirFieldsAndAreUsableByEverybody(String language) {
    Map<String, Integer> pages =
        Map.of("/api/", 200, LIST, 200, post(205), 200, "/api/comments/", 200, post(7777777), 404);
    List<String> problems = new ArrayList<>();
    for (String person : List.of("", "admin")) {
      BrowserContext context =
          person.isEmpty() ? blog.visitor(AdminBlog.in(language)) : blog.staff(person, language);
      Watched watched = new Watched(context, blog.base());
      Page page = context.newPage();
      pages.forEach(
          (path, status) -> {
            Shape.WIDE_LIGHT.show(page);
            watched.open(page, path, path, status);
            look(page, watched, path, language);
          });
      page.close();
      problems.addAll(watched.problems());
    }
    assertThat(problems).isEmpty();
    Page detail = page("admin", language, post(205));
    pictures(detail, "detail", language);
    pictures(page("admin", language, LIST), "list", language);
  }

  @InBothLanguages
  void theReferenceUnfoldedIsUsableByEverybodyToo(String language) {
    BrowserContext context = blog.visitor(AdminBlog.in(language));
    Watched watched = new Watched(context, blog.base());
    Page page = context.newPage();
    go(page, "/api/");
    page.click(".forms-of-data a[href$='/reference/']");
    page.waitForURL(blog.base() + REFERENCE);
    page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
    assertThat(page.locator("details.call").count()).isGreaterThan(20);
    for (Shape shape : Shape.opposites(language)) {
      shape.show(page);
      watched.look(REFERENCE + " unfolded " + shape, page);
    }
    Shape.PHONE.show(page);
    watched.fits(REFERENCE + " unfolded", page);
    assertThat(watched.problems()).isEmpty();
    pictures(page, "reference", language);
  }

  /** Looks at a page that was opened, and so looked at, wide and light. */
  private static void look(Page page, Watched watched, String path, String language) {
    assertThat(page.evaluate("() => document.documentElement.lang + ' ' + document.dir"))
        .isEqualTo(language.equals("fa") ? "fa rtl" : "en ltr");
    assertThat(page.innerText("main")).doesNotContain("rest.page");
    for (Locator field :
        page.locator("main :is(input:not([type=hidden]), select, textarea)").all()) {
      String id = field.getAttribute("id");
      assertThat(page.locator("label[for='" + id + "']").count()).as(path + " " + id).isOne();
    }
    for (Shape shape : Shape.opposites(language)) {
      if (shape != Shape.WIDE_LIGHT) {
        shape.show(page);
        watched.look(path + " " + shape, page);
      }
    }
    Shape.PHONE.show(page);
    watched.fits(path + " " + Shape.PHONE, page);
  }

  private static void pictures(Page page, String name, String language) {
    for (Shape shape : Shape.pictured()) {
      shape.show(page);
      shape.picture(page, "api-" + name + "-" + language);
    }
  }

  @InBothLanguages
  void r07RowsToChooseAmongManyAreTypedAndNeverListed(String language) {
    for (String table : List.of("author", "category", "tag")) {
      blog.rows().change(many(table));
      assertThat(blog.rows().count("blog_" + table)).isGreaterThanOrEqualTo(MANY);
    }
    for (String path : List.of(post(207), "/api/comments/300/")) {
      Page page = page("admin", language, path);
      RequestOptions html = RequestOptions.create().setHeader("Accept", "text/html");
      APIResponse answer = page.request().get(blog.base() + path, html);
      assertThat(type(answer)).startsWith("text/html");
      assertThat(answer.body().length).as(path).isLessThanOrEqualTo(30 * 1024);
      assertThat(page.locator("option").count()).as(path).isLessThan(60);
    }
    assertThat(page("admin", language, post(207)).locator("#put-author").evaluate("e => e.tagName"))
        .isEqualTo("INPUT");
  }

  private static String many(String table) {
    String columns = table.equals("author") ? "id, username, name, bio" : "id, name, slug";
    String values =
        table.equals("author")
            ? "n, 'many-' || n, 'Many ' || n, ''"
            : "n, 'Many ' || n, 'many-' || n";
    return """
        WITH RECURSIVE numbers(n) AS (SELECT 1000 UNION ALL SELECT n + 1 FROM numbers WHERE n < 1000 + %d)
        INSERT OR IGNORE INTO blog_%s (%s) SELECT %s FROM numbers
        """
        .formatted(MANY, table, columns, values);
  }

  @InBothLanguages
  void r08DeletingAsksFirst(String language) {
    deleted(page("admin", language, tag(language, 100)), tag(language, 100));
  }

  @InBothLanguages
  void r08DeletingAsksFirstWithoutScriptsToo(String language) {
    deleted(plain("admin", language, tag(language, 102)), tag(language, 102));
  }

  private static String tag(String language, int id) {
    return "/api/tags/" + (language.equals("fa") ? id + 1 : id) + "/";
  }

  private void deleted(Page page, String path) {
    String row = "blog_tag WHERE id = ?";
    String id = path.replaceAll("\\D", "");
    FormData forged = FormData.create().set("_method", "DELETE");
    RequestOptions options =
        RequestOptions.create().setForm(forged).setHeader("Accept", "text/html");
    assertThat(page.request().post(blog.base() + path, options).status()).isEqualTo(403);
    assertThat(blog.rows().count(row, id)).as("without the token").isOne();
    Locator sure = page.locator("#delete ~ details button.danger");
    assertThat(sure.isVisible()).isFalse();
    page.click("#delete ~ details summary");
    assertThat(blog.rows().count(row, id)).as("before one has agreed").isOne();
    sure.click();
    page.waitForURL(blog.base() + "/api/tags/");
    assertThat(blog.rows().count(row, id)).isZero();
  }
}
