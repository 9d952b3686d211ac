package io.charchub.db.annotations;

import io.charchub.i18n.Translatable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A reference to one row that no other row of this model refers to, on a {@code final Ref<User>}
 * made by {@code ref()} (Django's {@code OneToOneField}).
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface OneToOne {
  /** What happens to this row when the row it refers to is deleted. */
  OnDelete onDelete();

  /**
   * The name of the way back, on the target; empty for Django's default ({@code post_set}); {@code
   * "+"} for none.
   */
  String relatedName() default "";

  /**
   * The name of the way back in look-ups; empty for {@code relatedName}, or the model's name in
   * lower case.
   */
  String relatedQueryName() default "";

  /**
   * Which rows may be chosen: look-ups of the target that must hold together, written as in {@link
   * CheckConstraint#condition()}, such as {@code "active=true"}; paths may lead through relations.
   * Empty for all rows. Forms offer no other rows, and validation refuses them; the database does
   * not.
   */
  String[] limitChoicesTo() default {};

  /** The unique field of the target that is stored; empty for its primary key. */
  String toField() default "";

  /**
   * The key that new rows, and those whose target goes under {@code SET_DEFAULT}, get, as text;
   * empty for none.
   */
  String defaultKey() default "";

  /** Whether the database guards the reference. */
  boolean dbConstraint() default true;

  /**
   * Whether this is the primary key, in a model that extends {@code KeyedModel}. Implies unique and
   * not null.
   */
  boolean primaryKey() default false;

  /** The column's name; empty for the field's name in snake case. */
  String column() default "";

  /**
   * Whether validation accepts an empty value, as it does for a field that is {@code @Nullable}.
   */
  boolean blank() default false;

  /** The name that people read; empty for the field's name in lower-case words. */
  @Translatable
  String verboseName() default "";

  /** A sentence for the person who fills in a form. */
  @Translatable
  String helpText() default "";

  /** Whether forms and the admin show the field. */
  boolean editable() default true;
}
