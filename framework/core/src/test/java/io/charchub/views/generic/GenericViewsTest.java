package io.charchub.views.generic;

import static io.charchub.urls.Routes.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.charchub.apps.Services;
import io.charchub.conf.ConfigurationException;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.press.Author;
import io.charchub.db.models.press.Post;
import io.charchub.db.models.press.Tag;
import io.charchub.db.models.press.Tag_;
import io.charchub.forms.CharField;
import io.charchub.forms.Form;
import io.charchub.forms.FormTemplates;
import io.charchub.forms.ModelForm;
import io.charchub.http.Http404;
import io.charchub.http.MemorySource;
import io.charchub.http.MethodNotAllowed;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import io.charchub.testing.QueryBudget;
import io.charchub.testing.TestDatabase;
import io.charchub.urls.Reverse;
import io.charchub.urls.Route;
import io.charchub.urls.UrlResolver;
import io.charchub.views.Pages;
import io.charchub.views.WebTags;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenericViewsTest {
  @TempDir Path folder;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private TestDatabase database;
  private Services.Scope services;
  private UrlResolver resolver;
  private Scope clock;
  private Scope zone;
  private Author author;

  /** A form of one field. */
  static final class NameForm extends Form {
    NameForm() {
      add("name", new CharField().maxLength(5));
    }
  }

  /** Keeps what it gets. */
  static final class AddTag extends FormView<NameForm> {
    AddTag() {
      super(NameForm::new);
      template("form.ftlh").success("tags");
    }

    @Override
    protected Map<String, ?> initial(Request request, Map<String, Object> kwargs) {
      return Map.of("name", "new");
    }

    @Override
    protected Response valid(Request request, Map<String, Object> kwargs, NameForm form)
        throws Exception {
      Tag.objects.create(tag -> tag.name = (String) form.values().get("name"));
      return super.valid(request, kwargs, form);
    }
  }

  /** Tags whose names begin as the address says. */
  static final class Beginning extends ListView<Tag> {
    Beginning() {
      super(Tag.objects.orderBy("name"));
    }

    @Override
    protected QuerySetOf<Tag, ?> querySet(Request request, Map<String, Object> kwargs) {
      return super.querySet(request, kwargs).filter("name__startswith", kwargs.get("letter"));
    }
  }

  /** Saves only after another has been checked too. */
  static final class SlowTag extends CreateView<Tag> {
    private final CyclicBarrier bothChecked = new CyclicBarrier(2);

    SlowTag() {
      super(Tag.objects, tag -> ModelForm.of(tag, Tag_.name));
    }

    @Override
    protected Response valid(Request request, Map<String, Object> kwargs, ModelForm<Tag> form)
        throws Exception {
      bothChecked.await(20, TimeUnit.SECONDS);
      return super.valid(request, kwargs, form);
    }
  }

  private static String at(Tag tag) {
    return Reverse.reverse("tag", tag.id);
  }

  private static List<Route> routes() {
    return List.of(
        path("about/<str:word>/", TemplateView.of("about.ftlh").with("more", "extra"), "about"),
        path("old/<int:pk>/", RedirectView.toRoute("tag").permanently().withQuery()),
        path("away/", RedirectView.to("/elsewhere/")),
        path("tags/", ListView.of(Tag.objects.orderBy("name")), "tags"),
        path(
            "pages/",
            ListView.of(Tag.objects.orderBy("name")).paginateBy(2).template("pages.ftlh")),
        path("letter/<str:letter>/", new Beginning().allowEmpty(false)),
        path("tag/<int:pk>/", DetailView.of(Tag.objects), "tag"),
        path("named/<str:slug>/", DetailView.of(Tag.objects).slug("slug", "name")),
        path("nothing/", DetailView.of(Tag.objects)),
        path("bare/", TemplateView.of("none.ftlh").template("no.ftlh")),
        path("tag/<int:pk>/delete/", DeleteView.of(Tag.objects).success("tags")),
        path("tag/new/", CreateView.of(Tag.objects, Tag_.name).success("tags")),
        path("tag/slow/", new SlowTag().template("press/tag_form.ftlh").success("tags")),
        path(
            "tag/<int:pk>/edit/",
            UpdateView.of(Tag.objects, Tag_.name).success(GenericViewsTest::at)),
        path(
            "lost/<int:pk>/",
            UpdateView.of(Tag.objects, Tag_.name).template("press/tag_form.ftlh")),
        path("add/", new AddTag()),
        path("archive/", ArchiveIndexView.of(Post.objects, "publishedAt")),
        path("<int:year>/", YearArchiveView.of(Post.objects, "publishedAt").withRows()),
        path("<int:year>/<str:month>/", MonthArchiveView.of(Post.objects, "publishedAt")),
        path("<int:year>/week/<int:week>/", WeekArchiveView.of(Post.objects, "publishedAt")),
        path(
            "iran/<int:year>/<int:week>/",
            WeekArchiveView.of(Post.objects, "publishedAt")
                .weeksFrom(DayOfWeek.SATURDAY)
                .allowEmpty(true)),
        path(
            "iso/<int:year>/<int:week>/",
            WeekArchiveView.of(Post.objects, "publishedAt").isoWeeks().allowEmpty(true)),
        path("<int:year>/<int:month>/<int:day>/", DayArchiveView.of(Post.objects, "publishedAt")),
        path("today/", TodayArchiveView.of(Post.objects, "publishedAt").allowEmpty(true)),
        path("future/<int:year>/", YearArchiveView.of(Post.objects, "publishedAt").allowFuture()),
        path(
            "<int:year>/<int:month>/<int:day>/<slug:slug>/",
            DateDetailView.of(Post.objects, "publishedAt")));
  }

  @BeforeEach
  void aSite() {
    database = TestDatabase.sqlite(folder.resolve("db.sqlite3"), "io.charchub.db.models.press");
    texts.put("about.ftlh", "${word} ${more}");
    texts.put("press/tag_list.ftlh", "<#list objectList as each>${each};</#list>${tagList?size}");
    texts.put(
        "pages.ftlh",
        "<#list tagList as tag>${tag};</#list>${page.number}/${paginator.pageCount} ${isPaginated?c}");
    texts.put("press/tag_detail.ftlh", "${object}=${tag.name}");
    texts.put(
        "press/tag_form.ftlh",
        "${(object.name)!'new'}|${form.name.value!''}|<#list form.name.errors as e>${e}</#list>");
    texts.put("press/tag_confirm_delete.ftlh", "delete ${tag}?");
    texts.put("form.ftlh", "${form.name.value!''}|<#list form.name.errors as e>${e}</#list>");
    texts.put(
        "press/post_archive.ftlh",
        "<#list latest as p>${p};</#list><#list dateList as d>${d?string}</#list>");
    String dated = "<#list %s as d>${d?string} </#list>";
    texts.put(
        "press/post_archive_year.ftlh",
        "<#list objectList![] as p>${p};</#list>"
            + dated.formatted("dateList")
            + neighbours("Year"));
    texts.put(
        "press/post_archive_month.ftlh",
        "<#list objectList as p>${p};</#list>" + dated.formatted("dateList") + neighbours("Month"));
    texts.put(
        "press/post_archive_week.ftlh",
        "${week?string} <#list objectList as p>${p};</#list>" + neighbours("Week"));
    texts.put(
        "press/post_archive_day.ftlh",
        "${day?string} <#list objectList as p>${p};</#list>" + neighbours("Day"));
    texts.put("press/post_detail.ftlh", "${post}");
    resolver = UrlResolver.of(GenericViewsTest::routes);
    Templates templates =
        WebTags.install(
                Templates.builder()
                    .source(TemplateSource.memory(texts))
                    .source(FormTemplates.source()),
                "/s/",
                "/m/")
            .build();
    services =
        Services.install(
            Services.current().toBuilder()
                .put(Pages.class, new Pages(templates, List.of()))
                .put(UrlResolver.class, resolver)
                .build());
    zone = TimeZones.use(ZoneId.of("Asia/Tehran"));
    clock = TimeZones.useClock(Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));
    author = Author.objects.create(each -> each.name = "A");
  }

  private static String neighbours(String unit) {
    return "<${(previous%1$s?string)!'-'}|${(next%1$s?string)!'-'}>".formatted(unit);
  }

  @AfterEach
  void close() {
    clock.close();
    zone.close();
    services.close();
    database.close();
  }

  private Response ask(String method, String target) throws Exception {
    return resolver.handle(MemorySource.of(method, target).header("Host", "site.test").request());
  }

  private String page(String target) throws Exception {
    return ask("GET", target).text();
  }

  private Response send(String target, String form) throws Exception {
    return resolver.handle(
        MemorySource.post(target, "application/x-www-form-urlencoded", form).request());
  }

  private static void tags(String... names) {
    for (String name : names) {
      Tag.objects.create(tag -> tag.name = name);
    }
  }

  private void post(String slug, String instant) {
    Post.objects.create(
        post -> {
          post.title = slug;
          post.slug = slug;
          post.author.set(author);
          post.publishedAt = Instant.parse(instant);
        });
  }

  private void assertMissing(String target, String message) {
    assertThatThrownBy(() -> page(target))
        .isInstanceOf(Http404.class)
        .hasMessageContaining(message);
  }

  @Test
  void aTemplateSeesWhatTheRouteCapturedAndWhatTheViewWasGiven() throws Exception {
    assertThat(page("/about/us/")).isEqualTo("us extra");
  }

  private List<String> refused(String method, String target) {
    MethodNotAllowed failure =
        catchThrowableOfType(MethodNotAllowed.class, () -> ask(method, target));
    assertThat(failure.status()).isEqualTo(405);
    return failure.allowed();
  }

  @Test
  void methodsThatAViewDoesNotTakeAreRefusedWithThoseThatItDoes() throws Exception {
    assertThat(refused("POST", "/tags/")).containsExactly("GET", "HEAD", "OPTIONS");
    assertThat(ask("OPTIONS", "/tag/1/delete/").header("Allow"))
        .contains("GET, HEAD, POST, PUT, OPTIONS, DELETE");
    assertThat(refused("PATCH", "/add/")).contains("POST").doesNotContain("DELETE");
  }

  @Test
  void aRedirectTakesValuesAndQueryAlong() throws Exception {
    Response moved = ask("GET", "/old/7/?a=1");
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.header("Location")).contains("/tag/7/?a=1");
    assertThat(ask("POST", "/away/").header("Location")).contains("/elsewhere/");
  }

  @Test
  void aListShowsItsRowsInOneQuery() throws Exception {
    tags("b", "a");
    assertThat(QueryBudget.atMost(1, () -> quietly(() -> page("/tags/")))).isEqualTo("a;b;2");
  }

  @Test
  void aListWithPagesShowsOneOfThem() throws Exception {
    tags("a", "b", "c");
    assertThat(page("/pages/")).isEqualTo("a;b;1/2 true");
    assertThat(page("/pages/?page=2")).isEqualTo("c;2/2 true");
    assertThat(page("/pages/?page=last")).isEqualTo("c;2/2 true");
    assertMissing("/pages/?page=3", "views.E405 There is no page 3.");
    assertMissing("/pages/?page=x", "views.E405 There is no page x.");
  }

  @Test
  void aListMayFollowTheAddressAndRefuseToBeEmpty() throws Exception {
    tags("apple", "bread");
    assertThat(page("/letter/a/")).isEqualTo("apple;1");
    assertMissing("/letter/z/", "views.E411 There is no tag to show.");
  }

  @Test
  void oneRowIsFoundByItsKeyOrAName() throws Exception {
    tags("a");
    long key = Tag.objects.get().id;
    assertThat(page("/tag/" + key + "/")).isEqualTo("a=a");
    assertThat(page("/named/a/")).isEqualTo("a=a");
    assertMissing("/tag/99/", "views.E404 No Tag matches the given query.");
    assertThatThrownBy(() -> page("/nothing/"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("views.E412 The route gives the view no way to find its object")
        .hasMessageContaining("<int:pk>");
  }

  @Test
  void aViewWithoutATemplateSaysWhichItLookedFor() {
    assertThatThrownBy(() -> page("/bare/"))
        .hasMessageContaining(
            "views.E410 The view has no template: none of [none.ftlh, no.ftlh] is there");
  }

  @Test
  void deletingAsksFirstAndDeletesWhenPosted() throws Exception {
    tags("a");
    String target = "/tag/" + Tag.objects.get().id + "/delete/";
    assertThat(page(target)).isEqualTo("delete a?");
    assertThat(Tag.objects.count()).isEqualTo(1);
    assertThat(ask("POST", target).header("Location")).contains("/tags/");
    assertThat(Tag.objects.count()).isZero();
  }

  @Test
  void aFormIsShownShownAgainWithErrorsAndTaken() throws Exception {
    assertThat(page("/add/")).isEqualTo("new|");
    String type = "application/x-www-form-urlencoded";
    Response wrong = resolver.handle(MemorySource.post("/add/", type, "name=toolong").request());
    assertThat(wrong.status()).isEqualTo(200);
    assertThat(wrong.text()).startsWith("toolong|Enter at most 5 characters (you entered 7).");
    Response right = resolver.handle(MemorySource.post("/add/", type, "name=tea").request());
    assertThat(right.header("Location")).contains("/tags/");
    assertThat(Tag.objects.get().name).isEqualTo("tea");
  }

  @Test
  void aRowIsMadeByTheFormOfItsModel() throws Exception {
    assertThat(page("/tag/new/")).isEqualTo("new||");
    assertThat(send("/tag/new/", "name=").text()).isEqualTo("new||This field is required.");
    assertThat(Tag.objects.count()).isZero();
    Response made = send("/tag/new/", "name=tea");
    assertThat(made.status()).isEqualTo(302);
    assertThat(made.header("Location")).contains("/tags/");
    assertThat(Tag.objects.get().name).isEqualTo("tea");
  }

  @Test
  void aRowIsChangedAndShownAtItsOwnAddress() throws Exception {
    tags("tea", "rice");
    long key = Tag.objects.get("name", "tea").id;
    assertThat(page("/tag/" + key + "/edit/")).isEqualTo("tea|tea|");
    assertThat(send("/tag/" + key + "/edit/", "name=").text())
        .endsWith("||This field is required.");
    assertThat(Tag.objects.filter("name", "tea").count()).isEqualTo(1);
    assertThat(send("/tag/" + key + "/edit/", "name=coffee").header("Location"))
        .contains("/tag/" + key + "/");
    assertThat(Tag.objects.orderBy("id").list())
        .extracting(tag -> tag.name)
        .containsExactly("coffee", "rice");
    assertMissing("/tag/99/edit/", "views.E404 No Tag matches the given query.");
  }

  @Test
  void aRowWithoutAnAddressLeadsNowhereAndSaysWhatToDo() {
    tags("tea");
    long key = Tag.objects.get().id;
    assertThatThrownBy(() -> send("/lost/" + key + "/", "name=coffee"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("views.E413 The view has nowhere to go when it is done")
        .hasMessageContaining("@TemplateProperty url()");
  }

  @Test
  void theArchiveShowsTheNewestAndTheYears() throws Exception {
    assertMissing("/archive/", "views.E411 There is no post to show.");
    post("old", "2024-05-01T10:00:00Z");
    post("new", "2026-03-01T10:00:00Z");
    post("later", "2026-12-01T10:00:00Z");
    assertThat(page("/archive/")).startsWith("new;old;");
    assertThat(page("/archive/")).containsPattern("2026.*2024");
  }

  @Test
  void daysAreThoseOfTheCurrentZone() throws Exception {
    post("night", "2026-02-28T20:45:00Z");
    assertThat(page("/2026/3/1/")).contains("night;");
    assertMissing("/2026/2/28/", "views.E411");
    assertThat(page("/2026/mar/")).startsWith("night;");
    assertMissing("/2026/feb/", "views.E411");
  }

  @Test
  void aPeriodKnowsItsNeighboursThatHaveRows() throws Exception {
    post("a", "2024-05-01T10:00:00Z");
    post("b", "2026-01-15T10:00:00Z");
    post("c", "2026-03-09T10:00:00Z");
    post("future", "2026-04-01T10:00:00Z");
    assertThat(page("/2026/")).startsWith("c;b;").endsWith("|->").contains("2024");
    assertThat(page("/2026/1/")).contains("b;").contains("2024").contains("2026");
    assertThat(page("/2026/3/")).endsWith("|->");
    assertMissing("/2026/4/", "views.E411");
    assertMissing("/2027/", "views.E411");
    assertThat(page("/future/2026/")).doesNotContain(";").contains("2024");
  }

  @Test
  void weeksBeginWhereTheSiteSaysSo() throws Exception {
    post("w", "2026-01-04T10:00:00Z");
    assertThat(page("/2026/week/1/")).contains("w;");
    assertMissing("/2026/week/0/", "views.E411");
    assertThat(page("/iran/2026/1/")).contains("w;");
    assertThat(page("/iso/2026/1/")).contains("w;");
    assertThat(page("/iso/2026/2/")).doesNotContain("w;");
    assertMissing("/iso/2026/54/", "views.E414 There is no such date.");
  }

  @Test
  void aDateThatIsNoneIs404() throws Exception {
    assertMissing("/2026/2/30/", "views.E414 There is no such date.");
    assertMissing("/2026/xyz/", "views.E414");
    assertMissing("/2026/99999999999/", "views.E414");
    assertThat(page("/today/")).contains("<");
  }

  @Test
  void oneRowIsFoundByItsDayAndSlug() throws Exception {
    post("a", "2026-03-09T10:00:00Z");
    post("b", "2026-05-09T10:00:00Z");
    assertThat(page("/2026/3/9/a/")).isEqualTo("a");
    assertMissing("/2026/3/8/a/", "views.E404");
    assertMissing("/2026/5/9/b/", "views.E414");
  }

  @Test
  void oneViewServesManyRequestsAtOnce() throws Exception {
    tags(IntStream.range(0, 40).mapToObj(i -> "t" + i).toArray(String[]::new));
    List<Tag> all = Tag.objects.all().list();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> calls =
          IntStream.range(0, 400)
              .mapToObj(i -> (Callable<String>) () -> page("/tag/" + all.get(i % 40).id + "/"))
              .toList();
      var answers = threads.invokeAll(calls);
      for (int i = 0; i < 400; i++) {
        String name = all.get(i % 40).name;
        assertThat(answers.get(i).get()).isEqualTo(name + "=" + name);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static <V> V quietly(Callable<V> call) {
    try {
      return call.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoSavesTheSameInTheSameInstantSeesTheFormAgain() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Callable<String> send =
          () -> {
            Response response = send("/tag/slow/", "name=tea");
            return response.status() + " " + (response.status() == 200 ? response.text() : "");
          };
      Future<String> first = two.submit(send);
      Future<String> second = two.submit(send);
      List<String> answers =
          List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
      assertThat(answers).filteredOn(each -> each.startsWith("302")).hasSize(1);
      assertThat(answers)
          .filteredOn(each -> each.startsWith("200 new|tea|"))
          .singleElement()
          .asString()
          .contains("tag with this name");
    } finally {
      two.shutdownNow();
    }
    assertThat(Tag.objects.filter("name", "tea").count()).isEqualTo(1);
  }
}
