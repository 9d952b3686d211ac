package io.charchub.contrib.admin.changelist;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What a row holds, as a short text that no other state of it has. */
final class RowVersion {
  private static final int BYTES = 12;

  private RowVersion() {}

  /** Of these fields alone. */
  static <T extends KeyedModel<?>> String of(ModelMeta<T> meta, T row, List<String> fields) {
    MessageDigest digest = digest();
    for (String name : fields) {
      digest.update(text(meta.field(name), row).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static <T, V> String text(ModelField<T, V> field, T row) {
    return String.valueOf(field.type().toDatabase(field.get(row)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
