package io.charchub.contrib.auth.shelf;

import io.charchub.apps.AppConfig;
import io.charchub.db.fields.AutoField;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ProvidesDefaultAutoField;

/** An app whose keys have 32 bits, whatever the project's settings say. */
public final class ShelfConfig extends AppConfig implements ProvidesDefaultAutoField {
  @Override
  public Field<Long> defaultAutoField() {
    return new AutoField();
  }
}
