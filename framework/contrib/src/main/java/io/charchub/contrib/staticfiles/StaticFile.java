package io.charchub.contrib.staticfiles;

import io.charchub.http.ContentTypes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One file ready to be sent: its bytes, packed beforehand where that makes them smaller.
 *
 * @param name the name that pages use, such as {@code blog/blog.css}
 * @param hashedName the name with the hash in it, such as {@code blog/blog.5f3a91c02b7e.css}
 * @param contentType with the character set where it is text
 * @param etag quoted
 * @param content the bytes; not to be changed
 * @param packed the bytes under gzip; null where they would hardly be smaller
 */
record StaticFile(
    String name,
    String hashedName,
    String contentType,
    String etag,
    byte[] content,
    byte @Nullable [] packed) {

  static StaticFile of(String name, String hash, byte[] content) {
    int dot = name.lastIndexOf('.');
    boolean ending = dot > name.lastIndexOf('/') + 1;
    String hashed =
        ending ? name.substring(0, dot) + "." + hash + name.substring(dot) : name + "." + hash;
    String type = ContentTypes.of(name);
    return new StaticFile(name, hashed, type, '"' + hash + '"', content, packed(type, content));
  }

  private static byte @Nullable [] packed(String type, byte[] content) {
    if (content.length < 200 || !ContentTypes.isCompressible(type)) {
      return null;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.size() < content.length * 9 / 10 ? out.toByteArray() : null;
  }
}
