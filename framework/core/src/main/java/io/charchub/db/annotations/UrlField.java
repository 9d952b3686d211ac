package io.charchub.db.annotations;

import io.charchub.i18n.Translatable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An absolute address with scheme http, https, ftp or ftps, on a {@code String} (Django's {@code
 * URLField}).
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface UrlField {
  /** The most characters that a value may have. */
  int maxLength() default 200;

  /**
   * Whether this is the primary key, in a model that extends {@code KeyedModel}. Implies unique and
   * not null.
   */
  boolean primaryKey() default false;

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
