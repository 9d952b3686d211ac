package io.charchub.db.sql;

import java.util.List;

/**
 * What stands in a JSON document at a path.
 *
 * @param document the document
 * @param path names of members as text, or places of elements as {@code Integer}, negative ones
 *     from the end
 * @param form how it is wanted
 */
public record JsonValue(SqlExpression document, List<Object> path, Form form)
    implements SqlExpression {

  /** How the value is wanted. */
  public enum Form {
    /** As JSON, to be read or compared with JSON. */
    JSON,
    /** As text, a JSON string without its quotes. */
    TEXT,
    /** Only its type, which is NULL where there is nothing. */
    TYPE
  }

  @Override
  public void write(SqlWriter out) {
    out.grammar().json(out, this);
  }
}
