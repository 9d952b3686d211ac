package io.charchub.management.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.apps.Apps;
import io.charchub.cli.Commands;
import io.charchub.cli.Terminal;
import io.charchub.i18n.Translations;
import io.charchub.management.compilation.ProjectLayout;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeMessagesTest {
  private static final String FILE = "src/main/resources/shop/messages_fa.properties";

  @TempDir Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void shop() {
    write(
        "src/main/java/shop/Views.java",
        """
        package shop;

        import io.charchub.forms.CharField;
        import io.charchub.i18n.Translatable;
        import io.charchub.i18n.Translations;

        final class Views {
          private static final String TITLE = "The " + "shop";
          // Translators: on the button
          // that ends an order
          static final String ORDER = Translations.mark("Order");

          String all(Translations texts, boolean open, String computed) {
            texts.tr(TITLE);
            texts.tr(open ? "Open" : "Closed", 1);
            texts.plural("{0} thing", "{0} things", 3);
            texts.trIn("month name", "May");
            texts.tr(computed);
            new CharField().label("Street").helpText("validation.required");
            new Other().label("Not a text");
            // texts.tr("In a comment");
            return own("Own helper") + "texts.tr(\\"In a literal\\")";
          }

          static String own(@Translatable String key) {
            return key;
          }

          static final class Other {
            void label(String text) {}
          }
        }
        """);
    write(
        "src/main/java/shop/Product.java",
        """
        package shop;

        import io.charchub.db.annotations.CharField;
        import io.charchub.db.annotations.Choice;
        import io.charchub.db.models.Model;

        public class Product extends Model {
          public enum State { IN_STOCK, @Choice(label = "Sold out") GONE }
          public enum Other { UNUSED }

          @CharField(maxLength = 80, helpText = "As on the box")
          public String shortName;
          public State state = State.IN_STOCK;
        }
        """);
    write(
        "src/main/resources/templates/shop/list.ftlh",
        """
        <#-- trans("In a comment") -->
        <h1 title="${trans("Say \\"hello\\"")}">${trans('Things', n)}</h1> trans("plain text")
        <#-- Translators: below the list -->
        <p>${ntrans("{0} thing left", "{0} things left", n)}
        <#if x == trans("Open")>${ptrans("verb", trans("Inner"))}</#if>
        <@foo label=ptrans("verb", "Open")/> ${trans("Hello ${name}")} ${thing.trans("Member")}
        """);
  }

  private void write(String file, String text) {
    try {
      Path path = dir.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read(String file) throws IOException {
    return Files.readString(dir.resolve(file));
  }

  private int make(String... options) {
    MessageProject project =
        new MessageProject(
            Apps.of(Apps.plain("shop")),
            new ProjectLayout(dir),
            List.of(Locale.ENGLISH, Locale.forLanguageTag("fa")),
            Translations.framework().baseNames());
    Terminal terminal = Terminal.of(out, err, new StringReader(""));
    return new Commands(() -> List.of(new MakeMessages(project)), each -> {})
        .run(terminal, "makemessages", List.of(options));
  }

  @Test
  void textsOfJavaAndTemplatesAreFoundWithTheirPlaces() throws IOException {
    assertThat(make()).as(err.toString()).isZero();
    assertThat(read(FILE))
        .isEqualTo(
            """
            #: src/main/resources/templates/shop/list.ftlh:2
            Say\\ "hello" =

            #: src/main/resources/templates/shop/list.ftlh:2
            Things =

            #. below the list
            #. for counts, "{0} things left": {0, plural, one {…} other {…}}
            #: src/main/resources/templates/shop/list.ftlh:4
            {0}\\ thing\\ left =

            #: src/main/resources/templates/shop/list.ftlh:5
            #: src/main/java/shop/Views.java:15
            Open =

            #: src/main/resources/templates/shop/list.ftlh:5
            Inner =

            #: src/main/resources/templates/shop/list.ftlh:6
            verb\\u0004Open =

            #: src/main/java/shop/Product.java:8
            Sold\\ out =

            #: src/main/java/shop/Product.java:11
            As\\ on\\ the\\ box =

            #: src/main/java/shop/Product.java:13
            In\\ stock =

            #. on the button that ends an order
            #: src/main/java/shop/Views.java:11
            Order =

            #: src/main/java/shop/Views.java:14
            The\\ shop =

            #: src/main/java/shop/Views.java:15
            Closed =

            #. for counts, "{0} things": {0, plural, one {…} other {…}}
            #: src/main/java/shop/Views.java:16
            {0}\\ thing =

            #: src/main/java/shop/Views.java:17
            month\\ name\\u0004May =

            #: src/main/java/shop/Views.java:19
            Street =

            #: src/main/java/shop/Views.java:22
            Own\\ helper =
            """);
    assertThat(out.toString()).isEqualTo(FILE + ": 16 texts, 16 new, 0 stale, 16 to translate\n");
    assertThat(dir.resolve("src/main/resources/shop/messages.properties")).doesNotExist();
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    make();
    String first = read(FILE);
    assertThat(make("--check")).isZero();
    assertThat(make()).isZero();
    assertThat(read(FILE)).isEqualTo(first);
  }

  @Test
  void checkFailsWhereATextIsNewOrStaleAndWritesNothing() throws IOException {
    assertThat(make("--check")).isEqualTo(1);
    assertThat(err.toString()).contains("1 file of messages would change; nothing was written");
    assertThat(dir.resolve(FILE)).doesNotExist();
    make();
    write("src/main/resources/templates/shop/list.ftlh", "\n\n${trans('Things')}");
    assertThat(make("--check")).isEqualTo(1);
    assertThat(out.toString()).contains("12 texts, 0 new, 4 stale");
  }

  @Test
  void aMovedTextIsNoReasonToFail() throws IOException {
    make();
    write("src/main/java/shop/Views.java", "\n\n" + read("src/main/java/shop/Views.java"));
    assertThat(make("--check")).isZero();
    make();
    assertThat(read(FILE)).contains("#: src/main/java/shop/Views.java:24\nOwn\\ helper =");
  }

  @Test
  void labelsMadeOfNamesAreNotStale() throws IOException {
    write(FILE, "short\\ name = نام کوتاه\nShort\\ name = نام کوتاه\nGone = رفته\nLost = گم\n");
    make("--no-location");
    assertThat(read(FILE))
        .contains("short\\ name = نام کوتاه\nShort\\ name = نام کوتاه\nGone = رفته\n")
        .contains("\n#~ Lost = گم\n")
        .doesNotContain("#: ");
    make("--no-obsolete");
    assertThat(read(FILE)).doesNotContain("Lost");
  }

  @Test
  void namesNeedEnglishTooAndWhatLibrariesHaveNeedsNothing() throws IOException {
    write(
        "src/main/resources/templates/shop/list.ftlh",
        "${trans('shop.title')}${trans('pages.next')}");
    make();
    assertThat(read("src/main/resources/shop/messages.properties"))
        .isEqualTo("#: src/main/resources/templates/shop/list.ftlh:1\nshop.title =\n");
    assertThat(read(FILE)).contains("shop.title =\n").doesNotContain("pages.next");
  }

  @Test
  void languagesAreChosenByName() throws IOException {
    assertThat(make("--locale", "pt-br")).isZero();
    assertThat(dir.resolve("src/main/resources/shop/messages_pt_BR.properties")).exists();
    assertThat(dir.resolve(FILE)).doesNotExist();
    assertThat(make("--all", "--exclude", "fa")).isZero();
    assertThat(dir.resolve(FILE)).doesNotExist();
    assertThat(make("--all", "--locale", "fa")).isEqualTo(2);
    assertThat(make("--locale", "no language")).isEqualTo(1);
    assertThat(err.toString()).contains("'no language' is not a language code");
  }

  @Test
  void aTemplateThatDoesNotParseIsNamed() {
    write("src/main/resources/templates/shop/list.ftlh", "<#if x>");
    assertThat(make()).isEqualTo(1);
    assertThat(err.toString())
        .contains("template.E002", "src/main/resources/templates/shop/list.ftlh");
  }
}
