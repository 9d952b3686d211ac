package io.charchub.db.fields;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A field as data: how one writes it in Java, {@code new CharField(200).unique()}. Two fields are
 * alike when their deconstructions are equal; that is how a change is noticed, and the writer of
 * migrations prints what it finds here (Django's {@code deconstruct()}).
 *
 * <p>Arguments are values that have a Java source form: texts, numbers, booleans, enums, {@link
 * Choice}, dates and times, UUIDs, lists of these.
 *
 * @param type the full name of the field's class
 * @param arguments what the constructor takes
 * @param calls the calls that follow, each once, in a fixed order
 */
public record Deconstruction(String type, List<Object> arguments, List<Call> calls) {

  /** The calls that make no difference to the database. */
  private static final Set<String> NOT_IN_DATABASE =
      Set.of(
          "autoNow",
          "autoNowAdd",
          "blank",
          "choices",
          "defaultValue",
          "editable",
          "helpText",
          "limitChoicesTo",
          "relatedName",
          "relatedQueryName",
          "symmetrical",
          "uploadTo",
          "verboseName");

  /** Keeps copies of the lists. */
  public Deconstruction {
    arguments = List.copyOf(arguments);
    calls = List.copyOf(calls);
  }

  /** One call: {@code .column("born")}. */
  public record Call(String name, List<Object> arguments) {
    /** Keeps a copy of the list. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** The class's name without its package. */
  public String simpleType() {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /**
   * The same without what the database does not know: where these are equal, a change needs no SQL.
   */
  public Deconstruction inDatabase() {
    return new Deconstruction(
        type,
        arguments,
        calls.stream().filter(call -> !NOT_IN_DATABASE.contains(call.name())).toList());
  }

  /** The same without one call. */
  public Deconstruction without(String call) {
    return new Deconstruction(
        type, arguments, calls.stream().filter(each -> !each.name().equals(call)).toList());
  }

  /** In Java's form, for messages. */
  @Override
  public String toString() {
    return "new "
        + simpleType()
        + list(arguments)
        + calls.stream()
            .map(call -> "." + call.name() + list(call.arguments()))
            .collect(Collectors.joining());
  }

  private static String list(List<Object> arguments) {
    return arguments.stream()
        .map(value -> value instanceof String text ? '"' + text + '"' : String.valueOf(value))
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
