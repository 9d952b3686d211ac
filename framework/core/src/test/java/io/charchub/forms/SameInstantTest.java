package io.charchub.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.IntegrityException;
import io.charchub.db.models.press.Author;
import io.charchub.db.models.press.Club;
import io.charchub.db.models.press.Membership;
import io.charchub.db.models.press.Membership_;
import io.charchub.db.models.press.Tag;
import io.charchub.db.models.press.Tag_;
import io.charchub.http.QueryParams;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people send the same in the same instant: both are right, and one of them is first. */
class SameInstantTest {
  @TempDir Path folder;
  private TestDatabase database;

  /** Both forms have been checked before either is saved. */
  private final CyclicBarrier bothChecked = new CyclicBarrier(2);

  @BeforeEach
  void open() {
    database = TestDatabase.sqlite(folder.resolve("press.sqlite3"), "io.charchub.db.models.press");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void waitForTheOther() {
    try {
      bothChecked.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private final class TagForm extends ModelForm<Tag> {
    TagForm() {
      super(new Tag());
      fields(Tag_.name);
    }

    @Override
    public Tag save() {
      waitForTheOther();
      return super.save();
    }
  }

  private final class JoinForm extends ModelForm<Membership> {
    JoinForm(Author author) {
      super(new Membership());
      fields(Membership_.club);
      instance().author.set(author);
      checkToo(Membership_.author);
    }

    @Override
    public Membership save() {
      waitForTheOther();
      return super.save();
    }
  }

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      var first = two.submit(work);
      var second = two.submit(work);
      return List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void whoeverIsSecondSeesTheErrorOnTheField() throws Exception {
    List<TagForm> forms =
        atOnce(
            () -> {
              try (Scope english = Languages.use(Locale.ENGLISH)) {
                TagForm form = new TagForm();
                form.bind(QueryParams.parse("name=tea"));
                boolean saved = form.trySave();
                assertThat(saved).isEqualTo(form.errors().isEmpty());
                return form;
              }
            });
    assertThat(Tag.objects.count()).isEqualTo(1);
    assertThat(forms).filteredOn(form -> form.errors().isEmpty()).hasSize(1);
    TagForm second = forms.stream().filter(form -> !form.errors().isEmpty()).findFirst().get();
    assertThat(second.hasError("name", "unique")).isTrue();
    assertThat(second.isValid()).isFalse();
    assertThat(second.field("name").errors())
        .containsExactly("There is already a tag with this name.");
  }

  @Test
  void aRuleAboutSeveralFieldsIsAnErrorOfTheForm() throws Exception {
    Author author = Author.objects.create(row -> row.name = "Ali");
    Club club = Club.objects.create(row -> row.name = "Chess");
    List<JoinForm> forms =
        atOnce(
            () -> {
              JoinForm form = new JoinForm(author);
              form.bind(QueryParams.parse("club=" + club.pk()));
              form.trySave();
              return form;
            });
    assertThat(Membership.objects.count()).isEqualTo(1);
    assertThat(forms).filteredOn(form -> form.hasError("__all__", "unique_together")).hasSize(1);
  }

  @Test
  void whatNoCheckFindsStaysAnError() {
    ModelForm<Tag> form =
        new ModelForm<>(new Tag()) {
          {
            fields(Tag_.name);
          }

          @Override
          public Tag save() {
            Tag.objects.create(tag -> tag.name = "other");
            Tag.objects.create(tag -> tag.name = "other");
            return instance();
          }
        };
    form.bind(QueryParams.parse("name=tea"));
    assertThatThrownBy(form::trySave).isInstanceOf(IntegrityException.class);
    assertThat(form.errors().isEmpty()).isTrue();
  }

  @Test
  void aFormThatIsWrongOrWasNotSentIsNotSaved() {
    ModelForm<Tag> form = ModelForm.of(new Tag(), Tag_.name);
    assertThat(form.trySave()).isFalse();
    form.bind(QueryParams.parse("name="));
    assertThat(form.trySave()).isFalse();
    assertThat(form.hasError("name", "required")).isTrue();
    assertThat(Tag.objects.count()).isZero();
  }
}
