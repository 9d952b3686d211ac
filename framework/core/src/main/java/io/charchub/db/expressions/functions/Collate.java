package io.charchub.db.expressions.functions;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Resolved;
import io.charchub.db.expressions.Scope;
import io.charchub.db.expressions.Shape;
import io.charchub.db.expressions.Types;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.SqlWriter;
import java.util.List;
import java.util.regex.Pattern;

/** COLLATE. */
final class Collate extends Expression {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.@-]{1,63}");
  private final Expression value;
  private final String collation;

  Collate(Expression value, String collation) {
    if (!NAME.matcher(collation).matches()) {
      throw new IllegalArgumentException(
          "not the name of a collation: " + collation.length() + " characters");
    }
    this.value = value;
    this.collation = collation;
  }

  private record Collated(SqlExpression value, String collation) implements SqlExpression {
    @Override
    public void write(SqlWriter out) {
      out.add(value).sql(" COLLATE ").name(collation);
    }
  }

  @Override
  public List<Expression> parts() {
    return List.of(value);
  }

  @Override
  public Resolved resolve(Scope scope) {
    Resolved resolved = value.resolve(scope);
    return Resolved.computed(
        new Collated(resolved.sql(), collation), Types.TEXT, List.of(resolved));
  }

  @Override
  public void shape(Shape shape) {
    shape.token(Collate.class).token(collation);
    value.shape(shape);
  }
}
