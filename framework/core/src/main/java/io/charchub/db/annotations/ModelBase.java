package io.charchub.db.annotations;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the source of an abstract base says and its class file does not: written by the annotation
 * processor onto the generated companion of the base, so that a model in another module that
 * extends it has the same fields.
 */
@Target(java.lang.annotation.ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ModelBase {
  /** The base's own fields, in the order of the source. */
  Column[] value();

  /** One field of the base. */
  @Target({})
  @Retention(RetentionPolicy.CLASS)
  @interface Column {
    /** The field's name in Java. */
    String name();

    /** Whether it may be NULL. */
    boolean nullable() default false;

    /** The constant that it is initialised with, as a Java expression; empty when with none. */
    String initialiser() default "";
  }
}
