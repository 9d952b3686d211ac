package io.charchub.contrib.admin.changeform;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.forms.Form;
import io.charchub.forms.ModelForm;
import io.charchub.forms.UploadField;
import io.charchub.serialization.Json;
import io.charchub.serialization.SerializationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a row has in the fields of a form, as texts that are the same in every language: sent along
 * with the form, it tells whether somebody else changed the row meanwhile, and which field.
 *
 * @param texts by the name of the field; a long text is a hash of it
 */
record RowState(Map<String, String> texts) {
  private static final int LONGEST = 300;
  private static final String HASHED = "#";
  private static final String UPLOAD = "+";

  /** What the row has that {@code form} is for, before anything is put into it. */
  static <T extends KeyedModel<?>> RowState of(ModelForm<T> form) {
    Map<String, String> texts = new LinkedHashMap<>();
    T row = form.instance();
    ModelMeta<T> meta = meta(row);
    for (String name : form.propertyNames()) {
      if (meta.findManyToMany(name).isPresent()) {
        texts.put(name, row.isAdding() ? "" : joined(form.field(name).values()));
      } else if (meta.findField(name).isPresent()) {
        texts.put(name, text(meta.field(name), row));
      }
    }
    return new RowState(texts);
  }

  /** What the row will have once {@code form}, which is right, is saved. */
  static <T extends KeyedModel<?>> RowState sent(ModelForm<T> form) {
    Map<String, String> texts = new LinkedHashMap<>();
    T row = form.instance();
    ModelMeta<T> meta = meta(row);
    for (String name : form.propertyNames()) {
      if (meta.findManyToMany(name).isPresent()) {
        texts.put(name, joined(keys(form, name)));
      } else if (meta.findField(name).isPresent()) {
        boolean file =
            form.formField(name) instanceof UploadField<?> && form.values().get(name) != null;
        texts.put(name, file ? UPLOAD : text(meta.field(name), row));
      }
    }
    return new RowState(texts);
  }

  @SuppressWarnings("unchecked") // an instance is of its own class
  private static <T extends KeyedModel<?>> ModelMeta<T> meta(T row) {
    return (ModelMeta<T>) ModelMeta.of(row.getClass());
  }

  private static List<String> keys(Form form, String name) {
    List<String> keys = new ArrayList<>();
    if (form.values().get(name) instanceof Collection<?> rows) {
      for (Object row : rows) {
        keys.add(
            row instanceof KeyedModel<?> keyed ? String.valueOf(keyed.pk()) : String.valueOf(row));
      }
    }
    return keys;
  }

  private static String joined(List<String> keys) {
    return shortened(String.join(",", keys.stream().sorted().toList()));
  }

  private static <T, V> String text(ModelField<T, V> field, T row) {
    Object stored = field.type().toDatabase(field.get(row));
    return stored == null ? "" : shortened(String.valueOf(stored));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST && !text.startsWith(HASHED) ? text : HASHED + hash(text);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Whether the text itself is known, and not its hash alone. */
  boolean knows(String name) {
    String text = texts.get(name);
    return text != null && !text.startsWith(HASHED);
  }

  /** The names of the fields in which this differs from {@code other}; those known to both. */
  List<String> differing(RowState other) {
    List<String> names = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          if (other.texts.containsKey(name) && !Objects.equals(text, other.texts.get(name))) {
            names.add(name);
          }
        });
    return names;
  }

  /** For a hidden input. */
  String toJson() {
    return Json.write(texts);
  }

  /** What {@link #toJson} wrote; null where it is none. */
  static @Nullable RowState read(String json) {
    if (json.isEmpty()) {
      return null;
    }
    try {
      if (!(Json.read(json) instanceof Map<?, ?> map)) {
        return null;
      }
      Map<String, String> texts = new LinkedHashMap<>();
      map.forEach((name, text) -> texts.put(String.valueOf(name), String.valueOf(text)));
      return new RowState(texts);
    } catch (SerializationException e) {
      return null;
    }
  }
}
