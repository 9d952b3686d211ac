package io.charchub.db.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An index of a table, listed in {@link Meta#indexes()} (Django's {@code Index}). */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Index {
  /** The fields, {@code -} before one that descends; at least one. */
  String[] fields();

  /** The index's name, at most 30 characters; empty for one made of table, columns and a hash. */
  String name() default "";

  /**
   * What a row must satisfy to stand in the index, written as in {@link
   * CheckConstraint#condition()}; empty for all.
   */
  String[] condition() default {};
}
