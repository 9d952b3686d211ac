package io.charchub.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.fields.BigAutoField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.models.ChoiceLimit;
import io.charchub.db.models.Manager;
import io.charchub.db.models.limits.Article;
import io.charchub.db.models.limits.Article_;
import io.charchub.db.models.limits.Badge;
import io.charchub.db.models.limits.Badge_;
import io.charchub.db.models.limits.Editor;
import io.charchub.errors.Problem;
import io.charchub.http.QueryParams;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.testing.TestDatabase;
import io.charchub.validation.ValidationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code limitChoicesTo}, said once on the model, holds for its forms and for its own check. */
class LimitedChoicesTest {
  @TempDir Path folder;
  private TestDatabase database;
  private Scope language;
  private Editor parvin;
  private Editor rostam;
  private Editor sohrab;

  @BeforeEach
  void open() {
    language = Languages.use(Locale.ENGLISH);
    database = TestDatabase.sqlite(folder.resolve("a.sqlite3"), "io.charchub.db.models.limits");
    parvin = editor("Parvin", true, "review", "review");
    rostam = editor("Rostam", false, "review");
    sohrab = editor("Sohrab", true);
    editor("Tahmine", false);
  }

  private static Editor editor(String name, boolean active, String... badges) {
    Editor editor =
        Editor.objects.create(
            row -> {
              row.name = name;
              row.active = active;
            });
    for (String kind : badges) {
      Badge.objects.create(
          row -> {
            row.kind = kind;
            row.editor.set(editor);
          });
    }
    return editor;
  }

  @AfterEach
  void close() {
    database.close();
    language.close();
  }

  private static ModelForm<Article> form() {
    return ModelForm.of(
        new Article(), Article_.title, Article_.editor, Article_.reviewer, Article_.readers);
  }

  private static List<String> offered(ModelForm<?> form, String field) {
    return form.formField(field).options().stream()
        .map(Option::label)
        .filter(label -> !label.equals("forms.choose"))
        .toList();
  }

  @Test
  void aFormOffersTheRowsThatTheModelAllowsEachOnce() {
    ModelForm<Article> form = form();
    assertThat(offered(form, "editor")).containsExactly("Parvin", "Sohrab");
    assertThat(offered(form, "reviewer")).containsExactly("Parvin");
    assertThat(offered(form, "readers")).containsExactly("Parvin", "Rostam", "Sohrab");
  }

  @Test
  void aRowThatIsNotAllowedIsRefusedAsAChoiceWhateverIsSent() {
    ModelForm<Article> form = form();
    form.bind(
        QueryParams.parse(
            "title=t&editor="
                + rostam.id
                + "&reviewer="
                + sohrab.id
                + "&readers="
                + (sohrab.id + 1)));
    assertThat(form.isValid()).isFalse();
    for (String field : List.of("editor", "reviewer", "readers")) {
      assertThat(form.hasError(field, "invalid_choice")).as(field).isTrue();
    }
  }

  @Test
  void allowedRowsAreSaved() {
    ModelForm<Article> form = form();
    form.bind(
        QueryParams.parse(
            "title=t&editor=" + sohrab.id + "&reviewer=" + parvin.id + "&readers=" + rostam.id));
    assertThat(form.isValid()).as("%s", form.errors()).isTrue();
    form.save();
    Article kept = Article.objects.get();
    assertThat(kept.editor.get()).isEqualTo(sohrab);
    assertThat(kept.readers.all()).containsExactly(rostam);
    kept.fullClean();
  }

  @Test
  void theRowsOwnCheckRefusesOthersAlsoWhereTheyAreAtHand() {
    Article article = new Article();
    article.title = "t";
    article.editor.set(rostam);
    article.reviewer.set(sohrab);
    assertThatThrownBy(article::fullClean)
        .isInstanceOfSatisfying(
            ValidationException.class,
            refused -> assertThat(refused.errors().fields()).containsOnly("editor", "reviewer"));
    article.save();
    assertThat(Article.objects.count()).as("the database does not look").isEqualTo(1);
  }

  @Test
  void otherPartsOfAProjectAskTheMetamodel() {
    ModelMeta<Article> meta = ModelMeta.of(Article.class);
    assertThat(meta.field("editor").foreignKey().limitChoicesTo()).containsExactly("active=true");
    assertThat(Manager.choicesOf(meta.field("editor")).count()).isEqualTo(2);
    assertThat(Manager.choicesOf(meta.findManyToMany("readers").orElseThrow()).count())
        .isEqualTo(3);
    assertThat(Manager.choicesOf(meta.field("reviewer")).filter("name__startswith", "P").count())
        .isEqualTo(1);
  }

  @Test
  void aLimitThatCannotBeAskedIsFoundWhenTheProjectIsChecked() {
    assertThat(ChoiceLimit.problems(models("io.charchub.db.models.limits"))).isEmpty();
    assertThat(
            ChoiceLimit.problems(
                models("io.charchub.db.models.limits", "io.charchub.db.models.limits.wrong")))
        .extracting(Problem::toString)
        .satisfiesExactly(
            editor ->
                assertThat(editor)
                    .startsWith("models.E090 limitChoicesTo of wrong.Lost.editor cannot be asked:")
                    .contains("'activ'", "where: wrong.Lost.editor", "'active'"),
            readers ->
                assertThat(readers)
                    .startsWith("models.E090 limitChoicesTo of wrong.Lost.readers cannot be asked:")
                    .contains("perhaps"));
  }

  private static ModelRegistry models(String... packages) {
    return ModelRegistry.load(
        LimitedChoicesTest.class.getClassLoader(), List.of(packages), new BigAutoField());
  }

  @Test
  void aRuleForSomeRowsThatSomebodyWasFasterWithIsAnErrorOfTheForm() {
    ModelForm<Badge> form =
        new ModelForm<>(new Badge()) {
          {
            fields(Badge_.kind, Badge_.editor);
          }

          @Override
          public Badge save() {
            Badge.objects.create(
                other -> {
                  other.kind = "chief";
                  other.editor.set(parvin);
                });
            return super.save();
          }
        };
    form.bind(QueryParams.parse("kind=chief&editor=" + sohrab.id));
    assertThat(form.trySave()).isFalse();
    assertThat(form.field("kind").errors()).containsExactly("There is a chief already.");
    assertThat(Badge.objects.filter("kind", "chief").count()).isEqualTo(1);
  }
}
