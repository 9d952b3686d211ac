package io.charchub.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class XmlWriterTest {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

  private final StringBuilder out = new StringBuilder();

  @Test
  void elementsStandInsideEachOther() throws IOException {
    XmlWriter xml = XmlWriter.start(out);
    xml.open("feed", "xmlns", "urn:x", "xml:lang", "");
    xml.element("title", "Fish & <chips>", "type", "text").empty("link", "href", "/?a=1&b=\"2\"");
    xml.close();
    assertThat(out)
        .hasToString(
            HEAD
                + "<feed xmlns=\"urn:x\">\n"
                + "<title type=\"text\">Fish &amp; &lt;chips&gt;</title>\n"
                + "<link href=\"/?a=1&amp;b=&quot;2&quot;\"/>\n"
                + "</feed>\n");
  }

  @Test
  void whatXmlCannotHoldIsReplacedAndLinesAreKept() throws IOException {
    XmlWriter.start(out).element("a", "1\u0000\n2\r\t😀\uD800", "b", "x\ny");
    assertThat(out).hasToString(HEAD + "<a b=\"x&#10;y\">1\uFFFD\n2&#13;\t😀\uFFFD</a>\n");
  }

  @Test
  void anInstructionStandsBeforeTheRoot() throws IOException {
    XmlWriter.start(out).instruction("xml-stylesheet", "href", "/a.xsl");
    assertThat(out).hasToString(HEAD + "<?xml-stylesheet href=\"/a.xsl\"?>\n");
  }

  @Test
  void nothingIsClosedThatWasNotOpened() throws IOException {
    XmlWriter xml = XmlWriter.start(out);
    assertThatThrownBy(xml::close).isInstanceOf(NoSuchElementException.class);
  }
}
