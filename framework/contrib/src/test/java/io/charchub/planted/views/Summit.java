package io.charchub.planted.views;

/** What the {@code Climber} must not know. */
public final class Summit {
  private Summit() {}
}
