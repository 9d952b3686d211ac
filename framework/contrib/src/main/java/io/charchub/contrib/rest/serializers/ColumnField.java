package io.charchub.contrib.rest.serializers;

import io.charchub.apps.Services;
import io.charchub.db.fields.BinaryField;
import io.charchub.db.fields.Choice;
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

/** A column of a model, as it is. A file is shown as its address, and is not taken. */
final class ColumnField<T> extends SerializerField<T> {
  private final ModelField<T, Object> column;
  private final Form form;
  private final @Nullable Object initial;

  /** How a value is shown. */
  private enum Form {
    AS_IT_IS,
    AS_STORED,
    AS_ADDRESS
  }

  @SuppressWarnings("unchecked") // values come out of this field and go into it
  ColumnField(String name, ModelField<T, ?> column, T fresh, boolean required) {
    super(name);
    this.column = (ModelField<T, Object>) column;
    Field<?> kind = column.declared();
    boolean file = kind instanceof FileField || kind instanceof ImageField;
    boolean stored = kind instanceof EnumField<?> || kind instanceof IpAddressField;
    this.form = file ? Form.AS_ADDRESS : stored ? Form.AS_STORED : Form.AS_IT_IS;
    Object has = kind.isAutomatic() ? null : column.model().get(fresh, column.index());
    this.initial = has == null || !stored ? has : this.column.declared().toDatabase(has);
    label(column.verboseName());
    helpText(kind.options().helpText());
    required(required);
    boolean givenByItself = kind.isAutomatic() || !kind.isEditable();
    if (givenByItself || file) {
      readOnly();
    }
  }

  @Override
  protected void write(T row, DataWriter out, SerializerContext context) throws IOException {
    Object value = column.get(row);
    if (value != null && form == Form.AS_STORED) {
      value = column.type().toDatabase(value);
    } else if (form == Form.AS_ADDRESS) {
      value = address(value, context);
    }
    out.value(value);
  }

  private static @Nullable Object address(@Nullable Object name, SerializerContext context) {
    return name == null || name.toString().isEmpty()
        ? null
        : context.absolute(Services.current().get(Storage.class).url(name.toString()));
  }

  @Override
  protected void read(@Nullable Object raw, Draft<? extends T> draft) {
    Field<?> kind = column.declared();
    Object sent = kind instanceof BinaryField ? bytes(raw) : raw;
    Object value = Conversion.toJava(column.type(), sent);
    validate(value);
    column.set(draft.row(), value);
    draft.touch(column.name());
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
    return Schemas.of(column.type());
  }
}
