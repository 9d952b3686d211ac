package io.charchub.db.annotations;

import io.charchub.i18n.Translatable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Options of a model that are not a field (Django's {@code class Meta}).
 *
 * <p>On an abstract base, each option holds for the models that extend it and do not say otherwise
 * in a {@code @Meta} of their own; names of indexes and constraints there hold {@code
 * %(app_label)s} and {@code %(class)s}. Fields are named as in Java.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Meta {
  /**
   * The order of query sets that name none: fields, {@code -} before one that descends, {@code ?}
   * for any order.
   */
  String[] ordering() default {};

  /** The fields that {@code latest()} and {@code earliest()} go by. */
  String[] getLatestBy() default {};

  /** The table; empty for the app's label, {@code _}, and the model's name in lower case. */
  String dbTable() default "";

  /** The name that people read for one; empty for the class's name in lower-case words. */
  @Translatable
  String verboseName() default "";

  /** The name that people read for several; empty for {@code verboseName} and an s. */
  @Translatable
  String verboseNamePlural() default "";

  /** The indexes over several columns. */
  Index[] indexes() default {};

  /** Rules that the database holds: no two rows alike. */
  UniqueConstraint[] uniqueConstraints() default {};

  /** Rules that the database holds: what every row must satisfy. */
  CheckConstraint[] checkConstraints() default {};

  /**
   * Sets of fields that no two rows have alike, without a name: the fields of each separated by
   * commas.
   */
  String[] uniqueTogether() default {};

  /** Permissions besides add, change, delete and view. */
  Permission[] permissions() default {};

  /** The permissions that every model has. */
  String[] defaultPermissions() default {"add", "change", "delete", "view"};

  /** Whether migrations make and change the table. */
  boolean managed() default true;

  /**
   * The setting that may name another model to be used in the place of this one, such as {@code
   * AUTH_USER_MODEL}; this one has no table then. On an abstract base it lets relations refer to
   * that base: they lead to the model that the setting names. Holds for the class that says it
   * alone.
   */
  String swappable() default "";

  /**
   * Whether the class's name is a singular although it ends like a plural, such as Address or News.
   */
  boolean pluralOk() default false;
}
