package io.charchub.db.migrations.writer;

import io.charchub.db.fields.Choice;
import io.charchub.db.fields.Deconstruction;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ConstraintOption;
import io.charchub.db.meta.IndexOption;
import io.charchub.db.migrations.MigrationException;
import io.charchub.db.migrations.operations.Operation;
import io.charchub.db.migrations.state.Options;
import io.charchub.errors.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes values as Java expressions, and remembers which imports these need. */
final class JavaSource {
  private static final int WIDTH = 100;
  private static final int CONTINUATION = 4;

  private final Map<String, String> namesByClass = new HashMap<>();
  private final Set<String> imports = new TreeSet<>();

  /** The full names of the classes to import, sorted. */
  Set<String> imports() {
    return imports;
  }

  /**
   * How the class is called in the source: by its simple name, unless another one has that already.
   */
  String name(String type) {
    String simple = type.substring(type.lastIndexOf('.') + 1);
    String owner = namesByClass.putIfAbsent(simple, type);
    if (owner == null || owner.equals(type)) {
      if (!type.startsWith("java.lang.")) {
        imports.add(type);
      }
      return simple;
    }
    return type;
  }

  private String name(Class<?> type) {
    return name(type.getName());
  }

  /** The operation; long ones with a line for each call. */
  String operation(Operation operation, int indent) {
    return construction(operation.deconstruct(), indent);
  }

  private String construction(Deconstruction made, int indent) {
    String oneLine = created(made, indent) + calls(made, indent, "");
    boolean fits = indent + oneLine.length() <= WIDTH && oneLine.indexOf('\n') < 0;
    int inner = indent + CONTINUATION;
    return fits || made.calls().isEmpty()
        ? oneLine
        : created(made, indent) + calls(made, inner, "\n" + " ".repeat(inner));
  }

  private String created(Deconstruction made, int indent) {
    return "new " + name(made.type()) + "(" + arguments(made.arguments(), indent) + ")";
  }

  private String calls(Deconstruction made, int indent, String before) {
    return made.calls().stream()
        .map(call -> before + "." + call.name() + "(" + arguments(call.arguments(), indent) + ")")
        .collect(Collectors.joining());
  }

  private String arguments(Collection<?> values, int indent) {
    return values.stream().map(value -> value(value, indent)).collect(Collectors.joining(", "));
  }

