package io.charchub.contrib.messages;

import java.util.Locale;

/** How much a message matters, with Django's numbers. */
public enum Level {
  DEBUG(10),
  INFO(20),
  SUCCESS(25),
  WARNING(30),
  ERROR(40);

  private final int number;

  Level(int number) {
    this.number = number;
  }

  /** Django's number for the level; higher matters more. */
  public int number() {
    return number;
  }

  /** The name in lower case, which pages use as a class. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
