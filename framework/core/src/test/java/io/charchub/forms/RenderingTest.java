package io.charchub.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.http.QueryParams;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenderingTest {
  private static final String EVIL = "\"'><script>alert(1)</script>&";
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

  enum Colour {
    RED,
    GREEN
  }

  static final class Everything extends Form {
    final CharField name =
        add(new CharField().maxLength(80).label("Your name").helpText("As friends call you."));
    final EmailField email = add(new EmailField().required(false));
    final TextField body = add(new TextField());
    final CharField password = add(new CharField().widget(new Input("password")));
    final IntegerField age = add(new IntegerField().min(0).required(false));
    final BooleanField terms = add(new BooleanField());
    final ChoiceField<Colour> colour = add(ChoiceField.of(Colour.class));
    final ChoiceField<Colour> radio = add(ChoiceField.of(Colour.class).radio());
    final MultipleChoiceField<Colour> boxes =
        add(MultipleChoiceField.of(Colour.class).checkboxes());
    final MultipleChoiceField<Colour> many =
        add(MultipleChoiceField.of(Colour.class).required(false));
    final CharField secret = add(new CharField().hidden().initial("s3"));
  }

  private static Document render(Form form, String template, String... overrides) {
    Templates.Builder builder = Templates.builder();
    if (overrides.length > 0) {
      builder.source(TemplateSource.memory(Map.of(overrides[0], overrides[1])));
    }
    Templates templates =
        builder
            .source(TemplateSource.memory(Map.of("t.ftlh", template)))
            .source(FormTemplates.source())
            .build();
    assertThat(templates.check()).isEmpty();
    String html = templates.render("t.ftlh", Map.of("form", form));
    assertThat(html).doesNotContain("<script>alert");
    return Jsoup.parseBodyFragment(html);
  }

  private static Element input(Document page, String name) {
    Element input = page.selectFirst("[name=" + name + "]");
    assertThat(input).as(name).isNotNull();
    return input;
  }

  @Test
  void everyInputHasALabelOfItsOwn() {
    Document page = render(new Everything(), "<form>${form.asDiv}</form>");
    for (Element input : page.select("input:not([type=hidden]), select, textarea")) {
      boolean labelled =
          page.selectFirst("label[for=" + input.id() + "]") != null
              || input.parent().tagName().equals("label");
      assertThat(labelled).as(input.outerHtml()).isTrue();
    }
    assertThat(page.select("label[for=id_name]").text()).isEqualTo("Your name");
    assertThat(page.select("fieldset > legend").eachText()).containsExactly("Radio", "Boxes");
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(input(page, "name").attr("aria-describedby")).isEqualTo("id_name_helptext");
    assertThat(page.select("#id_name_helptext").text()).isEqualTo("As friends call you.");
  }

  @Test
  void inputsSayWhatTheirFieldsAccept() {
    Document page = render(new Everything(), "${form.asDiv()}");
    assertThat(input(page, "name").attributes())
        .extracting(each -> each.getKey() + "=" + each.getValue())
        .contains("type=text", "maxlength=80", "required=");
    assertThat(input(page, "email").attr("type")).isEqualTo("email");
    assertThat(input(page, "email").hasAttr("required")).isFalse();
    assertThat(input(page, "age").attr("type")).isEqualTo("number");
    assertThat(input(page, "age").attr("min")).isEqualTo("0");
    assertThat(input(page, "boxes").hasAttr("required")).isFalse();
    assertThat(input(page, "radio").hasAttr("required")).isTrue();
    assertThat(input(page, "many").hasAttr("multiple")).isTrue();
    assertThat(page.select("select[name=colour] option").eachText())
        .containsExactly("- Choose one -", "Red", "Green");
    assertThat(input(page, "secret").attributes().asList())
        .extracting(each -> each.getKey())
        .containsExactly("type", "name", "value", "id");
    try (Scope persian = Languages.use(Locale.forLanguageTag("fa"))) {
      Element age = input(render(new Everything(), "${form.asDiv()}"), "age");
      assertThat(age.attr("type")).isEqualTo("text");
      assertThat(age.attr("inputmode")).isEqualTo("numeric");
      assertThat(age.hasAttr("min")).isFalse();
    }
  }

  @Test
  void whatWasTypedIsShownAgainWithItsErrorsTiedToTheInput() {
    Everything form = new Everything();
    form.bind(
        QueryParams.of(
            Map.of(
                "name",
                List.of("n".repeat(81)),
                "body",
                List.of("\nfirst line"),
                "password",
                List.of("hunter2"),
                "colour",
                List.of("green"),
                "boxes",
                List.of("red", "green"),
                "terms",
                List.of("on"),
                "age",
                List.of("abc"))));
    Document page = render(form, "${form.asDiv}");
    Element name = input(page, "name");
    assertThat(name.attr("value")).isEqualTo("n".repeat(81));
    assertThat(name.attr("aria-invalid")).isEqualTo("true");
    assertThat(name.attr("aria-describedby")).isEqualTo("id_name_helptext id_name_error");
    assertThat(page.select("ul.errorlist#id_name_error li").text())
        .isEqualTo("Enter at most 80 characters (you entered 81).");
    assertThat(input(page, "age").attr("value")).isEqualTo("abc");
    assertThat(input(page, "body").wholeText()).isEqualTo("\nfirst line");
    assertThat(input(page, "password").hasAttr("value")).isFalse();
    assertThat(input(page, "terms").hasAttr("checked")).isTrue();
    assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("green");
    assertThat(page.select("input[name=boxes][checked]")).hasSize(2);
  }

  @Test
  void errorsOfTheFormAndOfHiddenFieldsStandOnTop() {
    Everything form = new Everything();
    form.bind(QueryParams.EMPTY);
    form.addError("All of it is wrong.", "all");
    Document page = render(form, "${form.asDiv}");
    assertThat(page.select("[role=alert] > ul.errorlist.nonfield li").eachText())
        .containsExactly("All of it is wrong.", "(secret) This field is required.");
  }

  static final class Hostile extends Form {
    final CharField a =
        add(
            new CharField()
                .label(EVIL)
                .helpText(EVIL)
                .attribute("placeholder", EVIL)
                .initial(EVIL));
    final TextField b = add(new TextField().initial(EVIL + "</textarea>"));
    final ChoiceField<String> c = add(ChoiceField.of(Map.of(EVIL, EVIL)));
    final MultipleChoiceField<String> d =
        add(MultipleChoiceField.of(List.of(Option.of(EVIL, EVIL).in(EVIL))));
    final MultipleChoiceField<String> e =
        add(MultipleChoiceField.of(Map.of(EVIL, EVIL)).checkboxes());
    final CharField h = add(new CharField().hidden().initial(EVIL));
  }

  @Test
  void nothingThatComesFromOutsideBecomesMarkup() {
    Document empty = render(new Hostile(), "${form.asDiv}");
    assertThat(empty.select("script")).isEmpty();
    assertThat(input(empty, "a").attr("value")).isEqualTo(EVIL);
    assertThat(input(empty, "a").attr("placeholder")).isEqualTo(EVIL);
    assertThat(empty.select("label[for=id_a]").text()).isEqualTo(EVIL);
    assertThat(empty.select("optgroup").attr("label")).isEqualTo(EVIL);
    assertThat(input(empty, "b").text()).contains("</textarea>");
    Hostile sent = new Hostile();
    sent.bind(
        QueryParams.of(Map.of("a", List.of(EVIL), "c", List.of(EVIL + "x"), "e", List.of(EVIL))));
    sent.addError("a", EVIL, "x");
    sent.addError(EVIL, "x");
    Document page = render(sent, "${form.asDiv}");
    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("#id_c_error").text()).contains("<script>");
    assertThat(page.select("ul.nonfield").text()).contains(EVIL);
  }

  @Test
  void aFieldMayBeShownPieceByPieceAndAProjectMayWriteTheTemplatesAnew() {
    Document page =
        render(
            new Everything(),
            "<p>${form.name.labelTag}: ${form.name.input()}</p>${form.email.asField}");
    assertThat(page.select("p > label + input")).hasSize(1);
    assertThat(page.select("div.field input[name=email]")).hasSize(1);
    assertThat(
            render(
                    new Everything(),
                    "${form.email.asField}",
                    "forms/field.ftlh",
                    "<b>${field.name}</b>")
                .select("b")
                .text())
        .isEqualTo("email");
  }

  static final class Parts extends Form {
    final SplitDateTimeField when = add(new SplitDateTimeField().helpText("Local time."));
    final FileField notes = add(new FileField().required(false).existing("a.txt", "/media/a.txt"));
    final FileField must = add(new FileField().existing("b.txt", ""));
    final NullBooleanField maybe = add(new NullBooleanField());
    final MultipleChoiceField<Colour> colours =
        add(MultipleChoiceField.of(Colour.class).widget(new MultipleHiddenInput()));
  }

  @Test
  void aValueInSeveralInputsIsAGroupWithALegendAndEachInputHasAName() {
    Parts form = new Parts();
    form.bind(QueryParams.parse("when_0=2025-03-20&when_1="));
    assertThat(form.hasError("when", "incomplete")).isTrue();
    Document page = render(form, "${form.asDiv}");
    Element group = page.select("fieldset").first();
    assertThat(group.select("legend").text()).isEqualTo("When");
    assertThat(group.attr("aria-describedby")).isEqualTo("id_when_helptext id_when_error");
    assertThat(group.select("input").eachAttr("name")).containsExactly("when_0", "when_1");
    assertThat(group.select("input").eachAttr("aria-label")).containsExactly("Date", "Time");
    assertThat(group.select("input").eachAttr("aria-invalid")).containsExactly("true", "true");
    assertThat(group.select("#id_when_0").val()).isEqualTo("2025-03-20");
  }

  @Test
  void aFileThatIsThereIsNamedAndMayBeTakenAwayWhereItNeedNotBe() {
    Document page = render(new Parts(), "${form.asDiv}");
    assertThat(page.select("a[href=/media/a.txt]").text()).isEqualTo("a.txt");
    assertThat(page.select("input[name=notes-clear]")).hasSize(1);
    assertThat(page.select("input[name=must-clear]")).isEmpty();
    assertThat(page.select("input[name=must]").hasAttr("required")).isFalse();
    Parts form = new Parts();
    form.bind(QueryParams.parse("notes-clear=on&when_0=2025-03-20&when_1=14:30&colours=red"));
    assertThat(form.errors().texts()).isEmpty();
    assertThat(form.notes.isCleared()).isTrue();
    assertThat(form.must.isCleared()).isFalse();
    assertThat(form.maybe.value()).isNull();
    assertThat(render(form, "${form.colours.input}").select("input[type=hidden]").val())
        .isEqualTo("red");
  }
}
