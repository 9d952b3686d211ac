package io.charchub.db.models;

import io.charchub.db.Database;
import io.charchub.db.Sql;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.sql.Column;
import io.charchub.db.sql.Delete;
import io.charchub.db.sql.Grammar;
import io.charchub.db.sql.InList;
import io.charchub.db.sql.Junction;
import io.charchub.db.sql.Param;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.SqlWriter;
import io.charchub.db.sql.ValueKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deletes the rows of a many-to-many table that refer to rows which go, at either end. */
final class ThroughDeletion {
  private static final int PIECE = 500;

  private final ModelManyToMany<?> set;
  private final Database database;
  private final Map<String, List<@Nullable Object>> keysByColumn = new LinkedHashMap<>();

  ThroughDeletion(ModelManyToMany<?> set, Database database) {
    this.set = set;
    this.database = database;
  }

  /** Adds rows that go, at the end that owns {@code relation}. */
  void add(Relation relation, List<Object> keys) {
    List<@Nullable Object> stored =
        keysByColumn.computeIfAbsent(relation.ownerColumn(), each -> new ArrayList<>());
    keys.forEach(key -> stored.add(Saver.store(relation.owner().pk(), key)));
  }

  /** Deletes; returns how many rows there were. */
  int delete() {
    int longest = keysByColumn.values().stream().mapToInt(List::size).max().orElse(0);
    int gone = 0;
    for (int from = 0; from < longest; from += PIECE) {
      gone += deletePiece(from);
    }
    return gone;
  }

  private int deletePiece(int from) {
    List<SqlExpression> either = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    keysByColumn.forEach(
        (column, keys) -> {
          List<SqlExpression> marks = new ArrayList<>();
          for (Object key :
              keys.subList(Math.min(from, keys.size()), Math.min(keys.size(), from + PIECE))) {
            marks.add(Param.fixed(key, ValueKind.UNKNOWN));
            values.add(key);
          }
          if (!marks.isEmpty()) {
            either.add(new InList(new Column(set.table(), column), marks));
          }
        });
    SqlWriter out = new SqlWriter(Grammar.of(database.dialect()));
    new Delete(set.table(), Junction.any(either)).write(out);
    return database.update(new Sql(out.text(), Collections.unmodifiableList(values)));
  }
}
