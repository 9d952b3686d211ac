package io.charchub.middleware;

import io.charchub.http.Request;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What a project knows of the wishes of a visitor, most often from the account of who is logged in
 * or from the session. An app gives one by {@link ProvidesVisitorPreferences}.
 *
 * <p>Asked on every request, inside of the session: to ask for the user costs what a page costs
 * that shows the user's name.
 */
public interface VisitorPreferences {
  /**
   * The language that the visitor chose earlier; empty where none is known. One that the site does
   * not have is passed over.
   */
  default Optional<Locale> language(Request request) {
    return Optional.empty();
  }

  /** The time zone that the visitor lives by; empty where none is known. */
  default Optional<ZoneId> timeZone(Request request) {
    return Optional.empty();
  }

  /** Called when the visitor has chosen a language of the site. Does nothing unless overridden. */
  default void languageChosen(Request request, Locale language) {}

  /** Called when the visitor has chosen a time zone. Does nothing unless overridden. */
  default void timeZoneChosen(Request request, ZoneId zone) {}
}
