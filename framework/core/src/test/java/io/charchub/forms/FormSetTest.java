package io.charchub.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.models.press.Author;
import io.charchub.db.models.press.Category;
import io.charchub.db.models.press.Comment;
import io.charchub.db.models.press.Comment_;
import io.charchub.db.models.press.Country;
import io.charchub.db.models.press.Post;
import io.charchub.db.models.press.Tag;
import io.charchub.db.models.press.Tag_;
import io.charchub.http.QueryParams;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import io.charchub.testing.TestDatabase;
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

class FormSetTest {
  @TempDir Path folder;
  private TestDatabase database;
  private Scope language;

  @BeforeEach
  void open() {
    language = Languages.use(Locale.ENGLISH);
    database = TestDatabase.sqlite(folder.resolve("press.sqlite3"), "io.charchub.db.models.press");
  }

  @AfterEach
  void close() {
    database.close();
    language.close();
  }

  static final class LinkForm extends Form {
    final CharField title = add(new CharField().maxLength(10));
    final UrlField url = add(new UrlField());
  }

  private static FormSet<LinkForm> links(String query) {
    return FormSet.<LinkForm>of(LinkForm::new)
        .canDelete(true)
        .canOrder(true)
        .bind(QueryParams.parse(query));
  }

  private static String link(int index, String title) {
    return "&form-" + index + "-title=" + title + "&form-" + index + "-url=https://example.org/";
  }

  private static Document render(FormSet<?> set) {
    return Jsoup.parse(
        Templates.builder()
            .source(FormTemplates.source())
            .source(TemplateSource.memory(Map.of("page.ftlh", "${set.asDiv}")))
            .build()
            .render("page.ftlh", Map.of("set", set)));
  }

  @Test
  void thePageSaysHowManyFormsItHasAndEmptyOnesDemandNothing() {
    Document page =
        render(
            FormSet.<LinkForm>of(LinkForm::new)
                .extra(2)
                .max(5)
                .canDelete(true)
                .initial(List.of(Map.of("title", "one"))));
    assertThat(page.select("#id_form-TOTAL_FORMS").val()).isEqualTo("3");
    assertThat(page.select("#id_form-INITIAL_FORMS").val()).isEqualTo("1");
    assertThat(page.select("#id_form-MAX_NUM_FORMS").val()).isEqualTo("5");
    assertThat(page.select("#id_form-0-title").val()).isEqualTo("one");
    assertThat(page.select("#id_form-0-title").hasAttr("required")).isTrue();
    assertThat(page.select("#id_form-1-title").hasAttr("required")).isFalse();
    assertThat(page.select("label[for=id_form-0-DELETE]").text()).isEqualTo("Delete");
    assertThat(FormSet.of(LinkForm::new).emptyForm().field("title").htmlName())
        .isEqualTo("form-__prefix__-title");
  }

  @Test
  void anEmptyFormThatStayedEmptyIsRightAndAHalfFilledOneIsNot() {
    FormSet<LinkForm> set =
        links("form-TOTAL_FORMS=3&form-INITIAL_FORMS=0" + link(0, "a") + "&form-1-title=b");
    assertThat(set.isValid()).isFalse();
    assertThat(set.errors().get(0).isEmpty()).isTrue();
    assertThat(set.errors().get(1).codes()).containsOnly(Map.entry("url", List.of("required")));
    assertThat(set.errors().get(2).isEmpty()).isTrue();
    assertThat(set.totalErrorCount()).isEqualTo(1);
  }

  @Test
  void aFormThatIsMarkedForDeletionIsNotCheckedAndOthersComeInTheirOrder() {
    FormSet<LinkForm> set =
        links(
            "form-TOTAL_FORMS=4&form-INITIAL_FORMS=0"
                + link(0, "last")
                + link(1, "muchtoolongatitle")
                + "&form-1-DELETE=on"
                + link(2, "second")
                + "&form-2-ORDER=2"
                + link(3, "first")
                + "&form-3-ORDER=۱");
    assertThat(set.isValid()).as("%s", set.errors()).isTrue();
    assertThat(set.deletedForms()).hasSize(1);
    assertThat(set.orderedForms().stream().map(form -> form.title.value()))
        .containsExactly("first", "second", "last");
  }

  @Test
  void aCountThatIsMissingOrNonsenseIsAnErrorAndReadsNoForm() {
    for (String count :
        List.of(
            "",
            "form-TOTAL_FORMS=x&form-INITIAL_FORMS=0",
            "form-TOTAL_FORMS=-1&form-INITIAL_FORMS=0",
            "form-TOTAL_FORMS=1e999999999&form-INITIAL_FORMS=0",
            "form-TOTAL_FORMS=1")) {
      FormSet<LinkForm> set = links(count);
      assertThat(set.isValid()).as(count).isFalse();
      assertThat(set.nonFormErrors().has("__all__", "missing_management_form")).isTrue();
      assertThat(set.forms()).isEmpty();
    }
  }

  @Test
  void noMoreFormsAreReadThanTheGreatestNumberWhateverWasSent() {
    FormSet<LinkForm> set =
        links("form-TOTAL_FORMS=999999&form-INITIAL_FORMS=0").max(2).absoluteMax(3);
    assertThat(set.forms()).hasSize(3);
    assertThat(set.isValid()).isFalse();
    assertThat(set.nonFormErrors().texts())
        .containsEntry("__all__", List.of("Send at most 2 forms."));
  }

