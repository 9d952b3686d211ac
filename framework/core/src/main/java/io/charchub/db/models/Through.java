package io.charchub.db.models;

import io.charchub.db.Database;
import io.charchub.db.RowReader;
import io.charchub.db.Sql;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.sql.Column;
import io.charchub.db.sql.Compare;
import io.charchub.db.sql.Delete;
import io.charchub.db.sql.From;
import io.charchub.db.sql.Grammar;
import io.charchub.db.sql.InList;
import io.charchub.db.sql.Insert;
import io.charchub.db.sql.Junction;
import io.charchub.db.sql.Param;
import io.charchub.db.sql.Select;
import io.charchub.db.sql.Selected;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.SqlWriter;
import io.charchub.db.sql.Statement;
import io.charchub.db.sql.ValueKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the table between the two ends of a many-to-many relation, as far as they concern one
 * instance.
 */
final class Through {
  private static final int ROWS = 200;

  private final KeyedModel<?> owner;
  private final Relation relation;
  private final ModelManyToMany<?> set;
  private final Object key;
  private final Database database;
  private final Grammar grammar;

  Through(KeyedModel<?> owner, Relation relation, Object key) {
    this.owner = owner;
    this.relation = relation;
    this.set = relation.manyToMany();
    this.key = key;
    this.database = Connections.get(owner.database());
    this.grammar = Grammar.of(database.dialect());
  }

  /** Adds rows to {@code others}, those that are there already left out. */
  void add(List<Object> others, Map<String, ?> values) {
    Set<Object> wanted = new LinkedHashSet<>(others);
    boolean heard = Signalled.isHeard(Signalled.M2mChanged.class);
    ModelMeta<?> between = set.through().orElse(null);
    if (heard || between != null) {
      present(wanted).forEach(wanted::remove);
    }
    List<Object> fresh = new ArrayList<>(wanted);
    Runnable work =
        () -> {
          tell(Signalled.Action.PRE_ADD, fresh);
          if (between == null) {
            insert(fresh, relation.ownerColumn(), relation.relatedColumn());
            if (set.isSymmetrical()) {
              insert(fresh, relation.relatedColumn(), relation.ownerColumn());
            }
          } else {
            create(between, fresh, values);
          }
          tell(Signalled.Action.POST_ADD, fresh);
        };
    if (heard || between != null || set.isSymmetrical() || fresh.size() > ROWS) {
      database.atomic(work);
    } else {
      work.run();
    }
  }

  private void insert(List<Object> others, String ours, String theirs) {
    for (int from = 0; from < others.size(); from += ROWS) {
      List<List<SqlExpression>> rows = new ArrayList<>();
      for (Object other : others.subList(from, Math.min(others.size(), from + ROWS))) {
        rows.add(List.of(mark(key), mark(other)));
      }
      run(
          new Insert(
              set.table(),
              List.of(ours, theirs),
              rows,
              new Insert.Conflict(List.of(), List.of()),
              List.of()));
    }
  }

  private void create(ModelMeta<?> between, List<Object> others, Map<String, ?> values) {
    ModelField<?, ?> ours = relation.fromTarget() ? set.targetField() : set.sourceField();
    ModelField<?, ?> theirs = relation.fromTarget() ? set.sourceField() : set.targetField();
    QuerySet<Object> rows = Query.<Object>root(between).on(owner.database());
    List<Object> made = new ArrayList<>();
    for (Object other : others) {
      made.add(link(between, ours, theirs, other, values));
      if (set.isSymmetrical()) {
        made.add(link(between, theirs, ours, other, values));
      }
    }
    rows.bulkCreate(made);
  }

  private Object link(
      ModelMeta<?> between,
      ModelField<?, ?> ours,
      ModelField<?, ?> theirs,
      Object other,
      Map<String, ?> values) {
    Object row = between.newInstance();
    Instances.set(row, ours, key);
    Instances.set(row, theirs, other);
    values.forEach((name, value) -> Assignments.set(row, name, value));
    return row;
  }

  /** Removes the rows to {@code others}. */
  void remove(List<Object> others) {
    database.atomic(
        () -> {
          tell(Signalled.Action.PRE_REMOVE, others);
          delete(others, relation.ownerColumn(), relation.relatedColumn());
          if (set.isSymmetrical()) {
            delete(others, relation.relatedColumn(), relation.ownerColumn());
          }
          tell(Signalled.Action.POST_REMOVE, others);
        });
  }

  private void delete(List<Object> others, String ours, String theirs) {
    for (int from = 0; from < others.size(); from += ROWS) {
      List<Object> piece = others.subList(from, Math.min(others.size(), from + ROWS));
      run(new Delete(set.table(), Junction.all(List.of(equal(ours), in(theirs, piece)))));
    }
  }

  /** Removes all rows. */
  void clear() {
    database.atomic(
        () -> {
          tell(Signalled.Action.PRE_CLEAR, List.of());
          run(new Delete(set.table(), equal(relation.ownerColumn())));
          if (set.isSymmetrical()) {
            run(new Delete(set.table(), equal(relation.relatedColumn())));
          }
          tell(Signalled.Action.POST_CLEAR, List.of());
        });
  }

  private Set<Object> present(Set<Object> others) {
    Set<Object> present = new LinkedHashSet<>();
    List<Object> all = new ArrayList<>(others);
    for (int from = 0; from < all.size(); from += ROWS) {
      List<Object> piece = all.subList(from, Math.min(all.size(), from + ROWS));
      RowReader<@Nullable Object> key = row -> relation.related().pk().type().read(row, 0);
      Column theirs = new Column(set.table(), relation.relatedColumn());
      Select select =
          Select.of(
              List.of(new Selected(theirs, "")),
              new From.Table(set.table(), set.table()),
              Junction.all(
                  List.of(equal(relation.ownerColumn()), in(relation.relatedColumn(), piece))));
      for (Object found : database.query(sql(select), key)) {
        Object known = Instances.mapKey(found);
        if (known != null) {
          present.add(known);
        }
      }
    }
    return present;
  }

  private SqlExpression equal(String column) {
    return new Compare(new Column(set.table(), column), "=", mark(key));
  }

  private SqlExpression in(String column, List<Object> keys) {
    return new InList(new Column(set.table(), column), keys.stream().map(this::mark).toList());
  }

  private SqlExpression mark(Object value) {
    return Param.fixed(value, ValueKind.UNKNOWN);
  }

  private void run(Statement statement) {
    database.update(sql(statement));
  }

  private Sql sql(Statement statement) {
    SqlWriter out = new SqlWriter(grammar);
    statement.write(out);
    List<@Nullable Object> values = new ArrayList<>();
    out.params().forEach(param -> values.add(param.bind(param.value())));
    return new Sql(out.text(), Collections.unmodifiableList(values));
  }

  private void tell(Signalled.Action action, List<Object> keys) {
    if (Signalled.isHeard(Signalled.M2mChanged.class)) {
      Signalled.send(
          new Signalled.M2mChanged(
              owner, set.toString(), action, relation.fromTarget(), List.copyOf(keys)));
    }
  }
}
