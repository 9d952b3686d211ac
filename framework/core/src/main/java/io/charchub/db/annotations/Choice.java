package io.charchub.db.annotations;

import io.charchub.i18n.Translatable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One value that a field accepts, and the label that people read for it: on a constant of an enum,
 * or listed in a field's {@code choices}.
 *
 * <pre>{@code
 * public enum Status {
 *   DRAFT,                                    // stored as "draft", reads "Draft"
 *   @Choice(label = "Waiting for review") IN_REVIEW
 * }
 *
 * @CharField(maxLength = 2, choices = {@Choice(value = "fa", label = "Persian"), @Choice(value = "en", label = "English")})
 * public String language;
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface Choice {
  /** What the column holds; empty on an enum's constant for its name in lower case. */
  String value() default "";

  /** What people read; empty for the value in words. */
  @Translatable
  String label() default "";
}
