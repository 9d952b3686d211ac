package io.charchub.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.core.HTMLOutputFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written comes out as the JDK would encode the whole of it. */
class PageWriterTest {
  private static final String[] LETTERS = {"a", "é", "س", "ﷺ", "€", "😀", "\ud83d", "\ude00", "\0"};

  @Test
  void whateverIsWrittenIsTheUtf8OfTheWhole() throws IOException {
    Random random = new Random(7);
    for (int page = 0; page < 300; page++) {
      PageWriter writer = new PageWriter(1_000_000);
      StringBuilder whole = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        String text = LETTERS[random.nextInt(LETTERS.length)].repeat(1 + random.nextInt(80));
        whole.append(text);
        writeSomehow(writer, text, random.nextInt(4));
      }
      assertThat(writer.toByteArray()).isEqualTo(whole.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void writeSomehow(PageWriter writer, String text, int way) throws IOException {
    switch (way) {
      case 0 -> writer.write(text);
      case 1 -> writer.write(("<" + text + ">").toCharArray(), 1, text.length());
      case 2 -> writer.write("<" + text + ">", 1, text.length());
      default -> {
        for (char c : text.toCharArray()) {
          writer.write(c);
        }
      }
    }
  }

  @Test
  void aTextLongerThanTheBufferIsWrittenWhole() throws IOException {
    PageWriter writer = new PageWriter(1_000_000);
    String text = "چهار تیر ".repeat(20_000);
    writer.write(text);
    assertThat(writer.toString()).isEqualTo(text);
  }

  @Test
  void aPagePastItsLimitIsGivenUp() throws IOException {
    PageWriter writer = new PageWriter(10);
    writer.write("0123456789");
    assertThatThrownBy(() -> writer.write("x")).isInstanceOf(PageWriter.TooLongException.class);
  }

  @Test
  void whatIsEscapedIsEscapedAsFreeMarkerEscapesIt() throws Exception {
    Random random = new Random(11);
    String[] letters = {"<", ">", "&", "\"", "'", "a", "س", "😀", " ", "=", "@"};
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(letters[random.nextInt(letters.length)].repeat(1 + random.nextInt(40)));
      }
      PageWriter writer = new PageWriter(1_000_000);
      PageFormat.INSTANCE.output(text.toString(), writer);
      assertThat(writer.toString())
          .isEqualTo(HTMLOutputFormat.INSTANCE.escapePlainText(text.toString()));
    }
  }

  @Test
  void theEntitiesOfAnEscapedTextCountTowardsTheLimit() throws IOException {
    PageWriter writer = new PageWriter(10);
    writer.writeEscaped("&&");
    assertThat(writer.toString()).isEqualTo("&amp;&amp;");
    assertThatThrownBy(() -> new PageWriter(10).writeEscaped("&&&"))
        .isInstanceOf(PageWriter.TooLongException.class);
  }
}
