package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import io.charchub.validation.ValidationErrors;
import io.charchub.validation.ValidationException;
import io.charchub.validation.Validator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one column of a model holds: how it is stored, read, converted from text and checked.
 * Immutable and unnamed: the name belongs to the model's list of fields, or to a migration's.
 *
 * <pre>{@code
 * new CharField(200).unique()
 * new DecimalField(10, 2).nullable().verboseName("price")
 * }</pre>
 *
 * <p>What a kind adds of its own is said first, because the calls here answer with a plain {@code
 * Field}: {@code new SlugField(50).allowUnicode().unique()}.
 *
 * <p>A kind of one's own extends this class, has a public constructor, and answers {@link
 * #arguments()} and {@link #describe} with what it was made of, so that a migration can write it.
 *
 * @param <V> the Java type of a value
 */
public abstract class Field<V> {
  private final FieldOptions options;

  /** A field with these options. */
  protected Field(FieldOptions options) {
    this.options = options;
  }

  // ---- what it is

  /** The options that every kind has. */
  public final FieldOptions options() {
    return options;
  }

  /** The type of the values in Java, the wrapper where a primitive will do. */
  public abstract Class<?> javaType();

  /** Whether the model's table has a column for this; not so for many-to-many fields. */
  public boolean hasColumn() {
    return true;
  }

  /** Whether the column may be NULL. */
  public final boolean isNullable() {
    return options.nullable() && !options.primaryKey();
  }

  /** Whether this is a primary key. */
  public final boolean isPrimaryKey() {
    return options.primaryKey();
  }

  /** Whether no two rows may hold the same value, as for a primary key. */
  public final boolean isUnique() {
    return options.unique() || options.primaryKey();
  }

  /** Whether the database gives the value of a new row that has none. */
  public boolean isAutomatic() {
    return false;
  }

  /**
   * Whether the empty text, and not NULL, stands for "nothing" in this field, as in all kinds of
   * text.
   */
  public boolean emptyTextAllowed() {
    return false;
  }

  /**
   * Whether validation accepts an empty value: where it was told to, and where the column may be
   * NULL.
   */
  public boolean isBlank() {
    return options.blank() || isNullable();
  }

  /** Whether forms show it. */
  public boolean isEditable() {
    return options.editable();
  }

  /**
   * The label of a value among the {@link FieldOptions#choices()}; empty for null; the value as
   * text where it is none.
   */
  public String label(@Nullable V value) {
    Object stored = value == null ? null : toDatabase(value);
    for (Choice choice : options.choices()) {
      if (choice.value().equals(stored)) {
        return choice.label();
      }
    }
    return stored == null ? "" : stored.toString();
  }

  // ---- values

  /**
   * The value that {@code raw} stands for: a value of this field's Java type, or the text or number
   * that a form, a file or a look-up has for it (Django's {@code to_python}). Null stays null.
   *
   * @throws ValidationException where {@code raw} stands for no value of this field; code {@code
   *     invalid}, or {@code min_value} and {@code max_value} for a number that the column cannot
   *     hold
   */
  public abstract @Nullable V toJava(@Nullable Object raw);

  /**
   * The value in one of the kinds that {@link io.charchub.db.Dialect#bind} knows. Null stays null.
   */
  public abstract @Nullable Object toDatabase(@Nullable V value);

  /** The value in a column of a row; null for NULL. */
  public abstract @Nullable V read(Row row, int column);

  /**
   * The value that a field gives itself when its row is saved, such as the present instant; null
   * where the value stays what it is (Django's {@code pre_save}).
   *
   * @param adding whether the row is new
   */
  public @Nullable V valueOnSave(boolean adding) {
    return null;
  }

  /**
   * What the column holds, for those who make tables. A foreign key knows it when it is {@link
   * ForeignKey#resolved}.
   */
  public abstract ColumnType columnType();

  // ---- checks

  /**
   * What a value must satisfy beyond being of its type; each is asked only about values that are
   * not empty.
   */
  public List<Validator<? super V>> validators() {
    return List.of();
  }

  /** Whether the value counts as none: null, the empty text, an empty list or map. */
  public final boolean isEmpty(@Nullable V value) {
    return value == null
        || value instanceof CharSequence text && text.length() == 0
        || value instanceof Collection<?> list && list.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty();
  }

  /**
   * Checks a value as Django's {@code full_clean} does: an empty one passes where the field may be
   * blank; else it must be there, one of the choices where there are any, and satisfy every
   * validator.
   *
   * @throws ValidationException with codes {@code null}, {@code blank}, {@code invalid_choice} and
   *     those of the validators
   */
  public final void validate(@Nullable V value) {
    if (isEmpty(value)) {
      if (!isBlank()) {
        throw value == null && !isNullable()
            ? ValidationException.of("validation.null", "null")
            : ValidationException.of("validation.blank", "blank");
      }
      return;
    }
    V present = Objects.requireNonNull(value);
    if (!options.choices().isEmpty() && !isChoice(present)) {
      throw Refusal.because(
          "invalid_choice", "validation.choice", String.valueOf(toDatabase(present)));
    }
    ValidationErrors errors = new ValidationErrors();
    for (Validator<? super V> validator : validators()) {
      try {
        validator.validate(present);
      } catch (ValidationException e) {
        errors.merge(e.errors());
      }
    }
    errors.throwIfAny();
  }