  /**
   * The value as an expression.
   *
   * @throws MigrationException {@code migrations.E050} for a value that has no form as Java
   */
  String value(Object value, int indent) {
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof Field<?> field) {
      return construction(field.deconstruct(), indent);
    }
    if (value instanceof Operation operation) {
      return "\n" + " ".repeat(indent + CONTINUATION) + operation(operation, indent + CONTINUATION);
    }
    if (value instanceof Options options) {
      return options(options);
    }
    if (value instanceof IndexOption index) {
      return name(IndexOption.class)
          + ".of("
          + texts(index.name(), index.fields())
          + ")"
          + where(index.condition());
    }
    if (value instanceof ConstraintOption constraint) {
      return constraint(constraint);
    }
    if (value instanceof Choice choice) {
      return name(Choice.class)
          + ".of("
          + value(choice.value(), indent)
          + ", "
          + text(choice.label())
          + ")";
    }
    if (value instanceof Enum<?> constant) {
      return name(constant.getDeclaringClass()) + "." + constant.name();
    }
    if (value instanceof Collection<?> list) {
      return name(List.class) + ".of(" + arguments(list, indent) + ")";
    }
    return value instanceof Map<?, ?> map ? map(map, indent) : plain(value);
  }

  private String map(Map<?, ?> map, int indent) {
    List<String> entries = new ArrayList<>();
    map.forEach(
        (key, value) ->
            entries.add(
                name(Map.class)
                    + ".entry("
                    + value(key, indent)
                    + ", "
                    + value(value, indent)
                    + ")"));
    return name(Map.class) + ".ofEntries(" + String.join(", ", entries) + ")";
  }

  private String plain(Object value) {
    if (value instanceof Integer || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Long) {
      return value + "L";
    }
    if (value instanceof Short) {
      return "(short) " + value;
    }
    if (value instanceof Float || value instanceof Double) {
      return number(((Number) value).doubleValue());
    }
    if (value instanceof BigDecimal || value instanceof BigInteger) {
      return "new " + name(value.getClass()) + "(\"" + value + "\")";
    }
    if (value instanceof LocalDate
        || value instanceof LocalTime
        || value instanceof Instant
        || value instanceof Duration) {
      return name(value.getClass()) + ".parse(\"" + value + "\")";
    }
    if (value instanceof UUID) {
      return name(UUID.class) + ".fromString(\"" + value + "\")";
    }
    if (value instanceof byte[] bytes) {
      return bytes(bytes);
    }
    throw new MigrationException(
        Problem.of(
                "migrations.E050", "A " + value.getClass().getName() + " cannot be written as Java")
            .hint("give the field a default of text, number, date, time or UUID"));
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "Double.NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    return Double.toString(value);
  }

  private static String bytes(byte[] bytes) {
    List<String> numbers = new ArrayList<>();
    for (byte each : bytes) {
      numbers.add(Byte.toString(each));
    }
    return "new byte[] {" + String.join(", ", numbers) + "}";
  }

  // ---- options

  private String options(Options options) {
    Options none = new Options();
    Map<String, String> calls = new LinkedHashMap<>();
    putList(calls, "ordering", options.ordering());
    putList(calls, "getLatestBy", options.getLatestBy());
    putText(calls, "verboseName", options.verboseName());
    putText(calls, "verboseNamePlural", options.verboseNamePlural());
    StringBuilder source = new StringBuilder("new " + name(Options.class) + "()");
    calls.forEach(
        (call, arguments) ->
            source.append('.').append(call).append('(').append(arguments).append(')'));
    options
        .permissions()
        .forEach(
            (codename, shown) ->
                source.append(".permission(" + text(codename) + ", " + text(shown) + ")"));
    if (!options.defaultPermissions().equals(none.defaultPermissions())) {
      source.append(".defaultPermissions(" + value(options.defaultPermissions(), 0) + ")");
    }
    if (!options.managed()) {
      source.append(".managed(false)");
    }
    if (!options.swappable().isEmpty()) {
      source.append(".swappable(" + text(options.swappable()) + ")");
    }
    return source.toString();
  }

  private void putList(Map<String, String> calls, String call, List<String> values) {
    if (!values.isEmpty()) {
      calls.put(call, arguments(values, 0));
    }
  }

  private static void putText(Map<String, String> calls, String call, String value) {
    if (!value.isEmpty()) {
      calls.put(call, text(value));
    }
  }

  private String constraint(ConstraintOption constraint) {
    String factory = name(ConstraintOption.class);
    String message =
        constraint.message().isEmpty() ? "" : ".message(" + text(constraint.message()) + ")";
    if (constraint instanceof ConstraintOption.Unique unique) {
      return factory
          + ".unique("
          + texts(unique.name(), unique.fields())
          + ")"
          + where(unique.condition())
          + message;
    }
    return factory + ".check(" + texts(constraint.name(), constraint.condition()) + ")" + message;
  }

  private static String where(List<String> condition) {
    return condition.isEmpty()
        ? ""
        : ".where("
            + condition.stream().map(JavaSource::text).collect(Collectors.joining(", "))
            + ")";
  }

  private static String texts(String first, List<String> more) {
    List<String> all = new ArrayList<>(List.of(text(first)));
    more.forEach(each -> all.add(text(each)));
    return String.join(", ", all);
  }

  /** A string literal; what is not printable ASCII or a letter of any script is escaped. */
  static String text(String value) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      switch (letter) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> literal.append(isPlain(letter) ? String.valueOf(letter) : escaped(letter));
      }
    }
    return literal.append('"').toString();
  }

  private static boolean isPlain(char letter) {
    return letter >= ' ' && letter < 0x7f || Character.isLetter(letter);
  }

  private static String escaped(char letter) {
    return String.format(java.util.Locale.ROOT, "\\u%04x", (int) letter);
  }
}
