package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.schema.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference to one row of a model, which is named by its label; the column holds the key of that
 * row (Django's {@code ForeignKey}).
 *
 * <p>What kind of key that is, is known only where the target is known: {@link #resolved} tells it.
 * Before, nothing can be converted, read or stored.
 */
public sealed class ForeignKey extends Field<Object> permits OneToOneField {
  private final Relation relation;
  private final @Nullable Field<Object> key;

  /**
   * A reference.
   *
   * @param to the label of the target, such as {@code blog.Author}
   */
  public ForeignKey(String to, OnDelete onDelete) {
    this(Relation.to(to, onDelete), null, FieldOptions.INDEXED);
  }

  ForeignKey(Relation relation, @Nullable Field<Object> key, FieldOptions options) {
    super(options);
    this.relation = relation;
    this.key = key;
  }

  /** What the reference is told beside the options of every field. */
  record Relation(
      String to,
      OnDelete onDelete,
      String relatedName,
      String relatedQueryName,
      String toField,
      boolean dbConstraint,
      List<String> limit) {

    static Relation to(String to, OnDelete onDelete) {
      return new Relation(to, onDelete, "", "", "", true, List.of());
    }
  }

  ForeignKey make(Relation changed, @Nullable Field<Object> changedKey, FieldOptions options) {
    return new ForeignKey(changed, changedKey, options);
  }

  // ---- what it is

  /** The label of the target, such as {@code blog.Author}. */
  public final String to() {
    return relation.to();
  }

  /** What happens to this row when the row that it refers to is deleted. */
  public final OnDelete onDelete() {
    return relation.onDelete();
  }

  /** The name of the way back; empty for the default; {@code +} for none. */
  public final String relatedName() {
    return relation.relatedName();
  }

  /** The name of the way back in look-ups; empty for the default. */
  public final String relatedQueryName() {
    return relation.relatedQueryName();
  }

  /** The unique field of the target that is stored; empty for its primary key. */
  public final String toField() {
    return relation.toField();
  }

  /** Whether the database guards the reference. */
  public final boolean hasDbConstraint() {
    return relation.dbConstraint();
  }

  /**
   * The look-ups of the target that a row must meet to be chosen, as {@link
   * io.charchub.db.annotations.ForeignKey#limitChoicesTo} writes them; empty for any row.
   */
  public final List<String> limitChoicesTo() {
    return relation.limit();
  }

  /** Whether no two rows may refer to the same one. */
  public boolean isOneToOne() {
    return false;
  }

  // ---- copies

  /** The same reference to another model: a model was renamed. */
  public final ForeignKey to(String label) {
    return make(
        new Relation(
            label,
            onDelete(),
            relatedName(),
            relatedQueryName(),
            toField(),
            hasDbConstraint(),
            limitChoicesTo()),
        key,
        options());
  }

  /** With this name for the way back. */
  public final ForeignKey relatedName(String name) {
    return make(
        new Relation(
            to(),
            onDelete(),
            name,
            relatedQueryName(),
            toField(),
            hasDbConstraint(),
            limitChoicesTo()),
        key,
        options());
  }

  /** With this name for the way back in look-ups. */
  public final ForeignKey relatedQueryName(String name) {
    return make(
        new Relation(
            to(), onDelete(), relatedName(), name, toField(), hasDbConstraint(), limitChoicesTo()),
        key,
        options());
  }

  /** Storing this unique field of the target. */
  public final ForeignKey toField(String name) {
    return make(
        new Relation(
            to(),
            onDelete(),
            relatedName(),
            relatedQueryName(),
            name,
            hasDbConstraint(),
            limitChoicesTo()),
        key,
        options());
  }

  /** Guarded by the database, or not. */
  public final ForeignKey dbConstraint(boolean value) {
    return make(
        new Relation(
            to(),
            onDelete(),
            relatedName(),
            relatedQueryName(),
            toField(),
            value,
            limitChoicesTo()),
        key,
        options());
  }

  /** Limited to the rows of the target that meet these look-ups. */
  public final ForeignKey limitChoicesTo(String... lookups) {
    return make(
        new Relation(
            to(),
            onDelete(),
            relatedName(),
            relatedQueryName(),
            toField(),
            hasDbConstraint(),
            List.of(lookups)),
        key,
        options());
  }

  /**
   * This reference, with the field of the target that it stores: its primary key, or {@link
   * #toField()}.
   */
  @SuppressWarnings("unchecked")
  public final ForeignKey resolved(Field<?> targetField) {
    Field<Object> stored = (Field<Object>) targetField.reference();
    Object constant = options().defaultValue();
    return make(relation, stored, options().withDefault(stored.toJava(constant)));
  }

  // ---- values, as the target's key has them

  /** The kind of key that is stored, known after {@link #resolved}. */
  public final Field<Object> key() {
    if (key == null) {
      throw new IllegalStateException("the target of this reference is not known yet: " + to());
    }
    return key;
  }

  @Override
  public final Class<?> javaType() {
    return key == null ? Object.class : key.javaType();
  }

  /** A key as the target has them; before the target is known, what is given. */
  @Override
  public final @Nullable Object toJava(@Nullable Object raw) {
    return raw == null || key == null ? raw : key.toJava(raw);
  }

  @Override
  public final @Nullable Object toDatabase(@Nullable Object value) {
    return value == null ? null : key().toDatabase(value);
  }

  @Override
  public final @Nullable Object read(Row row, int column) {
    return key().read(row, column);
  }

  @Override
  public final ColumnType columnType() {
    return key().columnType();
  }

  @Override
  public final Field<Object> reference() {
    return key().reference();
  }

  @Override
  protected final Field<Object> with(FieldOptions changed) {
    return make(relation, key, changed);
  }

  // ---- as data

  @Override
  protected FieldOptions initialOptions() {
    return FieldOptions.INDEXED;
  }

  @Override
  protected final List<Object> arguments() {
    return List.of(to(), onDelete());
  }

  @Override
  protected final void describe(List<Deconstruction.Call> calls) {
    if (!relatedName().isEmpty()) {
      calls.add(call("relatedName", relatedName()));
    }
    if (!relatedQueryName().isEmpty()) {
      calls.add(call("relatedQueryName", relatedQueryName()));
    }
    if (!toField().isEmpty()) {
      calls.add(call("toField", toField()));
    }
    if (!hasDbConstraint()) {
      calls.add(call("dbConstraint", false));
    }
    if (!limitChoicesTo().isEmpty()) {
      calls.add(call("limitChoicesTo", limitChoicesTo().toArray()));
    }
  }
}
