package io.charchub.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.http.QueryParams;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormTest {
  private Scope language = Languages.use(Locale.ENGLISH);

  @BeforeEach
  void english() {
    language.close();
    language = Languages.use(Locale.ENGLISH);
  }

  @AfterEach
  void putBack() {
    language.close();
  }

  static final class CommentForm extends Form {
    final List<String> order = new ArrayList<>();
    final CharField name =
        add(
            new CharField()
                .maxLength(10)
                .clean(
                    value -> {
                      order.add("clean_name");
                      return value.toUpperCase(Locale.ROOT);
                    })
                .validator(value -> order.add("validator")));
    final EmailField email = add(new EmailField().required(false));
    final TextField body = add(new TextField().error("required", "Say something."));

    @Override
    protected void clean() {
      order.add("clean");
      if (!hasError("body") && body.value().contains("casino")) {
        addError("body", "No advertisements.", "spam");
      }
      if (!hasError("name") && name.value().equals("BOTH")) {
        throw ValidationException.of("Neither will do.", "neither");
      }
    }
  }

  private static CommentForm sent(String query) {
    CommentForm form = new CommentForm();
    form.bind(QueryParams.parse(query));
    return form;
  }

  @Test
  void valuesAreTypedStrippedAndKnownByTheNamesOfTheJavaFields() {
    CommentForm form = sent("name=+sara+&email=sara@example.org&body=a%0D%0Ab");
    assertThat(form.isValid()).isTrue();
    assertThat(form.name.value()).isEqualTo("SARA");
    assertThat(form.email.value()).isEqualTo("sara@example.org");
    assertThat(form.body.value()).isEqualTo("a\nb");
    assertThat(form.values())
        .containsOnlyKeys("name", "email", "body")
        .containsEntry("name", "SARA");
  }

  @Test
  void checksRunInDjangosOrderAndOnce() {
    CommentForm form = sent("name=sara&body=x");
    form.isValid();
    form.errors();
    assertThat(form.order).containsExactly("validator", "clean_name", "clean");
  }

  @Test
  void whatIsWrongIsSaidByFieldAndTheFieldHasNoValue() {
    CommentForm form = sent("name=muchtoolonganame&email=nobody&body=++");
    assertThat(form.isValid()).isFalse();
    assertThat(form.errors().texts())
        .containsEntry("name", List.of("Enter at most 10 characters (you entered 16)."))
        .containsEntry("email", List.of("Enter an e-mail address such as name@example.com."))
        .containsEntry("body", List.of("Say something."));
    assertThat(form.errors().codes()).containsEntry("body", List.of("required"));
    assertThat(form.values()).isEmpty();
    assertThatThrownBy(() -> form.body.value())
        .isInstanceOf(FormException.class)
        .hasMessageStartingWith(
            "forms.E001 The field 'body' has no value\n  try: ask the form isValid() first");
  }

  @Test
  void cleanMaySayWhatIsWrongWithAFieldOrWithAll() {
    CommentForm spam = sent("name=a&body=casino");
    assertThat(spam.hasError("body", "spam")).isTrue();
    assertThat(spam.values()).containsOnlyKeys("name", "email");
    CommentForm both = sent("name=both&body=x");
    assertThat(both.nonFieldErrors()).containsExactly("Neither will do.");
    assertThatThrownBy(() -> both.addError("bdoy", "x", "x"))
        .hasMessage(
            "forms.E005 CommentForm has no field 'bdoy'\n  try: 'body'. Fields: name, email, body");
  }

  @Test
  void aFormThatWasNotSentHasNeitherErrorsNorValues() {
    CommentForm form = new CommentForm();
    assertThat(form.isBound()).isFalse();
    assertThat(form.isValid()).isFalse();
    assertThat(form.errors().isEmpty()).isTrue();
    assertThat(form.values()).isEmpty();
    assertThat(sent("").isBound()).isTrue();
    assertThat(sent("").errors().fields()).containsExactly("name", "body");
  }

  @Test
  void nullCharactersAndHalvesOfPairsAreRefused() {
    CommentForm form = new CommentForm();
    form.bind(QueryParams.of(Map.of("name", List.of("a\0b"), "body", List.of("a\ud800"))));
    assertThat(form.errors().codes().get("name")).containsExactly("null_characters_not_allowed");
    assertThat(form.errors().codes().get("body"))
        .containsExactly("surrogate_characters_not_allowed");
  }

  static final class Wide extends Form {
    final IntegerField count = add(new IntegerField().min(1).max(10).required(false).initial(5));
    final BooleanField agreed = add(new BooleanField().required(false));
    final CharField role = add(new CharField().disabled(true).initial("reader"));
  }

  @Test
  void initialValuesAreShownButDoNotStandInForWhatWasNotSent() {
    Wide form = new Wide();
    assertThat(form.field("count").value()).isEqualTo("5");
    form.initial(Map.of("count", 7));
    assertThat(form.field("count").value()).isEqualTo("7");
    form.bind(QueryParams.parse("count="));
    assertThat(form.isValid()).isTrue();
    assertThat(form.count.value()).isNull();
    assertThat(form.field("count").value()).isEmpty();
  }

  @Test
  void aDisabledFieldKeepsItsInitialValueWhateverIsSent() {
    Wide form = new Wide();
    form.bind(QueryParams.parse("role=admin"));
    assertThat(form.role.value()).isEqualTo("reader");
    assertThat(form.field("role").value()).isEqualTo("reader");
    assertThat(form.changedFields()).containsExactly("count");
  }

  @Test
  void whatChangedIsWhatDiffersFromTheInitialValue() {
    Wide form = new Wide();
    form.bind(QueryParams.parse("count=5.0"));
    assertThat(form.hasChanged()).isFalse();
    form.bind(QueryParams.parse("count=6&agreed=on"));
    assertThat(form.changedFields()).containsExactly("count", "agreed");
    form.bind(QueryParams.parse("count=abc"));
    assertThat(form.changedFields()).containsExactly("count");
  }

  @Test
  void aPrefixKeepsTwoFormsOnOnePageApart() {
    CommentForm form = new CommentForm();
    form.prefix("second").bind(QueryParams.parse("name=first&second-name=sara&second-body=x"));
    assertThat(form.name.value()).isEqualTo("SARA");
    assertThat(form.field("name").htmlName()).isEqualTo("second-name");
    assertThat(form.field("name").id()).isEqualTo("id_second-name");
  }

  @Test
  void fieldsMayBeAddedAndRemovedAtRunTime() {
    CommentForm form = new CommentForm();
    form.remove("email");
    form.add("captcha", new IntegerField());
    form.bind(QueryParams.parse("name=a&body=b&captcha=x"));
    assertThat(form.fields())
        .extracting(BoundField::name)
        .containsExactly("name", "body", "captcha");
    assertThat(form.errors().fields()).containsExactly("captcha");
  }

  static class Base extends Form {
    final CharField first = add(new CharField());
  }

  static final class Derived extends Base {
    final CharField second = add(new CharField());
  }

  @Test
  void aFormInheritsFields() {
    assertThat(new Derived().fields())
        .extracting(BoundField::name)
        .containsExactly("first", "second");
  }

  record Comment(String name, String body) {}

  record Wrong(String name, String bodyy) {}

  record Misfit(int name) {}

  @Test
  void aValidFormGivesARecord() {
    CommentForm form = sent("name=sara&body=hello");
    assertThat(form.as(Comment.class)).isEqualTo(new Comment("SARA", "hello"));
    assertThatThrownBy(() -> form.as(Wrong.class))
        .hasMessage(
            "forms.E004 The component 'bodyy' of Wrong has no field in the form\n  try: 'body'. Fields: name, email, body");
    assertThatThrownBy(() -> form.as(Misfit.class))
        .hasMessageStartingWith("forms.E007 The values of the form do not fit the types of Misfit");
    assertThatThrownBy(() -> sent("").as(Comment.class))
        .hasMessageStartingWith("forms.E001 The form has no values");
  }

  @Test
  void mistakesInADeclarationAreNamed() {
    class Nameless extends Form {
      Nameless() {
        add(new CharField());
      }
    }
    assertThatThrownBy(() -> new Nameless().fields())
        .hasMessageStartingWith("forms.E006 A field of Nameless has no name");
    CharField shared = new CharField();
    new CommentForm().add("a", shared);
    assertThatThrownBy(() -> new CommentForm().add("b", shared))
        .hasMessageStartingWith("forms.E002 The field 'a' belongs to a form already");
    CommentForm form = new CommentForm();
    form.add("born", new DateField());
    form.initial(Map.of("born", "long ago"));
    assertThatThrownBy(() -> form.field("born").value())
        .hasMessageStartingWith("forms.E003 The initial value of 'born' is of another type");
  }
}
