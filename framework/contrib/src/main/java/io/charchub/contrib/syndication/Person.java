package io.charchub.contrib.syndication;

/**
 * Who wrote something.
 *
 * @param name never empty
 * @param email empty where it is not told
 * @param address of a page about them, from the site's root or whole; empty where there is none
 */
public record Person(String name, String email, String address) {
  /** Somebody of whom the name is told alone. */
  public static Person of(String name) {
    return new Person(name, "", "");
  }
}
