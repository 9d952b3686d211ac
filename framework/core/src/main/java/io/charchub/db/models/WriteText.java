package io.charchub.db.models;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.sql.Column;
import io.charchub.db.sql.Compare;
import io.charchub.db.sql.Grammar;
import io.charchub.db.sql.Insert;
import io.charchub.db.sql.Param;
import io.charchub.db.sql.SqlExpression;
import io.charchub.db.sql.SqlWriter;
import io.charchub.db.sql.Statement;
import io.charchub.db.sql.Update;
import io.charchub.db.sql.ValueKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the statements that write single rows, written once for each set of fields. Safe for
 * many threads.
 */
final class WriteText {
  private static final int CAPACITY = 2_000;

  private final ModelRegistry registry;
  private final Map<Key, String> texts = new ConcurrentHashMap<>();

  WriteText(ModelRegistry registry) {
    this.registry = registry;
  }

  private record Key(
      String database,
      ModelMeta<?> meta,
      BitSet fields,
      int rows,
      Insert.@Nullable Conflict conflict,
      boolean returning) {}

  /** INSERT of {@code rows} rows, giving back the key where {@code returning} says so. */
  String insert(
      Grammar grammar,
      ModelMeta<?> meta,
      List<? extends ModelField<?, ?>> fields,
      int rows,
      Insert.@Nullable Conflict conflict,
      boolean returning) {
    return text(
        new Key(grammar.name(), meta, bits(fields), rows, conflict, returning),
        grammar,
        () -> {
          List<SqlExpression> row =
              Collections.nCopies(fields.size(), Param.fixed(null, ValueKind.UNKNOWN));
          List<String> columns = fields.stream().map(ModelField::column).toList();
          List<String> back = returning ? List.of(meta.pk().column()) : List.of();
          return new Insert(meta.table(), columns, Collections.nCopies(rows, row), conflict, back);
        });
  }

  /** UPDATE of the row with a key; the key's mark comes last. */
  String update(Grammar grammar, ModelMeta<?> meta, List<? extends ModelField<?, ?>> fields) {
    return text(
        new Key(grammar.name(), meta, bits(fields), 0, null, false),
        grammar,
        () -> {
          List<Update.Set> sets = new ArrayList<>(fields.size());
          for (ModelField<?, ?> field : fields) {
            sets.add(new Update.Set(field.column(), Param.fixed(null, ValueKind.UNKNOWN)));
          }
          Column key = new Column(meta.table(), meta.pk().column());
          return new Update(
              meta.table(),
              sets,
              new Compare(key, "=", Param.fixed(null, ValueKind.UNKNOWN)),
              List.of());
        });
  }

  private static BitSet bits(List<? extends ModelField<?, ?>> fields) {
    BitSet bits = new BitSet();
    fields.forEach(field -> bits.set(field.index()));
    return bits;
  }

  private String text(Key key, Grammar grammar, java.util.function.Supplier<Statement> make) {
    String text = texts.get(key);
    if (text == null) {
      registry.require(key.meta());
      SqlWriter out = new SqlWriter(grammar);
      make.get().write(out);
      text = out.text();
      if (texts.size() >= CAPACITY) {
        texts.clear();
      }
      texts.put(key, text);
    }
    return text;
  }
}
