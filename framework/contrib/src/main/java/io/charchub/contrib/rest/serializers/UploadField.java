package io.charchub.contrib.rest.serializers;

import io.charchub.apps.Services;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FileField;
import io.charchub.db.fields.ImageField;
import io.charchub.db.meta.ModelField;
import io.charchub.files.ImageHeader;
import io.charchub.files.Storage;
import io.charchub.files.UploadPaths;
import io.charchub.files.UploadedFile;
import io.charchub.serialization.DataWriter;
import io.charchub.validation.ValidationException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file or picture of a column: shown as its address, and taken as a part of a multipart form. It
 * is kept in the project's storage right before its row is saved, and taken out again where the row
 * cannot be. DRF's {@code FileField} and {@code ImageField}.
 */
final class UploadField<T> extends SerializerField<T> {
  private final ModelField<T, Object> column;
  private final boolean picture;
  private final String folder;
  private final int longest;
  private final boolean blank;

  @SuppressWarnings("unchecked") // the names of files come out of this column and go into it
  UploadField(String name, ModelField<T, ?> column) {
    super(name);
    this.column = (ModelField<T, Object>) column;
    Field<?> kind = column.declared();
    this.picture = kind instanceof ImageField;
    this.folder =
        kind instanceof FileField file
            ? file.folder()
            : kind instanceof ImageField image ? image.folder() : "";
    this.longest =
        kind instanceof FileField file
            ? file.maxLength()
            : kind instanceof ImageField image ? image.maxLength() : 255;
    this.blank = kind.isBlank();
    label(column.verboseName());
    helpText(kind.options().helpText());
    required(!blank);
  }

  @Override
  public boolean takesFiles() {
    return true;
  }

  @Override
  protected void write(T row, DataWriter out, SerializerContext context) throws IOException {
    out.value(ColumnField.address(column.get(row), context));
  }

  @Override
  protected void read(@Nullable Object raw, Draft<? extends T> draft) {
    if ((raw == null || "".equals(raw)) && blank) {
      column.set(draft.row(), column.declared().isNullable() ? null : "");
      draft.touch(column.name());
      return;
    }
    if (!(raw instanceof UploadedFile file)) {
      throw ValidationException.of("rest.fileNeeded", "invalid");
    }
    check(file);
    validate(file, draft);
    draft.beforeSave(() -> store(file, draft));
  }

  /** A form that sends no file leaves the one that is there. */
  @Override
  boolean isLeftOut(@Nullable Object sent) {
    return "".equals(sent);
  }

  /** Nobody can send a file back: a row that has one keeps it. */
  @Override
  @SuppressWarnings("unchecked") // a draft of this serializer holds rows of its model
  boolean isMissing(Draft<? extends T> draft) {
    Object has = column.get(((Draft<T>) draft).row());
    return isRequired() && (has == null || has.toString().isEmpty());
  }

  private void check(UploadedFile file) {
    if (file.size() == 0) {
      throw ValidationException.of("validation.fileEmpty", "empty");
    }
    if (file.name().codePointCount(0, file.name().length()) > longest) {
      throw ValidationException.of(
          "validation.fileNameTooLong", "max_length", Map.of("limit", longest));
    }
    if (picture && !ImageHeader.isPicture(file)) {
      throw ValidationException.of("validation.image", "invalid_image");
    }
  }

  private void store(UploadedFile file, Draft<? extends T> draft) {
    Storage storage = Services.current().get(Storage.class);
    String name = storage.save(UploadPaths.path(folder, file.name()), file.open(), longest);
    draft.onFailure(() -> storage.delete(name));
    column.set(draft.row(), name);
  }

  @Override
  protected Map<String, Object> type() {
    return Map.of("type", "string", "format", "binary");
  }
}
