package io.charchub.db.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every kind of field can be told.
 *
 * @param nullable whether the column may be NULL (Django's {@code null})
 * @param blank whether validation accepts an empty value
 * @param unique whether no two rows may hold the same value
 * @param dbIndex whether the column has an index of its own
 * @param primaryKey whether this is the primary key
 * @param column the column's name (Django's {@code db_column}); empty for one made of the field's
 *     name
 * @param defaultValue the constant that new rows get, in the field's Java type; null for none
 * @param choices the values accepted by validation; empty for any
 * @param verboseName what people read for the field; empty for one made of its name
 * @param helpText a sentence for the person who fills in a form
 * @param editable whether forms show it
 */
public record FieldOptions(
    boolean nullable,
    boolean blank,
    boolean unique,
    boolean dbIndex,
    boolean primaryKey,
    String column,
    @Nullable Object defaultValue,
    List<Choice> choices,
    String verboseName,
    String helpText,
    boolean editable) {

  /** What a field is told when it is told nothing. */
  public static final FieldOptions NONE =
      new FieldOptions(false, false, false, false, false, "", null, List.of(), "", "", true);

  /** What a slug and a reference are told when they are told nothing: they have an index. */
  static final FieldOptions INDEXED = NONE.withDbIndex(true);

  /** What a one-to-one reference is told when it is told nothing. */
  static final FieldOptions UNIQUE = NONE.withUnique(true);

  /** What a key that the database gives is told when it is told nothing. */
  static final FieldOptions KEY = NONE.withPrimaryKey(true);

  /** What a field is told that no form shows. */
  static final FieldOptions HIDDEN = NONE.withEditable(false);

  /** Keeps a copy of the choices. */
  public FieldOptions {
    choices = List.copyOf(choices);
  }

  /** Whether there is a default. */
  public boolean hasDefault() {
    return defaultValue != null;
  }

  FieldOptions withNullable(boolean value) {
    return new FieldOptions(
        value,
        blank,
        unique,
        dbIndex,
        primaryKey,
        column,
        defaultValue,
        choices,
        verboseName,
        helpText,
        editable);
  }

  FieldOptions withBlank(boolean value) {
    return new FieldOptions(
        nullable,
        value,
        unique,
        dbIndex,
        primaryKey,
        column,
        defaultValue,
        choices,
        verboseName,
        helpText,
        editable);
  }

  FieldOptions withUnique(boolean value) {
    return new FieldOptions(
        nullable,
        blank,
        value,
        dbIndex,
        primaryKey,
        column,
        defaultValue,
        choices,
        verboseName,
        helpText,
        editable);
  }

  FieldOptions withDbIndex(boolean value) {
    return new FieldOptions(
        nullable,
        blank,
        unique,
        value,
        primaryKey,
        column,
        defaultValue,
        choices,
        verboseName,
        helpText,
        editable);
  }

  FieldOptions withPrimaryKey(boolean value) {
    return new FieldOptions(
        nullable,
        blank,
        unique,
        dbIndex,
        value,
        column,
        defaultValue,
        choices,
        verboseName,
        helpText,
        editable);
  }

  FieldOptions withColumn(String value) {
    return new FieldOptions(
        nullable,
        blank,
        unique,
        dbIndex,
        primaryKey,
        value,
        defaultValue,
        choices,
        verboseName,
        helpText,
        editable);
  }

  FieldOptions withDefault(@Nullable Object value) {
    return new FieldOptions(
        nullable,
        blank,
        unique,
        dbIndex,
        primaryKey,
        column,
        value,
        choices,
        verboseName,
        helpText,
        editable);
  }

  FieldOptions withChoices(List<Choice> value) {
    return new FieldOptions(
        nullable,
        blank,
        unique,
        dbIndex,
        primaryKey,
        column,
        defaultValue,
        value,
        verboseName,
        helpText,
        editable);
  }

  FieldOptions withVerboseName(String value) {
    return new FieldOptions(
        nullable,
        blank,
        unique,
        dbIndex,
        primaryKey,
        column,
        defaultValue,
        choices,
        value,
        helpText,
        editable);
  }

  FieldOptions withHelpText(String value) {
    return new FieldOptions(
        nullable,
        blank,
        unique,
        dbIndex,
        primaryKey,
        column,
        defaultValue,
        choices,
        verboseName,
        value,
        editable);
  }

  FieldOptions withEditable(boolean value) {
    return new FieldOptions(
        nullable,
        blank,
        unique,
        dbIndex,
        primaryKey,
        column,
        defaultValue,
        choices,
        verboseName,
        helpText,
        value);
  }
}
