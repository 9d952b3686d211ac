package io.charchub.db.annotations;

import io.charchub.i18n.Translatable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of a file in the storage, on a {@code String} (Django's {@code FileField}). */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface FileField {
  /**
   * The folder in the storage for new files; may hold the date as {@code %Y}, {@code %m}, {@code
   * %d}.
   */
  String uploadTo() default "";

  /** The most characters that a name may have. */
  int maxLength() default 100;

  /** Whether no two rows may hold the same value; rows without one (NULL) do not clash. */
  boolean unique() default false;

  /** Whether the column has an index of its own. */
  boolean dbIndex() default false;

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
