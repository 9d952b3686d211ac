package io.charchub.http;

/**
 * The key of a typed value that a middleware or an app hangs on a request.
 *
 * <pre>{@code
 * static final AttributeKey<User> USER = AttributeKey.of("auth.user");
 * request.setAttribute(USER, user);
 * Optional<User> user = request.attribute(USER);
 * }</pre>
 *
 * <p>Keys are compared by identity: two keys of one name are two keys.
 *
 * @param <T> the value's type
 */
@SuppressWarnings("UnusedTypeParameter") // it ties the key to the type of its value
public final class AttributeKey<T> {
  private final String name;

  private AttributeKey(String name) {
    this.name = name;
  }

  /** A new key; {@code name} is only for people. */
  public static <T> AttributeKey<T> of(String name) {
    return new AttributeKey<>(name);
  }

  @Override
  public String toString() {
    return name;
  }
}
