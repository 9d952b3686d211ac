package io.charchub.processor;

import java.util.List;

/**
 * The options of a model as its {@code @Meta} and those of its bases say them; empty where nothing
 * was said.
 *
 * @param defaultPermissionsSaid whether {@code defaultPermissions} were said, and are not the usual
 *     four
 */
record MetaSource(
    String dbTable,
    String verboseName,
    String verboseNamePlural,
    List<String> ordering,
    List<String> getLatestBy,
    List<IndexSource> indexes,
    List<UniqueSource> uniques,
    List<CheckSource> checks,
    List<String> uniqueTogether,
    List<PermissionSource> permissions,
    boolean defaultPermissionsSaid,
    List<String> defaultPermissions,
    boolean managed,
    String swappable) {

  /** An index. */
  record IndexSource(String name, List<String> fields, List<String> condition) {}

  /** A rule that no two rows are alike. */
  record UniqueSource(String name, List<String> fields, List<String> condition, String message) {}

  /** A rule that every row satisfies. */
  record CheckSource(String name, List<String> condition, String message) {}

  /** A permission. */
  record PermissionSource(String codename, String name) {}
}