  private boolean isChoice(V value) {
    Object stored = toDatabase(value);
    return options.choices().stream()
        .anyMatch(
            choice ->
                choice.value().equals(stored) || choice.value().equals(String.valueOf(stored)));
  }

  /** What a column that refers to this one holds: the same kind without what makes it a key. */
  public abstract Field<V> reference();

  // ---- copies

  /** The same field with other options. */
  protected abstract Field<V> with(FieldOptions changed);

  /** The column may be NULL. */
  public final Field<V> nullable() {
    return with(options.withNullable(true));
  }

  /** The column may be NULL or not. */
  public final Field<V> nullable(boolean value) {
    return with(options.withNullable(value));
  }

  /** Validation accepts an empty value. */
  public final Field<V> blank() {
    return with(options.withBlank(true));
  }

  /** No two rows may hold the same value. */
  public final Field<V> unique() {
    return with(options.withUnique(true));
  }

  /** Two rows may hold the same value, or not. */
  public final Field<V> unique(boolean value) {
    return with(options.withUnique(value));
  }

  /** The column has an index of its own. */
  public final Field<V> dbIndex() {
    return with(options.withDbIndex(true));
  }

  /**
   * The column has an index of its own, or not: for the kinds that have one unless they are told.
   */
  public final Field<V> dbIndex(boolean value) {
    return with(options.withDbIndex(value));
  }

  /** This is the primary key. */
  public final Field<V> primaryKey() {
    return with(options.withPrimaryKey(true));
  }

  /** The column has this name; empty for one made of the field's name. */
  public final Field<V> column(String name) {
    return with(options.withColumn(name));
  }

  /**
   * New rows get this constant; null for no default. A text or number is converted as {@link
   * #toJava} does.
   */
  public final Field<V> defaultValue(@Nullable Object value) {
    return with(options.withDefault(toJava(value)));
  }

  /** The values that validation accepts. */
  public final Field<V> choices(Choice... choices) {
    return with(options.withChoices(List.of(choices)));
  }

  /** What people read for the field. */
  public final Field<V> verboseName(String name) {
    return with(options.withVerboseName(name));
  }

  /** A sentence for the person who fills in a form. */
  public final Field<V> helpText(String text) {
    return with(options.withHelpText(text));
  }

  /** Whether forms show it. */
  public final Field<V> editable(boolean value) {
    return with(options.withEditable(value));
  }

  // ---- as data

  /** How one writes this field in Java. */
  public final Deconstruction deconstruct() {
    List<Deconstruction.Call> calls = new ArrayList<>();
    describe(calls);
    describeOptions(calls);
    return new Deconstruction(writtenAs().getName(), arguments(), calls);
  }

  /** The class that a migration writes for this field: its own, unless another stands for it. */
  protected Class<?> writtenAs() {
    return getClass();
  }

  /** What the constructor takes. */
  protected List<Object> arguments() {
    return List.of();
  }

  /** Adds the calls that this kind has of its own, where they differ from what a new field has. */
  protected void describe(List<Deconstruction.Call> calls) {}

  /** The options of a new field of this kind. */
  protected FieldOptions initialOptions() {
    return FieldOptions.NONE;
  }

  /** The call {@code .name(arguments)}, for {@link #describe}. */
  protected static Deconstruction.Call call(String name, Object... arguments) {
    return new Deconstruction.Call(name, List.of(arguments));
  }

  private void describeOptions(List<Deconstruction.Call> calls) {
    FieldOptions initial = initialOptions();
    addFlag(calls, "primaryKey", options.primaryKey(), initial.primaryKey());
    addFlag(calls, "nullable", options.nullable(), initial.nullable());
    addFlag(calls, "blank", options.blank(), initial.blank());
    addFlag(calls, "unique", options.unique(), initial.unique());
    addFlag(calls, "dbIndex", options.dbIndex(), initial.dbIndex());
    addText(calls, "column", options.column());
    Object constant = storedDefault();
    if (constant != null) {
      calls.add(call("defaultValue", constant));
    }
    if (!options.choices().isEmpty()) {
      calls.add(new Deconstruction.Call("choices", List.copyOf(options.choices())));
    }
    addText(calls, "verboseName", options.verboseName());
    addText(calls, "helpText", options.helpText());
    if (options.editable() != initial.editable()) {
      calls.add(call("editable", options.editable()));
    }
  }

  private static void addFlag(
      List<Deconstruction.Call> calls, String name, boolean value, boolean initial) {
    if (value != initial) {
      calls.add(value ? call(name) : call(name, false));
    }
  }

  /**
   * Adds the call {@code .name("value")} where {@code value} is not empty, for {@link #describe}.
   */
  protected static void addText(List<Deconstruction.Call> calls, String name, String value) {
    if (!value.isEmpty()) {
      calls.add(call(name, value));
    }
  }

  /**
   * The default as a migration writes it: the Java value, unless the kind has another form for it.
   */
  @SuppressWarnings("unchecked")
  final @Nullable Object storedDefault() {
    Object constant = options.defaultValue();
    return constant instanceof Enum<?> ? toDatabase((V) constant) : constant;
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof Field<?> field && deconstruct().equals(field.deconstruct());
  }

  @Override
  public final int hashCode() {
    return Objects.hashCode(deconstruct());
  }

  @Override
  public final String toString() {
    return deconstruct().toString();
  }
}
