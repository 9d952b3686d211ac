package io.charchub.serialization;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes data piece by piece, whatever format they are to have. See {@link Writable}. */
public interface DataWriter {
  /**
   * Begins a map: keys with a value each follow, then {@link #endMap}.
   *
   * @throws SerializationException {@code serialization.E004} for data nested more than 64 levels
   *     deep
   */
  void startMap() throws IOException;

  /** The key of the value that follows. */
  void key(String name) throws IOException;

  /** Ends the map that was begun last. */
  void endMap() throws IOException;

  /** Begins a list: values follow, then {@link #endList}. Throws as {@link #startMap} does. */
  void startList() throws IOException;

  /** Ends the list that was begun last. */
  void endList() throws IOException;

  /**
   * One whole value: null, text, a number, and everything else that {@link Json} can write.
   *
   * @throws SerializationException {@code serialization.E003} for a value that has no form
   */
  void value(@Nullable Object value) throws IOException;
}
