package io.charchub.db.annotations;

import io.charchub.i18n.Translatable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A JSON value: on a {@code Map<String, Object>}, {@code List<Object>} or {@code Object}, made of
 * maps, lists, texts, numbers, booleans and nulls (Django's {@code JSONField}).
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface JsonField {
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
