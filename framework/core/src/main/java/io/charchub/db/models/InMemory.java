package io.charchub.db.models;

import io.charchub.db.Database;
import io.charchub.db.Sql;
import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Kinds;
import io.charchub.db.expressions.Lookups;
import io.charchub.db.expressions.Operand;
import io.charchub.db.expressions.Q;
import io.charchub.db.expressions.Resolved;
import io.charchub.db.expressions.Scope;
import io.charchub.db.expressions.Transforms;
import io.charchub.db.expressions.Types;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.sql.Call;
import io.charchub.db.sql.Fixed;
import io.charchub.db.sql.Grammar;
import io.charchub.db.sql.Param;
import io.charchub.db.sql.Select;
import io.charchub.db.sql.Selected;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.SqlWriter;
import io.charchub.db.sql.Truth;
import io.charchub.db.sql.ValueKind;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instance's own values in place of columns: whether a condition holds for it is asked of the
 * database, whose rules of comparison count, before there is a row.
 */
final class InMemory implements Scope {
  private final Object instance;
  private final ModelMeta<Object> meta;

  InMemory(Object instance, ModelMeta<Object> meta) {
    this.instance = instance;
    this.meta = meta;
  }

  /**
   * Whether all {@code conditions} hold, or it is not known whether they do because a value is
   * missing.
   */
  boolean meets(List<Q<Object>> conditions) {
    List<Clause> all = new ArrayList<>();
    conditions.forEach(condition -> all.add(clause(condition)));
    SqlExpression sql = new Clause.Group(Q.Connector.AND, false, all).sql();
    if (sql instanceof Truth truth) {
      return truth.value();
    }
    SqlExpression known =
        Call.of("COALESCE", ValueKind.BOOLEAN, sql, Param.fixed(Boolean.TRUE, ValueKind.BOOLEAN));
    Select select =
        new Select(
            false,
            List.of(),
            List.of(new Selected(Fixed.ONE, "")),
            null,
            List.of(),
            known,
            List.of(),
            null,
            List.of(),
            null,
            null,
            null);
    Database database = Connections.get(((KeyedModel<?>) instance).database());
    SqlWriter out = new SqlWriter(Grammar.of(database.dialect()));
    select.write(out);
    List<@Nullable Object> values = new ArrayList<>();
    out.params().forEach(param -> values.add(param.bind(param.value())));
    return !database
        .query(new Sql(out.text(), Collections.unmodifiableList(values)), row -> Boolean.TRUE)
        .isEmpty();
  }

  private Clause clause(Q<?> condition) {
    if (condition instanceof Q.Group<?> group) {
      return new Clause.Group(
          group.connector(),
          group.isNegated(),
          group.children().stream().map(this::clause).toList());
    }
    if (!(condition instanceof Q.Condition<?> one)) {
      return new Clause.Leaf(condition.resolve(this));
    }
    ResolvedPath path = ModelGraph.current().paths(meta).resolve(one.path());
    Question question =
        Question.of(path.label(), path.type(), path.related() != null, path.rest(), one.lookup());
    Resolved left =
        value(
            path.names().isEmpty() || path.field() == null
                ? one.path().split("__", 2)[0]
                : path.field().name());
    for (String name : question.transforms()) {
      left = Transforms.apply(left, name);
    }
    Operand operand =
        one.value() instanceof Expression expression
            ? Operand.expression(expression.resolve(this))
            : Operand.value(one, one.value(), Question.keys(path));
    return new Clause.Leaf(
        Resolved.computed(
            Lookups.resolve(this, left, question.lookup(), operand), Types.BOOLEAN, List.of()));
  }

  private Resolved value(String name) {
    ModelField<Object, ?> field = meta.field(name);
    Object stored = Saver.store(field, Instances.get(instance, field));
    return Resolved.constant(Param.fixed(stored, Kinds.of(field.type())), field.type());
  }

  @Override
  public Resolved path(String path) {
    return value(path);
  }

  @Override
  public Resolved condition(Q<?> condition) {
    return Resolved.computed(clause(condition).sql(), Types.BOOLEAN, List.of());
  }

  @Override
  public Scope outer() {
    throw new FieldException(
        Problem.of("models.E042", "A constraint has no query around it")
            .hint("a condition on its own fields"));
  }

  @Override
  public Scope insideAggregate() {
    return this;
  }

  @Override
  public void unrepeatable() {
    // a plan for an instance is never kept
  }
}
