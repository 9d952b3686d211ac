package io.charchub.db.schema;

import java.util.List;

/** How this room answers the questions that were put to a real Django. */
public final class SchemaAnswers {
  private SchemaAnswers() {}

  /** The first digits of the hash in a name (Django's {@code names_digest}). */
  public static String digest(List<String> parts, int length) {
    return IndexNames.digest(String.join("", parts), length);
  }
}
