package benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Options of a run as {@code --name=value}, with what holds where one is not given. */
record Options(Map<String, String> given) {

  static Options parse(String[] arguments, String... known) {
    Map<String, String> given = new HashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (equals < 0 || !Set.of(known).contains(name)) {
        throw new IllegalArgumentException(
            "there is no option " + argument + "; there are " + String.join("= ", known) + "=");
      }
      given.put(name, argument.substring(equals + 1));
    }
    return new Options(given);
  }

  String text(String name, String otherwise) {
    return given.getOrDefault(name, otherwise);
  }

  int number(String name, int otherwise) {
    return Integer.parseInt(given.getOrDefault(name, String.valueOf(otherwise)));
  }

  int[] numbers(String name, int... otherwise) {
    String text = given.get(name);
    if (text == null) {
      return otherwise;
    }
    return java.util.Arrays.stream(text.split(",")).mapToInt(Integer::parseInt).toArray();
  }
}
