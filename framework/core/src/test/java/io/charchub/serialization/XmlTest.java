package io.charchub.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

  private static Object read(String xml) {
    return Xml.read(xml.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  @Test
  void keysAreElementsAndListsHaveItems() {
    assertThat(
            Xml.write(
                map(
                    "title",
                    "A & B",
                    "views",
                    3,
                    "draft",
                    false,
                    "tags",
                    List.of("x", "y"),
                    "none",
                    null)))
        .isEqualTo(
            HEAD
                + "<document><title>A &amp; B</title><views type=\"number\">3</views><draft type=\"boolean\">false</draft>"
                + "<tags><item>x</item><item>y</item></tags><none type=\"null\"/></document>\n");
  }

  @Test
  void whatCannotBeANameIsAnEntry() {
    assertThat(
            Xml.write(
                map(
                    "my key", "1", "xmlish", "2", "سال", "3", "entry", "4", "1st", "5", "a\"<",
                    "6")))
        .isEqualTo(
            HEAD
                + "<document><entry key=\"my key\">1</entry><entry key=\"xmlish\">2</entry><entry key=\"سال\">3</entry>"
                + "<entry key=\"entry\">4</entry><entry key=\"1st\">5</entry><entry key=\"a&quot;&lt;\">6</entry></document>\n");
  }

  @Test
  void emptyOnesSayWhatTheyAre() {
    assertThat(Xml.write(List.of())).isEqualTo(HEAD + "<document type=\"list\"></document>\n");
    assertThat(Xml.write(Map.of())).isEqualTo(HEAD + "<document type=\"map\"></document>\n");
    assertThat(Xml.write("")).isEqualTo(HEAD + "<document></document>\n");
    assertThat(Xml.write(map("item", "x")))
        .isEqualTo(HEAD + "<document><entry key=\"item\">x</entry></document>\n");
  }

  @Test
  void anyDataThatJsonHoldsXmlHolds() {
    Random random = new Random(20_261_123);
    for (int i = 0; i < 2_000; i++) {
      Object data = anything(random, 0);
      byte[] xml = Xml.writeBytes(data);
      assertThat(Xml.read(xml, Limits.DEFAULT)).isEqualTo(Json.read(Json.write(data)));
    }
  }

  private static Object anything(Random random, int depth) {
    switch (random.nextInt(depth > 4 ? 6 : 9)) {
      case 0:
        return null;
      case 1:
        return random.nextLong();
      case 2:
        return random.nextDouble() * 1e10;
      case 3:
        return random.nextBoolean();
      case 4, 5:
        return text(random);
      case 6, 7:
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          map.put(text(random), anything(random, depth + 1));
        }
        return map;
      default:
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(anything(random, depth + 1));
        }
        return list;
    }
  }

  private static String text(Random random) {
    String[] texts = {
      "", " ", "item", "entry", "xml", "type", "a-b.c", "<x>", "]]>", "&amp;", "\r\n\t", "سلام",
      "🎉", "null", "a:b", "-"
    };
    return texts[random.nextInt(texts.length)];
  }

  @Test
  void lettersThatXmlCannotHoldAreReplaced() {
    assertThat(read(Xml.write("a\0b\u001bc\ufffe\ud800"))).isEqualTo("a\ufffdb\ufffdc\ufffd\ufffd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
        "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>",
        "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"1\"><!ENTITY b \"&a;&a;\">]><a>&b;</a>"
      })
  void aDocumentTypeIsRefused(String xml) {
    assertThatThrownBy(() -> read(xml))
        .isInstanceOf(SerializationException.class)
        .hasMessageStartingWith(
            "serialization.E005 XML with a document type (DOCTYPE) is refused\n  where: line 1, column ")
        .hasMessageEndingWith("try: send the document without its DOCTYPE line");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "<a>",
        "<a></b>",
        "<a/><b/>",
        "<a>&unknown;</a>",
        "<a>\u0001</a>",
        "<a b='1' b='2'/>",
        "<a><b>1</b><b>2</b></a>",
        "<a><item>1</item><b>2</b></a>",
        "<a>x<b>1</b></a>",
        "<a><entry>1</entry></a>",
        "<a type='number'>x</a>",
        "<a type='boolean'>1</a>",
        "<a type='number'></a>"
      })
  void malformedXmlIsNamedWithItsPlace(String xml) {
    assertThatThrownBy(() -> read(xml))
        .isInstanceOf(SerializationException.class)
        .hasMessageStartingWith("serialization.E001 Not well-formed XML: ")
        .hasMessageContaining("where: line 1, column ");
  }

  @ParameterizedTest
  @CsvSource({"<a>, 100000", "<a><item>, 50000"})
  void deepXmlIsRefused(String part, int times) {
    assertThatThrownBy(() -> read(part.repeat(times))).hasMessageStartingWith("serialization.E002");
  }

  @Test
  void largeXmlIsRefused() {
    for (String xml :
        List.of(
            "<a>" + "<item/>".repeat(100_001) + "</a>",
            "<a>" + "x".repeat(1_048_577) + "</a>",
            "<a type='number'>" + "9".repeat(101) + "</a>",
            "<a type='number'>1e1000000000</a>",
            "<a b='" + "x".repeat(300_000) + "'/>",
            " ".repeat(2_621_441))) {
      assertThatThrownBy(() -> read(xml))
          .as(xml.substring(0, 20))
          .isInstanceOf(SerializationException.class)
          .hasMessageStartingWith("serialization.E002");
    }
  }

  @Test
  void numbersAreReadAsTheLimitsSay() {
    String xml = Xml.write(Arrays.asList(1.5, 2));
    assertThat(Xml.read(xml.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT.withExactNumbers()))
        .isEqualTo(List.of(new BigDecimal("1.5"), 2L));
  }
}
