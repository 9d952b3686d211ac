package io.charchub.db.models;

import io.charchub.db.Sql;
import io.charchub.db.expressions.Shape;
import io.charchub.db.fields.Field;
import io.charchub.db.sql.Conversion;
import io.charchub.db.sql.Grammar;
import io.charchub.db.sql.Param;
import io.charchub.db.sql.SqlWriter;
import io.charchub.db.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was planned and written, without its values: it can be used again for every
 * query of the same shape. Immutable, safe for use by many threads.
 */
final class Plan {
  private final String text;
  private final Slot[] slots;
  private final boolean empty;
  private final @Nullable ModelReader<?> model;
  private final List<Output> columns;
  private final String[] names;
  private volatile Field<?> @Nullable [] types;

  /**
   * Where the value of a mark comes from.
   *
   * @param value the number of the value in the shape; -1 for one that belongs to the statement
   * @param element the place in the list; -1 for the whole
   * @param fixed the value that belongs to the statement
   * @param conversion from the value to what is bound
   */
  private record Slot(int value, int element, @Nullable Object fixed, Conversion conversion) {
    @Nullable Object bind(Shape shape) {
      if (value < 0) {
        return conversion.convert(fixed);
      }
      Object given = shape.value(value);
      return conversion.convert(
          element < 0 || given == null ? given : ((List<?>) given).get(element));
    }
  }

  private Plan(
      String text,
      Slot[] slots,
      boolean empty,
      @Nullable ModelReader<?> model,
      List<Output> columns) {
    this.text = text;
    this.slots = slots;
    this.empty = empty;
    this.model = model;
    this.columns = columns;
    this.names = columns.stream().map(Output::name).toArray(String[]::new);
  }

  /** The plan of a statement. */
  static Plan of(
      Statement statement,
      Grammar grammar,
      Shape shape,
      boolean empty,
      @Nullable ModelReader<?> model,
      List<Output> columns) {
    if (empty) {
      return new Plan("", new Slot[0], true, model, columns);
    }
    SqlWriter out = new SqlWriter(grammar);
    statement.write(out);
    Slot[] slots = new Slot[out.params().size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = slot(out.params().get(i), shape);
    }
    return new Plan(out.text(), slots, false, model, columns);
  }

  private static Slot slot(Param param, Shape shape) {
    if (param.source() == null) {
      return new Slot(-1, -1, param.value(), param.conversion());
    }
    int value = shape.indexOf(param.source());
    if (value < 0) {
      throw new IllegalStateException(
          "a value of the query is not part of its shape: " + param.source());
    }
    return new Slot(value, param.element(), null, param.conversion());
  }

  /** Whether the result is known to be empty, so that nothing needs to be asked. */
  boolean isEmpty() {
    return empty;
  }

  /** The SQL. */
  String text() {
    return text;
  }

  /** The statement with the values of {@code shape}. */
  Sql bind(Shape shape) {
    if (slots.length == 0) {
      return new Sql(text, List.of());
    }
    @Nullable Object[] values = new @Nullable Object[slots.length];
    for (int i = 0; i < slots.length; i++) {
      values[i] = slots[i].bind(shape);
    }
    return Sql.of(text, values);
  }

  /** How whole rows are read; null for values. */
  @Nullable ModelReader<?> model() {
    return model;
  }

  /** The columns. */
  List<Output> columns() {
    return columns;
  }

  /** The names of the columns; not to be changed. */
  String[] names() {
    return names;
  }

  /**
   * The types of the columns; not to be changed.
   *
   * @throws io.charchub.db.fields.FieldException where one is not known
   */
  Field<?>[] types() {
    Field<?>[] known = types;
    if (known == null) {
      known = columns.stream().map(output -> output.value().readType()).toArray(Field<?>[]::new);
      types = known;
    }
    return known;
  }
}
