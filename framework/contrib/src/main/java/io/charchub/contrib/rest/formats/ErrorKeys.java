package io.charchub.contrib.rest.formats;

import io.charchub.apps.Services;

/**
 * What errors are called where they are told. A service, put there by the app's config.
 *
 * @param whole the key of errors that belong to no field
 */
public record ErrorKeys(String whole) {
  private static final ErrorKeys USUAL = new ErrorKeys("nonFieldErrors");

  /** Those of the project whose services are current; the usual ones where there is none. */
  static ErrorKeys current() {
    return Services.isInstalled() ? Services.current().find(ErrorKeys.class).orElse(USUAL) : USUAL;
  }
}
