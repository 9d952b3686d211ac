package io.charchub.middleware;

/**
 * The door through which an app says what visitors prefer: its config implements this. Of several
 * apps the first that knows an answer is believed, in the order of INSTALLED_APPS.
 */
public interface ProvidesVisitorPreferences {
  /** What visitors prefer; asked for once, when the project starts. */
  VisitorPreferences visitorPreferences();
}
