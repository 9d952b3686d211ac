package io.charchub.db.schema;

import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * <pre>{@code
 * Column.of("slug", ColumnType.varchar(50)).asUnique()
 * Column.of("author_id", ColumnType.of(Kind.BIGINT)).asNullable().referring("blog_author", "id")
 * }</pre>
 *
 * @param name the column's name
 * @param type what it holds; kinds such as {@code POSITIVE_INTEGER} and {@code JSON} bring their
 *     check
 * @param nullable whether NULL may be stored
 * @param primaryKey whether it is the table's primary key
 * @param autoIncrement whether the database numbers new rows, never using a number twice; only for
 *     a primary key
 * @param unique whether no two rows may hold the same value; implied for a primary key, and false
 *     there
 * @param reference the foreign key; null where there is none
 */
public record Column(
    String name,
    ColumnType type,
    boolean nullable,
    boolean primaryKey,
    boolean autoIncrement,
    boolean unique,
    @Nullable Reference reference) {

  /** Refuses numbering where there is no primary key, and a primary key that may be NULL. */
  public Column {
    if (autoIncrement && !primaryKey) {
      throw new IllegalArgumentException("only a primary key is numbered by the database: " + name);
    }
    if (primaryKey && nullable) {
      throw new IllegalArgumentException("a primary key is never NULL: " + name);
    }
    if (primaryKey) {
      unique = false;
    }
  }

  /** A column that is NOT NULL and has no key. */
  public static Column of(String name, ColumnType type) {
    return new Column(name, type, false, false, false, false, null);
  }

  /** The usual key: {@code id}, 64 bits, numbered by the database. */
  public static Column id() {
    return new Column("id", ColumnType.of(ColumnType.Kind.BIGINT), false, true, true, false, null);
  }

  /** This column under another name. */
  public Column named(String other) {
    return new Column(other, type, nullable, primaryKey, autoIncrement, unique, reference);
  }

  /** This column holding something else. */
  public Column typed(ColumnType other) {
    return new Column(name, other, nullable, primaryKey, autoIncrement, unique, reference);
  }

  /** This column with NULL allowed. */
  public Column asNullable() {
    return new Column(name, type, true, primaryKey, autoIncrement, unique, reference);
  }

  /** This column with NULL refused. */
  public Column asNotNull() {
    return new Column(name, type, false, primaryKey, autoIncrement, unique, reference);
  }

  /** This column as the primary key. */
  public Column asPrimaryKey() {
    return new Column(name, type, false, true, autoIncrement, false, reference);
  }

  /** This column as a primary key that the database numbers. */
  public Column asAutoIncrement() {
    return new Column(name, type, false, true, true, false, reference);
  }

  /** This column with each value at most once. */
  public Column asUnique() {
    return new Column(name, type, nullable, primaryKey, autoIncrement, true, reference);
  }

  /** This column with values repeated as they may. */
  public Column asRepeatable() {
    return new Column(name, type, nullable, primaryKey, autoIncrement, false, reference);
  }

  /** This column as a foreign key. */
  public Column referring(String table, String column) {
    return referring(new Reference(table, column));
  }

  /** This column with that foreign key, or with none for null. */
  public Column referring(@Nullable Reference other) {
    return new Column(name, type, nullable, primaryKey, autoIncrement, unique, other);
  }
}
