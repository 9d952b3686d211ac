package io.charchub.db.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A rule that no two rows have these fields alike, listed in {@link Meta#uniqueConstraints()}
 * (Django's {@code UniqueConstraint}).
 */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface UniqueConstraint {
  /** The fields; at least one. */
  String[] fields();

  /** The constraint's name; needed, so that a later migration can name it. */
  String name();

  /**
   * Which rows the rule is for, written as in {@link CheckConstraint#condition()}; empty for all.
   */
  String[] condition() default {};

  /** What people read when the rule is broken; empty for a sentence made of the fields' names. */
  String message() default "";
}
