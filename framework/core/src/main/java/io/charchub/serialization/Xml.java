package io.charchub.serialization;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes data as XML and reads it back: the same data as {@link Json}, in another dress.
 *
 * <pre>
 * Xml.write(Map.of("title", "Nowruz", "tags", List.of("spring")));
 * // &lt;?xml version="1.0" encoding="utf-8"?&gt;
 * // &lt;document&gt;&lt;title&gt;Nowruz&lt;/title&gt;&lt;tags&gt;&lt;item&gt;spring&lt;/item&gt;&lt;/tags&gt;&lt;/document&gt;
 * </pre>
 *
 * <p>The root is {@code document}; each key of a map is an element of its name, or {@code <entry
 * key="...">} where it cannot be one; each item of a list an {@code item}. The attribute {@code
 * type} says what the content does not: {@code number}, {@code boolean}, {@code null}, an empty
 * {@code list} or {@code map}. A reader that ignores it sees texts. Letters that XML cannot hold
 * become U+FFFD.
 *
 * <p>A document type is refused, and with it entities and everything outside the document. Safe for
 * use by any number of threads.
 */
public final class Xml {
  private Xml() {}

  /**
   * {@code data} as XML.
   *
   * @throws SerializationException as {@link Json#write}
   */
  public static String write(@Nullable Object data) {
    XmlSink sink = new XmlSink();
    try {
      new DataWalk(sink).value(data);
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused the text", e);
    }
    return sink.document();
  }

  /**
   * Writes {@code data} as XML in UTF-8, as it is read from them: for what is too long to stand in
   * memory. {@code out} is not closed.
   *
   * @throws IOException when the client went away
   */
  public static void writeTo(OutputStream out, @Nullable Object data) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    XmlSink sink = new XmlSink(writer);
    new DataWalk(sink).value(data);
    writer.append(sink.document());
    writer.flush();
  }

  /** {@code data} as XML in UTF-8. */
  public static byte[] writeBytes(@Nullable Object data) {
    return write(data).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The data of {@code xml}, which has the form that {@link #write} gives it; the name of the root
   * does not count.
   *
   * @return maps, lists, texts, numbers, booleans and null
   * @throws SerializationException {@code serialization.E001} when it is not well formed or has a
   *     key twice, {@code serialization.E002} when it is beyond the limits, {@code
   *     serialization.E005} when it has a document type
   */
  public static @Nullable Object read(byte[] xml, Limits limits) {
    return new XmlReader(limits).read(xml);
  }
}