  @Test
  void tooFewAndTooManyAreRefusedWhereAsked() {
    String two = "form-TOTAL_FORMS=3&form-INITIAL_FORMS=0" + link(0, "a") + link(1, "b");
    assertThat(links(two).min(2).validateMin(true).isValid()).isTrue();
    assertThat(links(two).min(3).validateMin(true).nonFormErrors().has("__all__", "too_few_forms"))
        .isTrue();
    assertThat(links(two).max(1).validateMax(true).nonFormErrors().has("__all__", "too_many_forms"))
        .isTrue();
  }

  private static ModelFormSet<Tag> tags() {
    ModelFormSet<Tag> set =
        new ModelFormSet<>(Tag.objects.all(), tag -> ModelForm.of(tag, Tag_.name, Tag_.weight));
    set.canDelete(true);
    return set;
  }

  @Test
  void rowsAreChangedDeletedAndMadeAndOthersAreLeftAlone() {
    List<Tag> rows =
        List.of("a", "b", "c").stream().map(n -> Tag.objects.create(t -> t.name = n)).toList();
    Document page = render(tags());
    assertThat(page.select("#id_form-TOTAL_FORMS").val()).isEqualTo("4");
    assertThat(page.select("input[name=form-0-id]").val()).isEqualTo("" + rows.get(0).id);
    ModelFormSet<Tag> set = tags();
    set.bind(
        QueryParams.parse(
            "form-TOTAL_FORMS=4&form-INITIAL_FORMS=3"
                + "&form-0-id="
                + rows.get(0).id
                + "&form-0-name=A&form-0-weight=0"
                + "&form-1-id="
                + rows.get(1).id
                + "&form-1-name=&form-1-weight=0&form-1-DELETE=on"
                + "&form-2-id="
                + rows.get(2).id
                + "&form-2-name=c&form-2-weight=0"
                + "&form-3-id=&form-3-name=d&form-3-weight=4"));
    assertThat(set.isValid()).as("%s", set.errors()).isTrue();
    set.save();
    assertThat(set.changedObjects()).extracting(tag -> tag.name).containsExactly("A");
    assertThat(set.newObjects()).extracting(tag -> tag.name).containsExactly("d");
    assertThat(set.deletedObjects()).hasSize(1);
    assertThat(Tag.objects.orderBy("pk").list())
        .extracting(tag -> tag.name)
        .containsExactly("A", "c", "d");
  }

  @Test
  void aKeyThatIsNotAmongTheRowsIsRefusedAndChangesNothing() {
    Tag other = Tag.objects.create(tag -> tag.name = "other");
    for (String key : List.of("", "99", "x", "%00", String.valueOf(other.id))) {
      ModelFormSet<Tag> set =
          new ModelFormSet<>(
              Tag.objects.filter("name", "mine"), tag -> ModelForm.of(tag, Tag_.name));
      set.bind(
          QueryParams.parse(
              "form-TOTAL_FORMS=1&form-INITIAL_FORMS=1&form-0-name=taken&form-0-id=" + key));
      assertThat(set.isValid()).as(key).isFalse();
      assertThat(set.errors().get(0).has("id")).isTrue();
    }
    assertThat(Tag.objects.get("pk", other.id).name).isEqualTo("other");
  }

  @Test
  void twoFormsMayNotHaveWhatMustBeUnique() {
    ModelFormSet<Country> set =
        new ModelFormSet<>(
            Country.objects.all(), row -> ModelForm.of(row, List.of("code", "name")));
    set.bind(
        QueryParams.parse(
            "form-TOTAL_FORMS=2&form-INITIAL_FORMS=0&form-0-code=IR&form-0-name=a&form-1-code=IR&form-1-name=b"));
    assertThat(set.isValid()).isFalse();
    assertThat(set.nonFormErrors().texts())
        .containsEntry("__all__", List.of("Two forms have the same code; each must be different."));
    assertThat(Country.objects.count()).isZero();
  }

  @Test
  void inlineRowsReferToTheirParentAndRowsOfOthersCannotBeTaken() {
    Author ali = Author.objects.create(row -> row.name = "Ali");
    Post post = post("one", ali);
    Comment foreign =
        Comment.objects.create(
            row -> {
              row.body = "foreign";
              row.post.set(post("two", ali));
            });
    InlineFormSet<Comment> set = comments(post);
    assertThat(set.forms()).hasSize(3);
    set.bind(
        QueryParams.parse(
            "comments-TOTAL_FORMS=3&comments-INITIAL_FORMS=0&comments-0-body=first&comments-1-body="));
    assertThat(set.isValid()).as("%s", set.errors()).isTrue();
    set.save();
    assertThat(Comment.objects.filter("post", post).list())
        .extracting(comment -> comment.body)
        .containsExactly("first");
    InlineFormSet<Comment> theft = comments(post);
    theft.bind(
        QueryParams.parse(
            "comments-TOTAL_FORMS=1&comments-INITIAL_FORMS=1&comments-0-body=stolen&comments-0-id="
                + foreign.id));
    assertThat(theft.isValid()).isFalse();
    assertThatThrownBy(
            () -> InlineFormSet.of(ali, Tag.objects, tag -> ModelForm.of(tag, Tag_.name)))
        .hasMessageContaining("forms.E010 Tag has no reference to Author");
    assertThatThrownBy(
            () ->
                InlineFormSet.of(
                    new Category(),
                    "name",
                    Category.objects,
                    row -> ModelForm.of(row, List.of("name"))))
        .hasMessageContaining("forms.E010");
  }

  private static InlineFormSet<Comment> comments(Post post) {
    return InlineFormSet.of(
        post, Comment.objects.all(), comment -> ModelForm.of(comment, Comment_.body));
  }

  private static Post post(String slug, Author author) {
    return Post.objects.create(
        row -> {
          row.title = slug;
          row.slug = slug;
          row.author.set(author);
        });
  }
}
