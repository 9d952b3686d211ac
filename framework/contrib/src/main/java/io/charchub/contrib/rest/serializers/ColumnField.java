package io.charchub.contrib.rest.serializers;

import io.charchub.apps.Services;
import io.charchub.db.fields.BinaryField;
import io.charchub.db.fields.Choice;
import io.charchub.db.fields.DecimalField;
import io.charchub.db.fields.EnumField;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FileField;
import io.charchub.db.fields.ImageField;
import io.charchub.db.fields.IpAddressField;
import io.charchub.db.meta.ModelField;
import io.charchub.files.Storage;
import io.charchub.i18n.Translations;
import io.charchub.serialization.DataWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of a model, as it is, or as a kind says. A file is shown as its address, and is not
 * taken.
 */
final class ColumnField<T> extends SerializerField<T> {
  private final ModelField<T, Object> column;
  private final Form form;
  private final @Nullable Object initial;
  private final @Nullable Kind<Object> kind;

  /** How a value is shown. */
  private enum Form {
    AS_IT_IS,
    AS_STORED,
    AS_ADDRESS
  }

  @SuppressWarnings("unchecked") // values come out of this field and go into it
  ColumnField(
      String name, ModelField<T, ?> column, T fresh, boolean required, @Nullable Kind<?> wanted) {
    super(name);
    this.column = (ModelField<T, Object>) column;
    this.kind = (Kind<Object>) wanted;
    Field<?> declared = column.declared();
    boolean file = declared instanceof FileField || declared instanceof ImageField;
    boolean stored =
        declared instanceof EnumField<?>
            || declared instanceof IpAddressField
            || declared instanceof DecimalField;
    this.form = file ? Form.AS_ADDRESS : stored ? Form.AS_STORED : Form.AS_IT_IS;
    Object has = declared.isAutomatic() ? null : column.model().get(fresh, column.index());
    this.initial = has == null || !stored ? has : this.column.declared().toDatabase(has);
    label(column.verboseName());
    helpText(declared.options().helpText());
    required(required);
    boolean givenByItself = declared.isAutomatic() || !declared.isEditable();
    if (givenByItself || file) {
      readOnly();
    }
  }

  @Override
  protected void write(T row, DataWriter out, SerializerContext context) throws IOException {
    Object value = column.get(row);
    if (value != null && kind != null) {
      value = shown(kind, value);
    } else if (value != null && form == Form.AS_STORED) {
      value = column.type().toDatabase(value);
    } else if (form == Form.AS_ADDRESS) {
      value = address(value, context);
    }
    out.value(value);
  }

  /** A document that was stored before the kind was told may have another shape: it is shown so. */
  private static Object shown(Kind<Object> kind, Object value) {
    try {
      return kind.toData(value);
    } catch (ClassCastException anotherShape) {
      return value;
    }
  }

  static @Nullable Object address(@Nullable Object name, SerializerContext context) {
    return name == null || name.toString().isEmpty()
        ? null
        : context.absolute(Services.current().get(Storage.class).url(name.toString()));
  }

  @Override
  protected void read(@Nullable Object raw, Draft<? extends T> draft) {
    Object value = kind == null ? converted(raw) : ofKind(kind, raw);
    validate(value, draft);
    column.set(draft.row(), value);
    draft.touch(column.name());
  }

  private @Nullable Object converted(@Nullable Object raw) {
    Field<?> declared = column.declared();
    Object sent = declared instanceof BinaryField ? bytes(raw) : raw;
    return Conversion.toJava(column.type(), sent);
  }

  private @Nullable Object ofKind(Kind<Object> wanted, @Nullable Object raw) {
    boolean nullable = column.declared().isNullable();
    if (nullable && (raw == null || "".equals(raw))) {
      return null;
    }
    return Conversion.present(wanted, raw);
  }

  private static @Nullable Object bytes(@Nullable Object raw) {
    try {
      return raw instanceof String text ? Base64.getDecoder().decode(text) : raw;
    } catch (IllegalArgumentException noBase64) {
      throw io.charchub.validation.ValidationException.of("validation.invalid", "invalid");
    }
  }

  @Override
  public @Nullable Object initial() {
    return initial;
  }

  @Override
  boolean isLeftOut(@Nullable Object sent) {
    return "".equals(sent) && !isRequired() && !column.declared().isBlank();
  }

  @Override
  public Optional<List<Map.Entry<String, String>>> choices(SerializerContext context, int most) {
    List<Map.Entry<String, String>> choices = new ArrayList<>();
    for (Choice each : column.declared().options().choices()) {
      choices.add(Map.entry(String.valueOf(each.value()), Translations.current().tr(each.label())));
    }
    return choices.isEmpty() ? Optional.empty() : Optional.of(choices);
  }

  @Override
  protected Map<String, Object> type() {
    if (kind == null) {
      return Schemas.of(column.type());
    }
    return column.declared().isNullable() ? ValueField.orNull(kind.schema()) : kind.schema();
  }
}
