package io.charchub.template;

import freemarker.core.Environment;
import freemarker.template.TemplateModelException;
import io.charchub.errors.Problem;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call of a {@link TemplateFunction} (by position) or a {@link
 * TemplateDirective} (by name), as Java values.
 *
 * <p>Values arrive as they were put into the context; what the template itself wrote arrives as
 * {@code String}, {@code Number}, {@code Boolean}, {@code List} or {@code Map}.
 */
public final class Arguments {
  private final String called;
  private final List<@Nullable Object> positional;
  private final Map<String, @Nullable Object> named;

  Arguments(String called, List<@Nullable Object> positional, Map<String, @Nullable Object> named) {
    this.called = called;
    this.positional = positional;
    this.named = named;
  }

  /** How many arguments were given by position. */
  public int size() {
    return positional.size();
  }

  /** The arguments given by position, in order. */
  public List<@Nullable Object> positional() {
    return Collections.unmodifiableList(positional);
  }

  /** The arguments given by name, in the order written. */
  public Map<String, @Nullable Object> named() {
    return Collections.unmodifiableMap(named);
  }

  /**
   * Refuses a call with fewer or more arguments by position.
   *
   * @throws TemplateException {@code template.E006}
   */
  public Arguments count(int least, int most) {
    if (size() < least || size() > most) {
      String wanted = least == most ? String.valueOf(least) : least + " to " + most;
      throw wrong(
          called
              + " takes "
              + wanted
              + (most == 1 ? " argument" : " arguments")
              + ", not "
              + size(),
          "");
    }
    return this;
  }

  /** The argument at {@code position}, counted from 0; null when it is missing or has no value. */
  public @Nullable Object value(int position) {
    return position < size() ? positional.get(position) : null;
  }

  /** The argument {@code name}; null when it is missing or has no value. */
  public @Nullable Object value(String name) {
    return named.get(name);
  }

  /**
   * The argument at {@code position} as text. Text, numbers, enums and whatever else has a form as
   * text will do.
   *
   * @throws TemplateException {@code template.E006} when it is missing or has no value
   */
  public String text(int position) {
    return text(value(position), ordinal(position));
  }

  /** The argument at {@code position} as text, or {@code absent} where there is none. */
  public String text(int position, String absent) {
    Object value = value(position);
    return value == null ? absent : text(value, ordinal(position));
  }

  /**
   * The argument {@code name} as text.
   *
   * @throws TemplateException {@code template.E006} when it is missing or has no value
   */
  public String text(String name) {
    return text(value(name), "'" + name + "'");
  }

  /** The argument {@code name} as text, or {@code absent} where there is none. */
  public String text(String name, String absent) {
    Object value = value(name);
    return value == null ? absent : text(value, "'" + name + "'");
  }

  /**
   * The argument at {@code position} as a number; text made of digits will do.
   *
   * @throws TemplateException {@code template.E006} when it is none
   */
  public BigDecimal number(int position) {
    Object value = value(position);
    return Numeric.of(value)
        .orElseThrow(
            () ->
                wrong(
                    called
                        + " takes a number as its "
                        + ordinal(position)
                        + ", not "
                        + shown(value),
                    ""));
  }

  /**
   * The argument at {@code position} as a whole number, or {@code absent} where there is none.
   *
   * @throws TemplateException {@code template.E006} when it is no whole number that fits an {@code
   *     int}
   */
  public int integer(int position, int absent) {
    if (value(position) == null) {
      return absent;
    }
    try {
      return number(position).intValueExact();
    } catch (ArithmeticException e) {
      throw wrong(
          called
              + " takes a whole number as its "
              + ordinal(position)
              + ", not "
              + shown(value(position)),
          "");
    }
  }

  /**
   * The variable {@code name} of the page that is being rendered, as its view or a context
   * processor gave it. Assignments in the template do not change it.
   */
  public Optional<Object> variable(String name) {
    Environment environment = Environment.getCurrentEnvironment();
    try {
      return Optional.ofNullable(Wrapper.unwrap(environment.getDataModel().get(name)));
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The error for arguments that do not fit, to be thrown by a function: {@code template.E006} at
   * the place of the call.
   */
  public TemplateException wrong(String what, String hint) {
    return new TemplateException(Problem.of("template.E006", what).hint(hint));
  }

  private String text(@Nullable Object value, String place) {
    if (value == null) {
      throw wrong(
          called + " needs a value as its " + place + ", and got none",
          "write " + called + "(value!\"\") where a missing value means empty text");
    }
    return Wrapper.text(value);
  }

  private static String ordinal(int position) {
    return switch (position) {
      case 0 -> "first argument";
      case 1 -> "second argument";
      case 2 -> "third argument";
      default -> "argument " + (position + 1);
    };
  }

  private static String shown(@Nullable Object value) {
    if (value == null) {
      return "nothing";
    }
    String text = String.valueOf(value);
    return "'" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "'";
  }
}
