package io.charchub.db.migrations.operations;

import io.charchub.db.migrations.state.ModelKey;
import org.jspecify.annotations.Nullable;

/**
 * Which model and field of one state are the same in another state where a name changed. Nothing
 * else is ever taken for the same.
 *
 * @param from the model before; null where no model changed its name
 * @param to the model after
 * @param owner the model, before, of which a field changed its name; null where none did
 * @param fieldFrom the field before
 * @param fieldTo the field after
 */
record Identity(
    @Nullable ModelKey from,
    @Nullable ModelKey to,
    @Nullable ModelKey owner,
    String fieldFrom,
    String fieldTo) {

  /** All names stay. */
  static final Identity SAME = new Identity(null, null, null, "", "");

  static Identity ofModel(ModelKey from, ModelKey to) {
    return new Identity(from, to, null, "", "");
  }

  static Identity ofField(ModelKey owner, String from, String to) {
    return new Identity(null, null, owner, from, to);
  }

  ModelKey after(ModelKey key) {
    return to != null && key.equals(from) ? to : key;
  }

  String fieldAfter(ModelKey key, String field) {
    return key.equals(owner) && field.equals(fieldFrom) ? fieldTo : field;
  }
}
