package io.charchub.db.annotations;

import io.charchub.i18n.Translatable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * References to any number of rows, kept in a table between the two, on a {@code final Many<Tag>}
 * made by {@code many()} (Django's {@code ManyToManyField}).
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface ManyToMany {
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
   * Empty for all rows. Forms offer and accept no other rows; {@code add} and the database do not
   * look.
   */
  String[] limitChoicesTo() default {};

  /**
   * The model of the table between, which has a foreign key to either side; {@code void.class} for
   * a table of its own.
   */
  Class<?> through() default void.class;

  /**
   * For a relation of a model to itself: whether adding A to B adds B to A. Such a relation has no
   * way back.
   */
  boolean symmetrical() default true;

  /**
   * The name of the table between; empty for the model's table and the field's name. Not with
   * {@code through}.
   */
  String table() default "";

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
