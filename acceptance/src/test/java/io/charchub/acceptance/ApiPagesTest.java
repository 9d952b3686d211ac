package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;

/** What people see of the blog's API in a browser: checks R03 to R05 and R08. */
class ApiPagesTest extends AdminTest {
  private static final String LIST = "/api/posts/";
  private static final String DATA = "[aria-labelledby=answer] pre";
  private static final String WRITING = "main form[method=post]";

  private static String post(int id) {
    return LIST + id + "/";
  }

  private Page visitor(String language, String path) {
    Page page = blog.visitor(AdminBlog.in(language)).newPage();
    go(page, path);
    return page;
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
    blog.rows()
        .change(
            "UPDATE blog_post SET title = '%s' WHERE id = 203".formatted(probe.replace("'", "''")));
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

  private static void pictures(Page page, String name, String language) {
    for (Shape shape : Shape.pictured()) {
      shape.show(page);
      shape.picture(page, "api-" + name + "-" + language);
    }
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
