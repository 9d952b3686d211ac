package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * References to any number of rows of a model, kept in a table between the two (Django's {@code
 * ManyToManyField}). It has no column, and its rows are not a value: what converts and stores
 * values refuses.
 */
public final class ManyToManyField extends Field<Object> {
  private final String to;
  private final String through;
  private final String relatedName;
  private final String relatedQueryName;
  private final String table;
  private final boolean symmetrical;
  private final List<String> limit;

  /**
   * References.
   *
   * @param to the label of the target, such as {@code blog.Tag}
   */
  public ManyToManyField(String to) {
    this(to, "", "", "", "", true, List.of(), FieldOptions.NONE);
  }

  private ManyToManyField(
      String to,
      String through,
      String relatedName,
      String relatedQueryName,
      String table,
      boolean symmetrical,
      List<String> limit,
      FieldOptions options) {
    super(options);
    this.to = to;
    this.through = through;
    this.relatedName = relatedName;
    this.relatedQueryName = relatedQueryName;
    this.table = table;
    this.symmetrical = symmetrical;
    this.limit = limit;
  }

  /** The label of the target. */
  public String to() {
    return to;
  }

  /** The label of the model of the table between; empty where the table is made for this field. */
  public String through() {
    return through;
  }

  /** The name of the way back; empty for the default; {@code +} for none. */
  public String relatedName() {
    return relatedName;
  }

  /** The name of the way back in look-ups; empty for the default. */
  public String relatedQueryName() {
    return relatedQueryName;
  }

  /** The name of the table between; empty for the default. */
  public String table() {
    return table;
  }

  /**
   * Whether, for a relation of a model to itself, adding A to B adds B to A. Without meaning for
   * others.
   */
  public boolean isSymmetrical() {
    return symmetrical;
  }

  /**
   * The look-ups of the target that a row must meet to be chosen, as {@link
   * io.charchub.db.annotations.ManyToMany#limitChoicesTo} writes them; empty for any row.
   */
  public List<String> limitChoicesTo() {
    return limit;
  }

  /** The same references to another model: a model was renamed. */
  public ManyToManyField to(String label) {
    return new ManyToManyField(
        label, through, relatedName, relatedQueryName, table, symmetrical, limit, options());
  }

  /** With the model of this label between. */
  public ManyToManyField through(String label) {
    return new ManyToManyField(
        to, label, relatedName, relatedQueryName, table, symmetrical, limit, options());
  }

  /** With this name for the way back. */
  public ManyToManyField relatedName(String name) {
    return new ManyToManyField(
        to, through, name, relatedQueryName, table, symmetrical, limit, options());
  }

  /** With this name for the way back in look-ups. */
  public ManyToManyField relatedQueryName(String name) {
    return new ManyToManyField(
        to, through, relatedName, name, table, symmetrical, limit, options());
  }

  /** Kept in this table. */
  public ManyToManyField table(String name) {
    return new ManyToManyField(
        to, through, relatedName, relatedQueryName, name, symmetrical, limit, options());
  }

  /** Where adding A to B adds B to A, or does not. */
  public ManyToManyField symmetrical(boolean value) {
    return new ManyToManyField(
        to, through, relatedName, relatedQueryName, table, value, limit, options());
  }

  /** Limited to the rows of the target that meet these look-ups. */
  public ManyToManyField limitChoicesTo(String... lookups) {
    return new ManyToManyField(
        to,
        through,
        relatedName,
        relatedQueryName,
        table,
        symmetrical,
        List.of(lookups),
        options());
  }

  @Override
  public boolean hasColumn() {
    return false;
  }

  @Override
  public Class<Object> javaType() {
    return Object.class;
  }

  @Override
  public @Nullable Object toJava(@Nullable Object raw) {
    if (raw == null) {
      return null;
    }
    throw noColumn();
  }

  @Override
  public @Nullable Object toDatabase(@Nullable Object value) {
    throw noColumn();
  }

  @Override
  public @Nullable Object read(Row row, int column) {
    throw noColumn();
  }

  @Override
  public ColumnType columnType() {
    throw noColumn();
  }

  @Override
  public Field<Object> reference() {
    throw noColumn();
  }

  private IllegalStateException noColumn() {
    return new IllegalStateException("a many-to-many field has no column: " + this);
  }

  @Override
  protected Field<Object> with(FieldOptions changed) {
    return new ManyToManyField(
        to, through, relatedName, relatedQueryName, table, symmetrical, limit, changed);
  }

  @Override
  protected List<Object> arguments() {
    return List.of(to);
  }

  @Override
  protected void describe(List<Deconstruction.Call> calls) {
    addText(calls, "through", through);
    addText(calls, "relatedName", relatedName);
    addText(calls, "relatedQueryName", relatedQueryName);
    addText(calls, "table", table);
    if (!symmetrical) {
      calls.add(call("symmetrical", false));
    }
    if (!limit.isEmpty()) {
      calls.add(call("limitChoicesTo", limit.toArray()));
    }
  }
}
