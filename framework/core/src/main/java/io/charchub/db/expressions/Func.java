package io.charchub.db.expressions;

import io.charchub.db.fields.Field;
import io.charchub.db.sql.Call;
import io.charchub.db.sql.SqlExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function of the database (Django's {@code Func}).
 *
 * <pre>
 * Func.of("SOUNDEX", Types.TEXT, F.of("name"))
 * </pre>
 */
public class Func extends Expression {
  private final String function;
  private final @Nullable Field<?> type;
  private final List<Expression> arguments;

  /**
   * A call.
   *
   * @param function the name of the function: letters, digits, {@code _}
   * @param type what it gives; null for what its first argument is
   */
  protected Func(String function, @Nullable Field<?> type, List<Expression> arguments) {
    this.function = function;
    this.type = type;
    this.arguments = List.copyOf(arguments);
  }

  /** A call that gives a value of {@code type}. Text as an argument is a path. */
  public static Func of(String function, @Nullable Field<?> type, @Nullable Object... arguments) {
    return new Func(function, type, arguments(arguments));
  }

  /** A call that gives a value of the type of its first argument, whatever the others are. */
  public static Func likeFirst(String function, @Nullable Object... arguments) {
    return new Func(function, null, arguments(arguments)) {
      @Override
      protected @Nullable Field<?> typeOf(List<Resolved> resolved) {
        return resolved.isEmpty() ? null : resolved.get(0).type();
      }
    };
  }

  /** The arguments as expressions; text is a path. */
  protected static List<Expression> arguments(@Nullable Object... arguments) {
    List<Expression> list = new ArrayList<>(arguments.length);
    for (Object argument : arguments) {
      list.add(argument(argument));
    }
    return list;
  }

  @Override
  public final List<Expression> parts() {
    return arguments;
  }

  @Override
  public final Resolved resolve(Scope scope) {
    List<Resolved> resolved = new ArrayList<>(arguments.size());
    for (Expression argument : arguments) {
      resolved.add(argument.resolve(scope));
    }
    Field<?> known = type == null ? typeOf(resolved) : type;
    String untyped = known == null ? "'" + this + "', which mixes values of several kinds," : "";
    return Resolved.computed(sql(function, known, resolved), known, untyped, resolved);
  }

  /** The type of the result where none was given: what the arguments have in common. */
  protected @Nullable Field<?> typeOf(List<Resolved> resolved) {
    return Types.common(resolved);
  }

  /** What is written. */
  protected SqlExpression sql(String name, @Nullable Field<?> result, List<Resolved> resolved) {
    return new Call(name, resolved.stream().map(Resolved::sql).toList(), Kinds.of(result));
  }

  @Override
  public void shape(Shape shape) {
    shape.token(getClass()).token(function).type(type).token(arguments.size());
    for (Expression argument : arguments) {
      argument.shape(shape);
    }
  }

  @Override
  public String toString() {
    return function + arguments;
  }
}
