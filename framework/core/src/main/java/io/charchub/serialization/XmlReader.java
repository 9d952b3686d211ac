package io.charchub.serialization;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the XML that {@link XmlSink} writes, within limits, and never a document type. */
final class XmlReader {
  private static final int MAX_SCALE = 1_000;

  private final Limits limits;
  private int elements;

  XmlReader(Limits limits) {
    this.limits = limits;
  }

  @Nullable Object read(byte[] xml) {
    if (xml.length > limits.documentLength()) {
      throw SerializationException.beyondLimits(
          xml.length + " bytes where " + limits.documentLength() + " are allowed", 1, 1, null);
    }
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
      try {
        return document(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      int line = at == null ? 1 : Math.max(1, at.getLineNumber());
      int column = at == null ? 1 : Math.max(1, at.getColumnNumber());
      String reason = firstLine(String.valueOf(e.getMessage()));
      throw reason.contains("limit")
          ? SerializationException.beyondLimits(reason, line, column, e)
          : SerializationException.malformed("XML", reason, line, column, e);
    }
  }

  private XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth() + 1);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, limits.stringLength());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 4);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.nameLength());
    return factory;
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private @Nullable Object document(XMLStreamReader reader) throws XMLStreamException {
    Object data = null;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        Location at = reader.getLocation();
        throw SerializationException.documentType(at.getLineNumber(), at.getColumnNumber());
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        data = element(reader);
      }
    }
    return data;
  }

  /** The value of the element that was opened; ends on its closing tag. */
  private @Nullable Object element(XMLStreamReader reader) throws XMLStreamException {
    if (++elements > limits.tokens()) {
      throw beyond(reader, "more than " + limits.tokens() + " elements");
    }
    String type = reader.getAttributeValue(null, "type");
    StringBuilder text = new StringBuilder();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    List<@Nullable Object> items = new ArrayList<>();
    boolean named = "map".equals(type);
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        boolean isItem = reader.getLocalName().equals("item");
        named |= !isItem;
        child(reader, isItem, members, items);
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(reader.getText());
        if (text.length() > limits.stringLength()) {
          throw beyond(reader, "a text of more than " + limits.stringLength() + " characters");
        }
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw malformed(reader, "an entity that nothing defines");
      }
    }
    if (named && !items.isEmpty()) {
      throw malformed(reader, "items stand beside other elements");
    }
    if (named || !items.isEmpty()) {
      if (!text.toString().isBlank()) {
        throw malformed(reader, "text stands beside elements");
      }
      return named ? members : items;
    }
    return leaf(reader, type, text.toString());
  }

  private void child(
      XMLStreamReader reader,
      boolean isItem,
      Map<String, @Nullable Object> members,
      List<@Nullable Object> items)
      throws XMLStreamException {
    if (isItem) {
      items.add(element(reader));
      return;
    }
    String key =
        reader.getLocalName().equals("entry")
            ? reader.getAttributeValue(null, "key")
            : reader.getLocalName();
    if (key == null || key.length() > limits.nameLength() || members.containsKey(key)) {
      throw malformed(reader, "the key '" + shown(key) + "' is missing, too long or there twice");
    }
    members.put(key, element(reader));
  }

  private static String shown(@Nullable String key) {
    return key == null ? "" : key.length() > 50 ? key.substring(0, 50) + "…" : key;
  }

  private @Nullable Object leaf(XMLStreamReader reader, @Nullable String type, String text) {
    if (type == null) {
      return text;
    }
    return switch (type) {
      case "null" -> null;
      case "list" -> new ArrayList<>();
      case "number" -> number(reader, text.strip());
      case "boolean" -> bool(reader, text.strip());
      default -> text;
    };
  }

  private boolean bool(XMLStreamReader reader, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw malformed(reader, "a boolean is true or false");
    }
    return text.equals("true");
  }

  private Object number(XMLStreamReader reader, String text) {
    if (text.length() > limits.numberLength()) {
      throw beyond(reader, "a number of " + text.length() + " characters");
    }
    try {
      if (text.matches("-?[0-9]+")) {
        BigInteger integer = new BigInteger(text);
        return integer.bitLength() < 64 ? (Object) integer.longValue() : integer;
      }
      BigDecimal exact = new BigDecimal(text);
      if (Math.abs((long) exact.scale()) > MAX_SCALE || Double.isInfinite(exact.doubleValue())) {
        throw beyond(reader, "a number is too large");
      }
      return limits.exactNumbers() ? exact : (Object) exact.doubleValue();
    } catch (NumberFormatException e) {
      throw malformed(reader, "'" + shown(text) + "' is no number");
    }
  }

  private static SerializationException malformed(XMLStreamReader reader, String reason) {
    Location at = reader.getLocation();
    return SerializationException.malformed(
        "XML", reason, at.getLineNumber(), at.getColumnNumber(), null);
  }

  private static SerializationException beyond(XMLStreamReader reader, String reason) {
    Location at = reader.getLocation();
    return SerializationException.beyondLimits(
        reason, at.getLineNumber(), at.getColumnNumber(), null);
  }
}
