package io.charchub.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.QueryLog;
import io.charchub.db.models.press.Author;
import io.charchub.db.models.press.Author_;
import io.charchub.db.models.press.Category;
import io.charchub.db.models.press.Club;
import io.charchub.db.models.press.Membership;
import io.charchub.db.models.press.Post;
import io.charchub.db.models.press.Post_;
import io.charchub.db.models.press.Tag;
import io.charchub.http.QueryParams;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.template.Templates;
import io.charchub.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFormTest {
  @TempDir Path folder;
  private TestDatabase database;
  private Scope language;
  private Author ali;
  private Author sara;
  private Tag java;
  private Tag poetry;

  @BeforeEach
  void open() {
    language = Languages.use(Locale.ENGLISH);
    database = TestDatabase.sqlite(folder.resolve("press.sqlite3"), "io.charchub.db.models.press");
    ali = Author.objects.create(row -> row.name = "Ali");
    sara =
        Author.objects.create(
            row -> {
              row.name = "Sara";
              row.active = false;
            });
    java = Tag.objects.create(row -> row.name = "java");
    poetry = Tag.objects.create(row -> row.name = "poetry");
  }

  @AfterEach
  void close() {
    database.close();
    language.close();
  }

  static final class PostForm extends ModelForm<Post> {
    final TextField body = add(new TextField().required(false).maxLength(50));

    PostForm(Post post) {
      super(post);
      fields(
          Post_.title,
          Post_.slug,
          Post_.body,
          Post_.status,
          Post_.views,
          Post_.rating,
          Post_.author,
          Post_.category,
          Post_.tags);
      formField("title").label("Headline");
    }

    @Override
    protected void clean() {
      if (!hasError("title") && "clash".equals(values().get("title"))) {
        addError("title", "The form says no.", "no");
      }
    }
  }

  private String right(String... changes) {
    String query =
        "title=Nowruz&slug=nowruz&body=b&status=published&views=3&rating=4.5&category=&author="
            + ali.id
            + "&tags="
            + java.id
            + "&tags="
            + poetry.id;
    for (String change : changes) {
      query = query.replaceAll("(^|&)" + change.substring(0, change.indexOf('=')) + "=[^&]*", "");
      query += "&" + change;
    }
    return query;
  }

  private static PostForm sent(Post post, String query) {
    PostForm form = new PostForm(post);
    form.bind(QueryParams.parse(query));
    return form;
  }

  private int queries(Runnable work) {
    try (QueryLog.Recording recording = database.databases().log().record()) {
      work.run();
      return recording.count();
    }
  }

  private static Document render(Form form) {
    return Jsoup.parse(
        Templates.builder()
            .source(FormTemplates.source())
            .source(
                io.charchub.template.TemplateSource.memory(Map.of("page.ftlh", "${form.asDiv}")))
            .build()
            .render("page.ftlh", Map.of("form", form)));
  }

  @Test
  void fieldsAreMadeOfTheModelInTheOrderSaidAndTheFormsOwnTakeTheirPlace() {
    PostForm form = new PostForm(new Post());
    assertThat(form.propertyNames())
        .containsExactly(
            "title", "slug", "body", "status", "views", "rating", "author", "category", "tags");
    assertThat(form.formField("body")).isSameAs(form.body);
    Document page = render(form);
    assertThat(page.select("input[name=title]").attr("maxlength")).isEqualTo("200");
    assertThat(page.select("label[for=id_title]").text()).isEqualTo("Headline");
    assertThat(page.select("input[name=title]").hasAttr("required")).isTrue();
    assertThat(page.select("textarea[name=body]").attr("maxlength")).isEqualTo("50");
    assertThat(page.select("input[name=views]").attr("value")).isEqualTo("0");
    assertThat(page.select("input[name=rating]").hasAttr("required")).isFalse();
    assertThat(page.select("select[name=status] option").eachAttr("value"))
        .as("a default needs no option for none")
        .containsExactly("draft", "published");
    assertThat(page.select("select[name=status] option[selected]").val()).isEqualTo("draft");
    assertThat(page.select("select[name=author] option").eachText())
        .containsExactly("- Choose one -", "Ali", "Sara");
  }

  @Test
  void whatIsRightIsPutIntoTheRowAndSavedWithItsRelations() {
    PostForm form = sent(new Post(), right());
    assertThat(form.errors().texts()).isEmpty();
    Post saved = form.save();
    Post read = Post.objects.get("pk", saved.id);
    assertThat(read.title).isEqualTo("Nowruz");
    assertThat(read.status).isEqualTo(Post.Status.PUBLISHED);
    assertThat(read.views).isEqualTo(3);
    assertThat(read.rating).isEqualByComparingTo(new BigDecimal("4.5"));
    assertThat(read.author.get()).isEqualTo(ali);
    assertThat(read.category.isSet()).isFalse();
    assertThat(read.tags.list()).containsExactlyInAnyOrder(java, poetry);
  }

  @Test
  void aRowIsShownAsItIsAndWhatWasChangedIsKnown() {
    Post post = sent(new Post(), right()).save();
    PostForm form = new PostForm(post);
    Document page = render(form);
    assertThat(page.select("input[name=title]").val()).isEqualTo("Nowruz");
    assertThat(page.select("select[name=author] option[selected]").text()).isEqualTo("Ali");
    assertThat(page.select("select[name=tags] option[selected]").eachText())
        .containsExactly("java", "poetry");
    form.bind(QueryParams.parse(right("title=Yalda", "tags=" + java.id)));
    assertThat(form.isValid()).isTrue();
    assertThat(form.changedFields()).containsExactly("title", "tags");
    form.save();
    assertThat(Post.objects.get("pk", post.id).title).isEqualTo("Yalda");
    assertThat(Post.objects.get("pk", post.id).tags.list()).containsExactly(java);
    assertThat(Post.objects.count()).isEqualTo(1);
  }

  @Test
  void theRowIsCheckedAfterTheFormAndItsErrorsStandAtTheirFields() {
    sent(new Post(), right()).save();
    PostForm form = sent(new Post(), right("views=-1"));
    assertThat(form.isValid()).isFalse();
    assertThat(form.errors().codes())
        .containsEntry("slug", List.of("unique"))
        .containsEntry("__all__", List.of("invalid"));
    PostForm again = sent(new Post(), right("title=clash", "slug=other"));
    assertThat(again.errors().texts())
        .containsOnly(Map.entry("title", List.of("The form says no.")));
    assertThat(Post.objects.count()).isEqualTo(1);
  }

  /** The program gives the slug, and the form asks for the title alone. */
  static final class TitleForm extends ModelForm<Post> {
    TitleForm(Post post) {
      super(post);
      fields(Post_.title);
      checkToo(Post_.slug);
    }
  }

  @Test
  void aFieldThatTheProgramFillsInIsCheckedWhereTheFormSaysSo() {
    sent(new Post(), right()).save();
    Post second = new Post();
    second.slug = "nowruz";
    ModelForm<Post> unaware = ModelForm.of(second, Post_.title);
    assertThat(unaware.bind(QueryParams.parse("title=Nowruz+again")).isValid()).isTrue();
    TitleForm form = new TitleForm(second);
    assertThat(form.bind(QueryParams.parse("title=Nowruz+again")).isValid()).isFalse();
    assertThat(form.errors().codes()).containsOnly(Map.entry("__all__", List.of("unique")));
    second.slug = "nowruz-again";
    assertThat(form.bind(QueryParams.parse("title=Nowruz+again")).isValid()).isTrue();
  }

  @Test
  void aRowDoesNotClashWithItself() {
    Post post = sent(new Post(), right()).save();
    assertThat(sent(post, right("title=Other")).isValid()).isTrue();
  }

  @Test
  void aRowThatIsNotOfferedIsRefusedWhateverWasSentForIt() {
    for (String key : List.of("99", "x", "1e999999999", "%00", "-1", "9223372036854775808")) {
      PostForm form = sent(new Post(), right("author=" + key, "tags=" + key));
      assertThat(form.errors().codes())
          .as(key)
          .containsEntry("author", List.of("invalid_choice"))
          .containsEntry("tags", List.of("invalid_choice"));
    }
    assertThat(sent(new Post(), right("author=۱")).errors().has("author")).isFalse();
  }

  @Test
  void choicesCanBeLimitedAndLabelled() {
    ModelForm<Post> form = ModelForm.of(new Post(), Post_.title);
    ModelChoiceField<Author> author =
        new ModelChoiceField<>(Author.objects)
            .limitChoicesTo(Author_.active.eq(true))
            .labelled(row -> row.name + "!")
            .toField(Author_.name);
    form.add("author", author);
    assertThat(render(form).select("select[name=author] option").eachAttr("value"))
        .containsExactly("", "Ali");
    form.bind(QueryParams.parse("title=x&author=Sara"));
    assertThat(form.hasError("author", "invalid_choice")).isTrue();
    form.bind(QueryParams.parse("title=x&author=Ali"));
    assertThat(author.value()).isEqualTo(ali);
  }

  @Test
  void theNumberOfQueriesDoesNotGrowWithTheRowsOffered() {
    for (int i = 0; i < 60; i++) {
      String name = "a" + i;
      Author.objects.create(row -> row.name = name);
      Tag.objects.create(row -> row.name = name);
      Category.objects.create(row -> row.name = name);
    }
    assertThat(queries(() -> render(new PostForm(new Post()))))
        .as("authors, categories, tags")
        .isEqualTo(3);
    PostForm form = sent(new Post(), right());
    assertThat(queries(form::isValid)).as("author, tags, unique slug, the constraint").isEqualTo(4);
    assertThat(queries(form::isValid)).isZero();
    Post post = form.save();
    assertThat(queries(() -> render(new PostForm(post))))
        .as("and the tags that it has")
        .isEqualTo(4);
  }

  @Test
  void theRestIsFilledInBetweenCheckingAndSaving() {
    ModelForm<Post> form = ModelForm.of(new Post(), Post_.title, Post_.slug, Post_.tags);
    form.bind(QueryParams.parse("title=x&slug=x&tags=" + java.id));
    assertThat(form.isValid()).as("%s", form.errors()).isTrue();
    Post post = form.save(false);
    assertThat(Post.objects.count()).isZero();
    post.author.set(sara);
    post.save();
    form.saveManyToMany();
    assertThat(Post.objects.get("pk", post.id).tags.list()).containsExactly(java);
  }

  @Test
  void whatAFormDoesNotShowIsNeitherCheckedNorChanged() {
    Post post = sent(new Post(), right()).save();
    ModelForm<Post> form = ModelForm.of(post, Post_.title);
    form.bind(QueryParams.parse("title=New&status=draft&views=-9&author=" + sara.id));
    assertThat(form.isValid()).isTrue();
    form.save();
    Post read = Post.objects.get("pk", post.id);
    assertThat(read.title).isEqualTo("New");
    assertThat(read.author.get()).isEqualTo(ali);
    assertThat(read.views).isEqualTo(3);
  }

  @Test
  void whatSeveralFieldsMustBeTogetherIsSaidOfTheForm() {
    Club club = Club.objects.create(row -> row.name = "Readers");
    String query = "role=member&author=" + ali.id + "&club=" + club.id;
    List<String> fields = List.of("author", "club", "role");
    ModelForm<Membership> first = ModelForm.of(new Membership(), fields);
    first.bind(QueryParams.parse(query));
    first.save();
    ModelForm<Membership> second = ModelForm.of(new Membership(), fields);
    second.bind(QueryParams.parse(query));
    assertThat(second.errors().texts())
        .containsOnly(
            Map.entry(
                "__all__", List.of("There is already a membership with the same author, club.")));
  }

  @Test
  void aFormThatDoesNotSayItsFieldsIsRefused() {
    ModelForm<Post> silent = new ModelForm<>(new Post());
    assertThatThrownBy(() -> silent.bind(QueryParams.EMPTY))
        .isInstanceOf(FormException.class)
        .hasMessageContaining("forms.E008 ModelForm does not say which fields it shows");
    assertThatThrownBy(() -> ModelForm.of(new Post(), Post_.updatedAt))
        .isInstanceOf(FormException.class)
        .hasMessageContaining("forms.E009")
        .hasMessageContaining("Post.updatedAt cannot be edited");
    assertThatThrownBy(() -> ModelForm.of(new Post(), List.of("titel")))
        .hasMessageContaining("models.E012 Post has no field 'titel'")
        .hasMessageContaining("'title'");
    assertThatThrownBy(() -> sent(new Post(), "title=").save())
        .hasMessageContaining("forms.E001 The post cannot be saved");
  }
}
