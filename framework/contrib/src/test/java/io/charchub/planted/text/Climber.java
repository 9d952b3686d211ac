package io.charchub.planted.text;

import io.charchub.planted.views.Summit;

/**
 * Stands on the ground and reaches for the roof: the violation that the rule of the house must
 * report.
 */
final class Climber {
  private Climber() {}

  static Class<?> reach() {
    return Summit.class;
  }
}
