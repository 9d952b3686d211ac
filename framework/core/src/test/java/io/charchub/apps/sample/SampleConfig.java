package io.charchub.apps.sample;

import io.charchub.apps.AppConfig;

/** An app's config, found by its name. */
public final class SampleConfig extends AppConfig {
  @Override
  public String verboseName() {
    return "Samples";
  }
}
