package io.charchub.forms;

import io.charchub.apps.Services;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.files.Storage;
import io.charchub.files.UploadPaths;
import io.charchub.files.UploadedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The files that a model's form was sent: kept in the project's storage when the row is saved. */
final class ModelUploads {
  private final Map<ModelField<?, ?>, UploadedFile> pending = new LinkedHashMap<>();
  private final List<String> stored = new ArrayList<>();

  /** Tells a field of the file that the row has. */
  void show(UploadField<?> field, @Nullable Object name) {
    if (name != null && !name.equals("")) {
      String url =
          Services.isInstalled()
              ? Services.current()
                  .find(Storage.class)
                  .map(storage -> storage.url(name.toString()))
                  .orElse("")
              : "";
      field.existing(name.toString(), url);
    }
  }

  /** A file for a field; null leaves what the row has. */
  void put(ModelField<?, ?> field, @Nullable UploadedFile file) {
    if (file == null) {
      pending.remove(field);
    } else {
      pending.put(field, file);
    }
  }

  /** Stores what was not stored yet, and sets the names in the row. */
  <T> void store(ModelMeta<T> meta, T instance) {
    if (pending.isEmpty()) {
      return;
    }
    Storage storage = Services.current().get(Storage.class);
    for (Map.Entry<ModelField<?, ?>, UploadedFile> each : pending.entrySet()) {
      String name =
          storage.save(
              UploadPaths.path(folder(each.getKey()), each.getValue().name()),
              each.getValue().open(),
              maxLength(each.getKey()));
      stored.add(name);
      meta.set(instance, each.getKey().index(), name);
    }
    pending.clear();
  }

  /** Deletes what was stored for a row that could not be saved. */
  void undo() {
    stored.forEach(name -> Services.current().get(Storage.class).delete(name));
    stored.clear();
  }

  private static String folder(ModelField<?, ?> field) {
    if (field.declared() instanceof io.charchub.db.fields.FileField file) {
      return file.folder();
    }
    return field.declared() instanceof io.charchub.db.fields.ImageField image ? image.folder() : "";
  }

  private static int maxLength(ModelField<?, ?> field) {
    if (field.declared() instanceof io.charchub.db.fields.FileField file) {
      return file.maxLength();
    }
    return field.declared() instanceof io.charchub.db.fields.ImageField image
        ? image.maxLength()
        : 255;
  }
}
