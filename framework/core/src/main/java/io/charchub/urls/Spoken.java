package io.charchub.urls;

import io.charchub.i18n.Languages;
import java.util.Locale;

/**
 * The language that a route belongs to, where it belongs to one.
 *
 * @param language the language
 * @param prefixed whether its address says so itself; else it answers only while the language is
 *     the active one
 */
record Spoken(Locale language, boolean prefixed) {
  boolean answers() {
    return prefixed || language.equals(Languages.current());
  }
}
