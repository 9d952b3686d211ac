package io.charchub.apps.odd;

import io.charchub.apps.AppConfig;

/** An app's config, found by a resource. */
public final class Peculiar extends AppConfig {
  @Override
  public String verboseName() {
    return "Odd one";
  }
}
