package io.charchub.serialization;

import java.io.IOException;

/**
 * Data that writes itself piece by piece, so that no map of it has to be made first: what a
 * serializer gives for a row.
 *
 * <pre>
 * Writable point = out -&gt; {
 *   out.startMap();
 *   out.key("x");
 *   out.value(1);
 *   out.endMap();
 * };
 * Json.write(point);   // {"x":1}
 * Xml.write(point);    // the same data
 * </pre>
 */
@FunctionalInterface
public interface Writable {
  /** Writes exactly one value: a map, a list, or what {@link DataWriter#value} takes. */
  void writeTo(DataWriter out) throws IOException;
}
