package io.charchub.db.fields;

import io.charchub.db.annotations.OnDelete;
import org.jspecify.annotations.Nullable;

/**
 * A reference to one row that no other row of the model refers to (Django's {@code OneToOneField}).
 */
public final class OneToOneField extends ForeignKey {

  /**
   * A reference.
   *
   * @param to the label of the target, such as {@code auth.User}
   */
  public OneToOneField(String to, OnDelete onDelete) {
    this(Relation.to(to, onDelete), null, FieldOptions.UNIQUE);
  }

  private OneToOneField(Relation relation, @Nullable Field<Object> key, FieldOptions options) {
    super(relation, key, options);
  }

  @Override
  ForeignKey make(Relation changed, @Nullable Field<Object> changedKey, FieldOptions options) {
    return new OneToOneField(changed, changedKey, options);
  }

  @Override
  public boolean isOneToOne() {
    return true;
  }

  @Override
  protected FieldOptions initialOptions() {
    return FieldOptions.UNIQUE;
  }
}
