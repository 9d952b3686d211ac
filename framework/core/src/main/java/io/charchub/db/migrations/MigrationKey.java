package io.charchub.db.migrations;

import java.util.Comparator;

/**
 * Which migration: the label of its app and its name.
 *
 * @param app such as {@code blog}
 * @param name such as {@code 0001_initial}; in a dependency also {@value #FIRST} or {@value
 *     #LATEST}
 */
public record MigrationKey(String app, String name) implements Comparable<MigrationKey> {
  /** The name by which a dependency means the first migration of an app. */
  public static final String FIRST = "__first__";

  /** The name by which a dependency means the last migration of an app. */
  public static final String LATEST = "__latest__";

  private static final Comparator<MigrationKey> ORDER =
      Comparator.comparing(MigrationKey::app).thenComparing(MigrationKey::name);

  @Override
  public int compareTo(MigrationKey other) {
    return ORDER.compare(this, other);
  }

  /** {@code blog.0001_initial}. */
  @Override
  public String toString() {
    return app + "." + name;
  }
}
