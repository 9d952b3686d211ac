package io.charchub.i18n;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a parameter, or an element of an annotation, whose text is looked up in the {@link
 * Translations}: {@code makemessages} collects the constants that are passed there.
 *
 * <pre>{@code
 * private static String text(@Translatable String key, Object... values) {
 *   return Translations.current().tr(key, values);
 * }
 * }</pre>
 *
 * <p>What a project's own helper methods take is found by this mark as what the framework's take
 * is. Constants are literals, {@code static final} texts, what {@code +} joins of these, both sides
 * of {@code ? :}, and elements of {@code List.of(...)}. Kept in class files, and not at run time.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface Translatable {
  /** What part of a message the text is. */
  Part value() default Part.TEXT;

  /** The parts of a message. */
  enum Part {
    /** The text itself: its key. */
    TEXT,
    /** The English text for counts other than 1, whose key is the text beside it. */
    PLURAL,
    /** What tells the text from the same one with another meaning. */
    CONTEXT
  }
}
