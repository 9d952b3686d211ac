package io.charchub.db.sql;

import java.util.List;

/**
 * A call of a function. Its name is the framework's; a grammar may write another.
 *
 * @param function the name, such as {@code LOWER}; letters, digits, {@code _} only
 * @param arguments what it is called with
 * @param result what it gives
 */
public record Call(String function, List<SqlExpression> arguments, ValueKind result)
    implements SqlExpression {
  /** Refuses a name that could be anything but a function's. */
  public Call {
    if (!function.matches("[A-Za-z_][A-Za-z0-9_.]{0,62}")) {
      throw new IllegalArgumentException(
          "not the name of a function: " + function.length() + " characters");
    }
    arguments = List.copyOf(arguments);
  }

  /** A call with these arguments. */
  public static Call of(String function, ValueKind result, SqlExpression... arguments) {
    return new Call(function, List.of(arguments), result);
  }

  @Override
  public void write(SqlWriter out) {
    out.grammar().call(out, this);
  }
}
