package io.charchub.db.migrations.operations;

import io.charchub.db.fields.Deconstruction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects how an operation is written in Java. */
final class Source {
  private final Class<? extends Operation> type;
  private final List<Object> arguments;
  private final List<Deconstruction.Call> calls = new ArrayList<>();

  private Source(Class<? extends Operation> type, List<Object> arguments) {
    this.type = type;
    this.arguments = arguments;
  }

  static Source of(Operation operation, Object... arguments) {
    return new Source(operation.getClass(), List.of(arguments));
  }

  Source call(String name, Object... values) {
    calls.add(new Deconstruction.Call(name, List.of(values)));
    return this;
  }

  Source callIf(boolean wanted, String name, Object... values) {
    return wanted ? call(name, values) : this;
  }

  Source callWith(String name, Collection<?> values) {
    calls.add(new Deconstruction.Call(name, List.copyOf(values)));
    return this;
  }

  Deconstruction end() {
    return new Deconstruction(type.getName(), arguments, calls);
  }
}
