package io.charchub.db.annotations;

import io.charchub.i18n.Translatable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A reference to one row of a model, on a {@code final Ref<Author>} made by {@code ref()}. A
 * reference that may be empty is a {@code Ref<@Nullable Author>} (Django's {@code ForeignKey}).
 *
 * <pre>{@code
 * @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "posts")
 * public final Ref<Author> author = ref();
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface ForeignKey {
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

  /** Whether no two rows may hold the same value; rows without one (NULL) do not clash. */
  boolean unique() default false;

  /** Whether the column has an index of its own. */
  boolean dbIndex() default true;

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
