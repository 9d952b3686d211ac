package io.charchub.db.models;

import io.charchub.db.Database;
import io.charchub.db.Sql;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.sql.Column;
import io.charchub.db.sql.Delete;
import io.charchub.db.sql.Grammar;
import io.charchub.db.sql.InList;
import io.charchub.db.sql.Param;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.SqlWriter;
import io.charchub.db.sql.ValueKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes the rows of a many-to-many table that refer to rows which go. */
final class ThroughDeletion {
  private static final int PIECE = 500;

  private final Relation relation;
  private final Database database;

  ThroughDeletion(Relation relation, Database database) {
    this.relation = relation;
    this.database = database;
  }

  int delete(List<Object> keys) {
    int gone = 0;
    for (int from = 0; from < keys.size(); from += PIECE) {
      gone += deletePiece(keys.subList(from, Math.min(keys.size(), from + PIECE)));
    }
    return gone;
  }

  private int deletePiece(List<Object> keys) {
    ModelManyToMany<?> set = relation.manyToMany();
    List<SqlExpression> marks = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    for (Object key : keys) {
      Object stored = Saver.store(relation.owner().pk(), key);
      marks.add(Param.fixed(stored, ValueKind.UNKNOWN));
      values.add(stored);
    }
    SqlWriter out = new SqlWriter(Grammar.of(database.dialect()));
    new Delete(set.table(), new InList(new Column(set.table(), relation.ownerColumn()), marks))
        .write(out);
    return database.update(new Sql(out.text(), Collections.unmodifiableList(values)));
  }
}
