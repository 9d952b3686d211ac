package io.charchub.db.expressions;

import io.charchub.db.Row;
import io.charchub.db.fields.DecimalField;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldOptions;
import io.charchub.db.schema.ColumnType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A computed exact number: it has as many digits as it has, whatever its column holds. */
final class ExactNumber extends Field<BigDecimal> {
  private static final DecimalField ANY = new DecimalField(1000, 30);

  ExactNumber() {
    super(FieldOptions.NONE);
  }

  @Override
  public Class<BigDecimal> javaType() {
    return BigDecimal.class;
  }

  @Override
  public ColumnType columnType() {
    return ANY.columnType();
  }

  @Override
  public @Nullable BigDecimal toJava(@Nullable Object raw) {
    return raw instanceof BigDecimal number ? number : ANY.toJava(raw);
  }

  @Override
  public @Nullable Object toDatabase(@Nullable BigDecimal value) {
    return value;
  }

  @Override
  public @Nullable BigDecimal read(Row row, int column) {
    return row.getDecimal(column, -1);
  }

  @Override
  public Field<BigDecimal> reference() {
    return this;
  }

  @Override
  protected Field<BigDecimal> with(FieldOptions changed) {
    return this;
  }
}
