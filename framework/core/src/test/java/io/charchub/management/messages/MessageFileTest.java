package io.charchub.management.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.i18n.I18nException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageFileTest {
  private static final Locale PERSIAN = Locale.forLanguageTag("fa");

  private static TextUse use(String key, String place) {
    return new TextUse(key, "", place, 7, "");
  }

  private static String merged(String content, List<TextUse> wanted) {
    MessageFile file = MessageFile.parse(content);
    return new MessageMerge(PERSIAN, true, true).merge(file, wanted, key -> false).content(true);
  }

  @Test
  void whatPeopleWroteStaysAsItIs() {
    String content =
        """
        # Texts of the shop
        ! kept by hand

        Save\\ all : ذخیرهٔ همه
        long = one \\
            two \\
            three
        \u200ccut=\\u0628\\\\
        # the end
        """;
    assertThat(MessageFile.parse(content).content(true)).isEqualTo(content);
    assertThat(MessageFile.parse(content).texts())
        .containsEntry("Save all", "ذخیرهٔ همه")
        .containsEntry("long", "one two three")
        .containsEntry("\u200ccut", "ب\\");
  }

  @Test
  void newTextsComeBehindTheRestEmptyAndWithTheirPlaces() {
    assertThat(
            merged(
                "Save = ذخیره\n",
                List.of(use("Save", "A.java"), use("To: #1 = a\\b\n!", "B.java"))))
        .isEqualTo(
            """
            #: A.java:7
            Save = ذخیره

            #: B.java:7
            To\\:\\ \\#1\\ \\=\\ a\\\\b\\n\\! =
            """);
  }

  @Test
  void aWrittenKeyReadsAsItself() {
    for (String key :
        List.of(" a ", "#x", "a=b:c", "\ttab\r\n", "month\u0004May", "سلام دنیا", "\\")) {
      String content = merged("", List.of(use(key, "A.java")));
      assertThat(MessageFile.parse(content).texts()).containsOnlyKeys(key);
    }
  }

  @Test
  void staleTextsAreKeptAsCommentsAndComeBackTranslated() {
    String stale =
        merged(
            "Old = کهنه\nlong = a \\\n  b\nOpen =\nSave = ذخیره\n", List.of(use("Save", "A.java")));
    assertThat(stale)
        .isEqualTo(
            """
            #: A.java:7
            Save = ذخیره

            #~ Old = کهنه
            #~ long = a \\
            #~   b
            """);
    assertThat(merged(stale, List.of(use("Save", "A.java")))).isEqualTo(stale);
    assertThat(merged(stale, List.of(use("Save", "A.java"), use("long", "B.java"))))
        .contains("#: B.java:7\nlong = a \\\n  b\n")
        .contains("#~ Old = کهنه")
        .doesNotContain("#~ long");
  }

  @Test
  void commentsAboveAStaleTextStay() {
    assertThat(merged("# Heading\nOld = کهنه\n\nSave = ذخیره\n", List.of(use("Save", "A.java"))))
        .startsWith("# Heading\n\n#: A.java:7\nSave = ذخیره\n");
  }

  @Test
  void notesAndPluralFormsAreTold() {
    TextUse counted = new TextUse("{0} day", "{0} days", "A.java", 3, "how long a stay is");
    MessageFile file =
        new MessageMerge(Locale.forLanguageTag("ar"), true, true)
            .merge(MessageFile.EMPTY, List.of(counted), key -> false);
    assertThat(file.content(true))
        .isEqualTo(
            """
            #. how long a stay is
            #. for counts, "{0} days": {0, plural, zero {…} one {…} two {…} few {…} many {…} other {…}}
            #: A.java:3
            {0}\\ day =
            """);
  }

  @Test
  void aFileThatIsNoUtf8IsNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("messages_fa.properties");
    Files.write(file, "a = \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> MessageFile.read(file))
        .isInstanceOf(I18nException.class)
        .hasMessageContaining("i18n.E002")
        .hasMessageContaining("messages_fa.properties");
    Files.writeString(file, "a = \\u12");
    assertThatThrownBy(() -> MessageFile.read(file)).hasMessageContaining("i18n.E002");
  }
}
