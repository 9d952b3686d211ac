package io.charchub.db.fields;

import io.charchub.db.Row;
import io.charchub.db.schema.ColumnType;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A constant of an enum, stored as a short text (Django's {@code TextChoices}).
 *
 * <p>The database and migrations see a {@link CharField} with choices: a migration must not need
 * the enum as it once was.
 *
 * @param <E> the enum
 */
public final class EnumField<E extends Enum<E>> extends Field<E> {
  /** Room for constants to come: a new one that is not longer needs no change of the column. */
  private static final int LEAST_LENGTH = 20;

  private final Class<E> type;
  private final List<E> constants;
  private final List<String> codes;
  private final Map<String, E> byCode;

  private EnumField(Class<E> type, List<String> codes, FieldOptions options) {
    super(options);
    this.type = type;
    this.constants = List.of(type.getEnumConstants());
    this.codes = codes;
    if (codes.size() != constants.size()) {
      throw new IllegalStateException(
          "the constants of " + type.getName() + " changed: compile the model again");
    }
    this.byCode = new HashMap<>();
    constants.forEach(constant -> byCode.put(codes.get(constant.ordinal()), constant));
  }

  /**
   * A field for the constants of {@code type}.
   *
   * @param choices for each constant, in order, the text that is stored and its label
   */
  public static <E extends Enum<E>> EnumField<E> of(Class<E> type, Choice... choices) {
    List<Choice> list = List.of(choices);
    return new EnumField<>(
        type,
        list.stream().map(choice -> choice.value().toString()).toList(),
        FieldOptions.NONE.withChoices(list));
  }

  @Override
  public Class<E> javaType() {
    return type;
  }

  /** The most characters that the column holds. */
  public int maxLength() {
    return Math.max(LEAST_LENGTH, codes.stream().mapToInt(String::length).max().orElse(0));
  }

  /** The text that is stored for a constant. */
  public String code(E constant) {
    return codes.get(constant.ordinal());
  }

  /** The constant that is stored as {@code code}; null where there is none. */
  public @Nullable E byCode(String code) {
    return byCode.get(code);
  }

  /** A constant, or the text that is stored for it. */
  @Override
  public @Nullable E toJava(@Nullable Object raw) {
    if (raw == null || "".equals(raw) && !byCode.containsKey("")) {
      return null;
    }
    if (type.isInstance(raw)) {
      return type.cast(raw);
    }
    E constant = raw instanceof CharSequence text ? byCode.get(text.toString()) : null;
    if (constant == null) {
      throw Refusal.because("invalid_choice", "validation.choice", raw);
    }
    return constant;
  }

  @Override
  public @Nullable Object toDatabase(@Nullable E value) {
    return value == null ? null : code(value);
  }

  /**
   * The constant that the column names.
   *
   * @throws FieldException with id {@code fields.E002} where it names none
   */
  @Override
  public @Nullable E read(Row row, int column) {
    String code = row.getString(column);
    if (code == null) {
      return null;
    }
    E constant = byCode.get(code);
    if (constant == null) {
      throw new FieldException(
          Problem.of(
                  "fields.E002",
                  "the column holds "
                      + Refusal.shown(code)
                      + ", which is no "
                      + type.getSimpleName())
              .hint(
                  "add the constant to the enum, or change the rows in a migration. Known: "
                      + String.join(", ", codes)
                      + DidYouMean.nearest(code, codes)
                          .map(near -> "; nearest: '" + near + "'")
                          .orElse("")));
    }
    return constant;
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.varchar(maxLength());
  }

  @Override
  public Field<E> reference() {
    return new EnumField<>(type, codes, FieldOptions.NONE.withChoices(options().choices()));
  }

  @Override
  protected Field<E> with(FieldOptions changed) {
    return new EnumField<>(type, codes, changed);
  }

  @Override
  protected Class<?> writtenAs() {
    return CharField.class;
  }

  @Override
  protected List<Object> arguments() {
    return List.of(maxLength());
  }
}
