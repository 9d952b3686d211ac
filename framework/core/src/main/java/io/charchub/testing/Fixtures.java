package io.charchub.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rows for one test, or for all of a class, where they are loaded once: files in the form of {@code
 * manage dumpdata}. Django's {@code fixtures}.
 *
 * <pre>{@code
 * @CharchubTest
 * @Fixtures("posts")
 * class ArchiveTest { ... }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Fixtures {
  /** Their names, as {@code manage loaddata} takes them, in the order of loading. */
  String[] value();
}
