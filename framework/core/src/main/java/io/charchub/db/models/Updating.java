package io.charchub.db.models;

import io.charchub.db.Database;
import io.charchub.db.Sql;
import io.charchub.db.expressions.Assignment;
import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Resolved;
import io.charchub.db.expressions.Shape;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.sql.Column;
import io.charchub.db.sql.Conversion;
import io.charchub.db.sql.Delete;
import io.charchub.db.sql.Fixed;
import io.charchub.db.sql.Grammar;
import io.charchub.db.sql.InSelect;
import io.charchub.db.sql.Param;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.Statement;
import io.charchub.db.sql.Truth;
import io.charchub.db.sql.UnfitException;
import io.charchub.db.sql.Update;
import io.charchub.db.sql.ValueKind;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** UPDATE and DELETE of the rows of a query in one statement: no {@code save()}, no signals. */
final class Updating {
  private final QueryState<?> state;
  private final ModelMeta<?> meta;

  Updating(QueryState<?> state) {
    this.state = state;
    this.meta = state.meta();
  }

  /** Changes the rows; the number of rows that matched. */
  int update(List<? extends Assignment<?>> values) {
    if (values.isEmpty()) {
      return 0;
    }
    Shape shape = new Shape().token(Execution.Purpose.UPDATE);
    state.shape(shape);
    for (Assignment<?> each : values) {
      check(each);
      shape.token(each.path());
      if (each.value() instanceof Expression expression) {
        expression.shape(shape);
      } else {
        shape.value(each, each.value());
      }
    }
    Database database = Connections.get(state.database);
    return run(shape, database, () -> makeUpdate(values, shape, database));
  }

  private void check(Assignment<?> each) {
    ModelField<?, ?> field = field(each.path());
    if (each.value() != null && !(each.value() instanceof Expression)) {
      conversion(field).convert(each.value());
    }
  }

  private ModelField<?, ?> field(String path) {
    if (meta.findField(path).isEmpty()) {
      ResolvedPath resolved = ModelGraph.current().paths(meta).resolve(path);
      throw new FieldException(
          Problem.of(
                  "models.E070",
                  "update() cannot change '"
                      + path
                      + "' ("
                      + resolved.label()
                      + "): it is no column of "
                      + meta.name())
              .hint("update the rows of the other model by a query of it"));
    }
    return meta.field(path);
  }

  @SuppressWarnings("unchecked")
  private static Conversion conversion(ModelField<?, ?> field) {
    Conversion keys =
        field.isForeignKey()
            ? Question.keys(ModelGraph.current().paths(field.model()).resolve(field.name()))
            : Conversion.NONE;
    return given -> {
      Object key = keys.convert(given);
      Field<Object> type = (Field<Object>) field.type();
      return key == null
          ? null
          : type.toDatabase(key.getClass() == type.javaType() ? key : type.toJava(key));
    };
  }

  private PlanCache.Made makeUpdate(
      List<? extends Assignment<?>> values, Shape shape, Database database) {
    Grammar grammar = Grammar.of(database.dialect());
    Planner planner = new Planner(ModelGraph.current(), meta, grammar, null, 0);
    planner.replay(state);
    List<Update.Set> sets = new ArrayList<>(values.size());
    for (Assignment<?> each : values) {
      sets.add(new Update.Set(field(each.path()).column(), value(planner, each)));
    }
    SqlExpression where = where(planner, grammar);
    return made(new Update(meta.table(), sets, where, List.of()), grammar, shape, where, planner);
  }

  private SqlExpression value(Planner planner, Assignment<?> each) {
    ModelField<?, ?> field = field(each.path());
    if (each.value() == null) {
      return Fixed.NULL;
    }
    if (each.value() instanceof Expression expression) {
      Resolved resolved = expression.resolve(new QueryScope(planner, null, false));
      if (resolved.aggregate() || resolved.window()) {
        throw new FieldException(
            Problem.of(
                    "models.E070",
                    "update() cannot set " + field + " to an aggregate: " + expression)
                .hint("a Subquery"));
      }
      return resolved.sql();
    }
    Conversion conversion = conversion(field);
    return each.value() instanceof Boolean
        ? Param.fixed(conversion.convert(each.value()), ValueKind.BOOLEAN)
        : Param.of(each, each.value(), conversion, ValueKind.UNKNOWN);
  }

  /** Deletes the rows without looking at what refers to them. */
  int delete() {
    Shape shape = new Shape().token(Execution.Purpose.DELETE);
    state.shape(shape);
    Database database = Connections.get(state.database);
    return run(shape, database, () -> makeDelete(shape, database));
  }

  private PlanCache.Made makeDelete(Shape shape, Database database) {
    Grammar grammar = Grammar.of(database.dialect());
    Planner planner = new Planner(ModelGraph.current(), meta, grammar, null, 0);
    planner.replay(state);
    SqlExpression where = where(planner, grammar);
    return made(new Delete(meta.table(), where), grammar, shape, where, planner);
  }

  /**
   * The condition on the table alone: where other tables take part, by the keys that a query of
   * them selects.
   */
  private @Nullable SqlExpression where(Planner planner, Grammar grammar) {
    Clause.Split split = planner.conditions();
    if (planner.joins.activeTables() <= 1
        && split.having() == null
        && split.window() == null
        && planner.groupBy == null
        && !planner.groupByModel) {
      SqlExpression sql = planner.whereSql();
      return state.none ? Truth.FALSE : sql;
    }
    Planner inner = new Planner(planner.graph, meta, grammar, planner.scope(), 1);
    inner.replay(state);
    QueryState<?> plain = state.copy();
    plain.ordering = List.of();
    Assembler.Assembled keys = new Assembler(inner, plain).key(null);
    return keys.empty()
        ? Truth.FALSE
        : new InSelect(new Column(meta.table(), meta.pk().column()), keys.select());
  }

  private PlanCache.Made made(
      Statement statement,
      Grammar grammar,
      Shape shape,
      @Nullable SqlExpression where,
      Planner planner) {
    boolean empty = Truth.FALSE.equals(where);
    return new PlanCache.Made(
        Plan.of(statement, grammar, shape, empty, null, List.of()), planner.isRepeatable());
  }

  private static int run(
      Shape shape, Database database, java.util.function.Supplier<PlanCache.Made> make) {
    Plan plan = ModelGraph.current().plans(database.dialect()).get(shape, make);
    if (plan.isEmpty()) {
      return 0;
    }
    Sql sql;
    try {
      sql = plan.bind(shape);
    } catch (UnfitException e) {
      plan = make.get().plan();
      if (plan.isEmpty()) {
        return 0;
      }
      sql = plan.bind(shape);
    }
    return database.update(sql);
  }
}
