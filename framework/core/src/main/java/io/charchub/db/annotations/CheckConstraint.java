package io.charchub.db.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A rule that every row must satisfy, listed in {@link Meta#checkConstraints()} (Django's {@code
 * CheckConstraint}).
 *
 * <pre>{@code
 * @Meta(checkConstraints = {
 *   @CheckConstraint(name = "price_not_negative", condition = "price__gte=0"),
 *   @CheckConstraint(name = "ends_after_start", condition = "endsAt__gt=F(startsAt)")
 * })
 * }</pre>
 */
@Documented
@Target({})
@Retention(RetentionPolicy.CLASS)
public @interface CheckConstraint {
  /** The constraint's name; needed, so that a later migration can name it. */
  String name();

  /**
   * Look-ups that must hold together. Each is a look-up of this model's own fields, {@code =} and a
   * value written as text; {@code F(other)} stands for another field, and {@code !} before the
   * look-up says that it must not hold. Several look-ups joined by {@code |} in one text are
   * alternatives.
   */
  String[] condition();

  /**
   * What people read when the rule is broken; empty for a sentence made of the constraint's name.
   */
  String message() default "";
}
