package io.charchub.http;

import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a response, in order, their names compared without case. Not for use by several
 * threads.
 *
 * <p>Kept flat in one array: a response has a dozen headers, and a walk over them is cheaper than a
 * map. Each value is checked as it comes in: a line break, a NUL or a character that a header
 * cannot carry is refused, since it would let a value end the header and start another (response
 * splitting).
 */
public final class Headers {
  /** Which characters a token may hold (RFC 9110, section 5.6.2). */
  private static final boolean[] TOKEN = new boolean[127];

  static {
    for (char c = '!'; c < TOKEN.length; c++) {
      TOKEN[c] = "()<>@,;:\\\"/[]?={}".indexOf(c) < 0;
    }
  }

  private String[] pairs = new String[24];
  private int size;

  /** How many headers there are, repeated ones counted each. */
  public int size() {
    return size;
  }

  /** The name of the header at {@code index}. */
  public String name(int index) {
    return pairs[2 * checked(index)];
  }

  /** The value of the header at {@code index}. */
  public String value(int index) {
    return pairs[2 * checked(index) + 1];
  }

  /** The first value of {@code name}; empty when it is not set. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(find(name));
  }

  /** All values of {@code name}; never null but potentially empty. */
  public List<String> all(String name) {
    List<String> found = new ArrayList<>(1);
    for (int i = indexOf(name, 0); i >= 0; i = indexOf(name, i + 1)) {
      found.add(value(i));
    }
    return found;
  }

  /** Whether {@code name} is set. */
  public boolean has(String name) {
    return indexOf(name, 0) >= 0;
  }

  /**
   * Gives {@code name} this one value in place of all others.
   *
   * @throws BadHeader when the name is no token or the value holds a control character or one
   *     beyond Latin-1
   */
  public Headers set(String name, String value) {
    int index = indexOf(name, 0);
    if (index < 0) {
      return add(name, value);
    }
    pairs[2 * index + 1] = checkedValue(name, value);
    for (int i = indexOf(name, index + 1); i >= 0; i = indexOf(name, index + 1)) {
      removeAt(i);
    }
    return this;
  }

  /**
   * Gives {@code name} this value where it has none yet: for middleware, which does not overrule a
   * view.
   *
   * @throws BadHeader as {@link #set}
   */
  public Headers setIfAbsent(String name, String value) {
    return has(name) ? this : add(name, value);
  }

  /**
   * Adds a value beside those that {@code name} has.
   *
   * @throws BadHeader as {@link #set}
   */
  public Headers add(String name, String value) {
    check(name, value);
    append(name, value);
    return this;
  }

  /** Adds {@code field} where its name has no value yet, without checking it again. */
  public Headers setIfAbsent(HeaderField field) {
    if (!has(field.name())) {
      append(field.name(), field.value());
    }
    return this;
  }

  /** Removes all values of {@code name}. */
  public Headers remove(String name) {
    for (int i = indexOf(name, 0); i >= 0; i = indexOf(name, i)) {
      removeAt(i);
    }
    return this;
  }

  /** The first value of {@code name} or null. */
  @Nullable String find(String name) {
    int index = indexOf(name, 0);
    return index < 0 ? null : pairs[2 * index + 1];
  }

  private int indexOf(String name, int from) {
    for (int i = from; i < size; i++) {
      String other = pairs[2 * i];
      if (other.equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  void append(String name, String value) {
    if (2 * size == pairs.length) {
      pairs = Arrays.copyOf(pairs, pairs.length * 2);
    }
    pairs[2 * size] = name;
    pairs[2 * size + 1] = value;
    size++;
  }

  private void removeAt(int index) {
    System.arraycopy(pairs, 2 * index + 2, pairs, 2 * index, 2 * (size - index - 1));
    size--;
  }

  private int checked(int index) {
    if (index >= size) {
      throw new IndexOutOfBoundsException(index);
    }
    return index;
  }

  static void check(String name, String value) {
    checkName(name);
    checkedValue(name, value);
  }

  private static void checkName(String name) {
    boolean token = !name.isEmpty();
    for (int i = 0; i < name.length() && token; i++) {
      char c = name.charAt(i);
      token = c < TOKEN.length && TOKEN[c];
    }
    if (!token) {
      throw new BadHeader(
          new Problem("http.E407", "A header's name is no token.", printable(name), ""));
    }
  }

  private static String checkedValue(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c < ' ' && c != '\t') || c == 127 || c > 255) {
        throw new BadHeader(
            new Problem(
                "http.E407",
                "The header '"
                    + name
                    + "' may not hold the character U+"
                    + String.format("%04X", (int) c)
                    + ".",
                printable(value),
                "encode the value before it is set"));
      }
    }
    return value;
  }

  private static String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().limit(100).forEach(c -> out.append(c < ' ' || c > 126 ? '?' : (char) c));
    return out.toString();
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < size; i++) {
      out.append(name(i)).append(": ").append(value(i)).append('\n');
    }
    return out.toString();
  }
}
