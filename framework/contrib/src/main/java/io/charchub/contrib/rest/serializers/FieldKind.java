package io.charchub.contrib.rest.serializers;

import io.charchub.db.fields.DecimalField;
import io.charchub.db.fields.EnumField;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.IpAddressField;
import io.charchub.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values of a model's field, shown in a form that may be another. */
final class FieldKind<V> implements Kind<V> {
  private final Field<V> field;
  private final Function<V, Object> form;
  private final Map<String, Object> schema;
  private final List<Validator<? super V>> validators;

  FieldKind(Field<V> field, Function<V, Object> form, Map<String, Object> schema) {
    this(field, form, schema, List.of());
  }

  private FieldKind(
      Field<V> field,
      Function<V, Object> form,
      Map<String, Object> schema,
      List<Validator<? super V>> validators) {
    this.field = field;
    this.form = form;
    this.schema = schema;
    this.validators = validators;
  }

  /** The same, whose values must satisfy this too. */
  FieldKind<V> checked(Validator<? super V> validator) {
    List<Validator<? super V>> more = new ArrayList<>(validators);
    more.add(validator);
    return new FieldKind<>(field, form, schema, more);
  }

  /** The value as it is shown where nothing else is said. */
  static <V> Object plain(Field<V> field, V value) {
    Field<?> kind = field;
    boolean stored =
        kind instanceof EnumField<?>
            || kind instanceof IpAddressField
            || kind instanceof DecimalField;
    return stored ? Objects.requireNonNull(field.toDatabase(value)) : value;
  }

  @Override
  public Object toData(V value) {
    return form.apply(value);
  }

  @Override
  public @Nullable V toJava(Object raw) {
    @SuppressWarnings("unchecked") // what a field converts is of its type
    V value = (V) Conversion.toJava(field, raw);
    field.validate(value);
    if (value != null) {
      validators.forEach(each -> each.validate(value));
    }
    return value;
  }

  @Override
  public Map<String, Object> schema() {
    return schema;
  }
}
