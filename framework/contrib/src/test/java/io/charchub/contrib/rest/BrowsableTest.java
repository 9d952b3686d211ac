package io.charchub.contrib.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.contrib.rest.RestSite.Answer;
import io.charchub.contrib.rest.shop.Maker;
import io.charchub.contrib.rest.shop.Product;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks R01 to R08: what people see of an API, without JavaScript. */
class BrowsableTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

  @TempDir static Path folder;

  private static RestSite site;
  private static Maker maker;
  private static String cookies;

  @BeforeAll
  static void shop() throws Exception {
    site = new RestSite(folder);
    maker = RestSite.maker("Najjar");
    for (int i = 0; i < 60; i++) {
      RestSite.product("Nail " + i, "1.00", maker);
    }
    RestSite.label("wood");
    RestSite.user("keeper", "shop.add_product", "shop.change_product", "shop.delete_product");
    RestSite.user("guest");
    cookies = signIn("keeper");
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String signIn(String name) throws Exception {
    Answer page = site.get("/accounts/login/");
    String csrf = page.header("Set-Cookie").replaceAll("csrftoken=([^;]+).*", "$1");
    Answer in =
        site.send(
            "POST",
            "/accounts/login/",
            "username=" + name + "&password=" + RestSite.PASSWORD + "&csrfmiddlewaretoken=" + csrf,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Cookie",
            "csrftoken=" + csrf);
    return in.response().headers().allValues("Set-Cookie").stream()
        .map(each -> each.replaceAll(";.*", ""))
        .collect(Collectors.joining("; "));
  }

  private static Document page(Answer answer) {
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    return Jsoup.parse(answer.text(), "http://127.0.0.1:" + site.port() + "/");
  }

  private static Document browse(String path, String... more) throws Exception {
    List<String> headers = new ArrayList<>(List.of("Accept", BROWSER));
    headers.addAll(List.of(more));
    return page(site.get(path, headers.toArray(String[]::new)));
  }

  /** Sends a form of the page as a browser does, with these values in place of what it shows. */
  private static Answer submit(Element form, Map<String, String> values) throws Exception {
    Map<String, List<String>> sent = new LinkedHashMap<>();
    form.select("input[name]").forEach(each -> add(sent, each.attr("name"), each.val()));
    form.select("textarea[name]").forEach(each -> add(sent, each.attr("name"), each.wholeText()));
    form.select("select[name]")
        .forEach(
            select -> {
              List<Element> chosen = select.select("option[selected]");
              if (chosen.isEmpty() && !select.hasAttr("multiple")) {
                chosen = select.select("option").subList(0, 1);
              }
              chosen.forEach(each -> add(sent, select.attr("name"), each.val()));
            });
    values.forEach((name, value) -> sent.put(name, List.of(value)));
    String body =
        sent.entrySet().stream()
            .flatMap(
                each ->
                    each.getValue().stream()
                        .map(value -> encode(each.getKey()) + "=" + encode(value)))
            .collect(Collectors.joining("&"));
    return site.send(
        "POST",
        form.attr("action"),
        body,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Accept",
        BROWSER,
        "Cookie",
        cookies);
  }

  private static void add(Map<String, List<String>> sent, String name, String value) {
    sent.computeIfAbsent(name, each -> new ArrayList<>()).add(value);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void r01ABrowserGetsAPageAndAProgramGetsData() throws Exception {
    assertThat(site.get("/api/products/", "Accept", BROWSER).header("Content-Type"))
        .startsWith("text/html");
    assertThat(site.get("/api/products/", "Accept", "application/json").header("Content-Type"))
        .isEqualTo("application/json");
    assertThat(site.get("/api/products/", "Accept", "*/*").header("Content-Type"))
        .isEqualTo("application/json");
    assertThat(site.get("/api/products/").header("Content-Type")).isEqualTo("application/json");
    assertThat(site.get("/api/products/", "Accept", BROWSER).header("Vary")).contains("Accept");
  }

  @Test
  void aVisitorLogsInAndOutAtThePage() throws Exception {
    Element login = browse("/api/products/").selectFirst(".who a");
    assertThat(login.text()).isEqualTo("Log in");
    assertThat(login.attr("href")).startsWith("/accounts/login/").contains("next=");
    assertThat(site.get(login.attr("href")).status()).isEqualTo(200);
    String own = signIn("guest");
    Document page = browse("/api/products/", "Cookie", own);
    assertThat(page.selectFirst(".who").text()).contains("guest", "Log out");
    Element logout = page.selectFirst(".who form");
    String token = logout.selectFirst("input[name=csrfmiddlewaretoken]").val();
    Answer out =
        site.send(
            "POST",
            logout.attr("action"),
            "csrfmiddlewaretoken=" + token,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Cookie",
            own);
    assertThat(out.status()).isIn(200, 302);
    assertThat(browse("/api/products/", "Cookie", own).selectFirst(".who").text())
        .isEqualTo("Log in");
  }

  @Test
  void r02TheListLeadsToTheNextPageAndBack() throws Exception {
    Document first = browse("/api/products/?page_size=20");
    assertThat(first.select("a[rel=prev]")).isEmpty();
    String next = first.selectFirst("a[rel=next]").attr("href");
    Document second = browse(next.substring(next.indexOf("/api/")));
    assertThat(second.select("pre").first().text())
        .contains("Nail 20")
        .doesNotContain("\"Nail 1\"");
    String back = second.selectFirst("a[rel=prev]").attr("href");
    assertThat(browse(back.substring(back.indexOf("/api/"))).select("pre").first().text())
        .contains("\"Nail 0\"");
  }

  @Test
  void r03WhoMayNotWriteSeesNoFormForIt() throws Exception {
    Document stranger = browse("/api/products/");
    assertThat(stranger.select("form[method=post]")).isEmpty();
    assertThat(stranger.selectFirst("header a[href*=login]").attr("href"))
        .endsWith("next=%2Fapi%2Fproducts%2F");
    Document keeper = browse("/api/products/", "Cookie", cookies);
    assertThat(keeper.select("main form[method=post]")).hasSize(2);
    assertThat(keeper.selectFirst("header").text()).contains("keeper");
  }

  @Test
  void r04WhatIsWrongIsToldAtItsFieldAndWhatWasTypedStays() throws Exception {
    Document form = browse("/api/products/", "Cookie", cookies);
    Answer answer =
        submit(
            form.selectFirst("main form[method=post]"),
            Map.of("name", "<b>Saw</b>", "slug", "no slug", "price", "much"));
    assertThat(answer.status()).isEqualTo(400);
    Document page = page(answer);
    assertThat(page.selectFirst("#post-name").val()).isEqualTo("<b>Saw</b>");
    for (String wrong : List.of("slug", "price")) {
      Element input = page.selectFirst("#post-" + wrong);
      assertThat(input.attr("aria-invalid")).isEqualTo("true");
      assertThat(page.getElementById(input.attr("aria-describedby").strip()).text()).isNotBlank();
    }
    assertThat(page.selectFirst("#post-name").hasAttr("aria-invalid")).isFalse();
    assertThat(page.title()).startsWith("Error");
  }

  @Test
  void aFormMakesAndChangesARow() throws Exception {
    Document list = browse("/api/products/", "Cookie", cookies);
    Answer made =
        submit(
            list.selectFirst("main form[method=post]"),
            Map.of(
                "name", "Axe", "slug", "axe", "price", "7.5", "maker", "Najjar", "labels", "wood",
                "stock", "2"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    Product axe = Product.objects.get("slug", "axe");
    assertThat(axe.labels.list()).hasSize(1);
    Document detail = browse("/api/products/" + axe.id + "/", "Cookie", cookies);
    Element change = detail.selectFirst("form:has(input[value=PUT])");
    assertThat(change.selectFirst("[name=name]").val()).isEqualTo("Axe");
    Answer changed = submit(change, Map.of("name", "Big axe"));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    Product now = Product.objects.get("id", axe.id);
    assertThat(now.name).isEqualTo("Big axe");
    assertThat(now.labels.list()).hasSize(1);
    Element raw =
        browse("/api/products/" + axe.id + "/", "Cookie", cookies)
            .selectFirst("form:has([name=_content])");
    Answer typed =
        submit(
            raw,
            Map.of(
                "_content",
                "{\"name\":\"Raw\",\"slug\":\"axe\",\"price\":1,\"maker\":\"Najjar\"}"));
    assertThat(typed.status()).as(typed.text()).isEqualTo(200);
    assertThat(Product.objects.get("id", axe.id).name).isEqualTo("Raw");
    now.delete();
  }

  @Test
  void r05DataAreShownAndNeverRun() throws Exception {
    Product probe = RestSite.product("x", "1.00", maker);
    probe.name = "</script><b>'\"&<img src=x>";
    probe.save();
    Answer answer =
        site.get("/api/products/" + probe.id + "/", "Accept", BROWSER, "Cookie", cookies);
    assertThat(answer.text()).doesNotContain("<img src=x", "</script><b>");
    assertThat(page(answer).selectFirst("pre").text()).contains("</script><b>");
    assertThat(page(answer).selectFirst("#put-name").val()).isEqualTo(probe.name);
    assertThat(
            page(site.get(
                    "/api/products/?search=<script>".replace("<", "%3C").replace(">", "%3E"),
                    "Accept",
                    BROWSER))
                .select("script"))
        .isEmpty();
    probe.delete();
  }

  @Test
  void r06ThePageHasItsLanguageAndEveryFieldItsLabel() throws Exception {
    for (String language : List.of("en", "fa")) {
      Document page = browse("/api/products/", "Cookie", cookies, "Accept-Language", language);
      assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
      assertThat(page.selectFirst("html").attr("dir"))
          .isEqualTo(language.equals("fa") ? "rtl" : "ltr");
      assertThat(page.text()).doesNotContain("rest.page");
      for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
        assertThat(page.select("label[for=" + field.id() + "]")).as(field.outerHtml()).hasSize(1);
      }
      assertThat(page.select("[style], style, script")).isEmpty();
      assertThat(page.select("h1")).hasSize(1);
    }
    assertThat(browse("/api/products/", "Accept-Language", "fa").text())
        .contains("پاسخ", "جست‌وجو");
  }

  @Test
  void r07ManyRowsToChooseFromAreTypedAndNeverListed() throws Exception {
    for (int i = 0; i < 60; i++) {
      RestSite.maker("Maker " + i);
    }
    Product first = Product.objects.first().orElseThrow();
    Answer answer =
        site.get("/api/products/" + first.id + "/", "Accept", BROWSER, "Cookie", cookies);
    Document page = page(answer);
    assertThat(page.selectFirst("#put-maker").tagName()).isEqualTo("input");
    assertThat(page.selectFirst("#put-maker").val()).isEqualTo("Najjar");
    assertThat(page.select("option").size()).isLessThan(20);
    assertThat(answer.response().body().length).isLessThan(30_000);
  }

  @Test
  void r08DeletingAsksFirstAndNeedsTheToken() throws Exception {
    Product row = RestSite.product("Gone", "1.00", maker);
    String address = "/api/products/" + row.id + "/";
    Document page = browse(address, "Cookie", cookies);
    Element form = page.selectFirst("details form:has(input[value=DELETE])");
    Answer forged =
        site.send(
            "POST",
            address,
            "_method=DELETE",
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Cookie",
            cookies,
            "Accept",
            BROWSER);
    assertThat(forged.status()).isEqualTo(403);
    assertThat(Product.objects.filter("id", row.id).exists()).isTrue();
    Answer gone = submit(form, Map.of());
    assertThat(gone.status()).isEqualTo(303);
    assertThat(gone.header("Location")).endsWith("/api/products/");
    assertThat(Product.objects.filter("id", row.id).exists()).isFalse();
  }

  @Test
  void errorsAreShownToPeopleTooWithoutAWindowForPasswords() throws Exception {
    Answer missing = site.get("/api/products/777777/", "Accept", BROWSER);
    assertThat(missing.status()).isEqualTo(404);
    assertThat(page(missing).selectFirst(".status").text()).isEqualTo("404 Not found");
    Answer closed = site.get("/closed/products/", "Accept", BROWSER);
    assertThat(closed.status()).isEqualTo(401);
    assertThat(closed.header("WWW-Authenticate")).isEmpty();
    assertThat(page(closed).select("header a[href*=login]")).hasSize(1);
    assertThat(page(site.get("/api/", "Accept", BROWSER)).select("pre a[href$=/api/products/]"))
        .hasSize(1);
  }
}
