package io.charchub.db.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A permission of a model, listed in {@link Meta#permissions()}. */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface Permission {
  /** What code asks for, such as {@code publish_post}. */
  String codename();

  /** What people read, such as {@code Can publish post}. */
  String name();
}
