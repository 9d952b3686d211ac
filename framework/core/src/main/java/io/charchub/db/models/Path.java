package io.charchub.db.models;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The path or annotation that a component of a record stands for in {@link QuerySetOf#as}, where
 * its name does not say it.
 *
 * <pre>
 * record PostCard(String title, String authorName, &#64;Path("category__slug") String section) {}
 * </pre>
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Path {
  /** The path, hops joined by {@code __}, or the name of an annotation. */
  String value();
}
