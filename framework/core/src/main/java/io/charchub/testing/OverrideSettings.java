package io.charchub.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Other settings for one test, or for all of a class. Django's {@code override_settings}.
 *
 * <pre>{@code
 * @Test
 * @OverrideSettings({"LANGUAGE_CODE=fa", "APPEND_SLASH=false"})
 * void thePageIsPersian(Client client) { ... }
 * }</pre>
 *
 * @see TestSite#override
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OverrideSettings {
  /** Each as the environment would give it, without its prefix: {@code "DEBUG=true"}. */
  String[] value();
}
