package io.charchub.db.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The names that Django gives to the indexes and constraints that nobody named, so that a database
 * made by Django is found as it is expected.
 *
 * @param maxLength the longest name that the database takes
 */
public record IndexNames(int maxLength) {

  /** The index of a column by itself, such as {@code blog_post_author_id_dd7a8485}. */
  public String column(String table, String column) {
    return shortened(table, List.of(column), "");
  }

  /**
   * The unique index of several columns, such as {@code
   * blog_category_parent_id_name_0f1e2d3c_uniq}.
   */
  public String unique(String table, List<String> columns) {
    return shortened(table, columns, "_uniq");
  }

  /** The check of a column by itself. */
  public String check(String table, String column) {
    return shortened(table, List.of(column), "_check");
  }

  /**
   * An index declared on a model without a name, such as {@code blog_post_views_1a2b3c_idx}: at
   * most 30 characters on every database.
   *
   * @param columns with a minus sign in front where descending, as they stand in the declaration
   */
  public static String declared(String table, List<String> columns) {
    String first = columns.get(0).startsWith("-") ? columns.get(0).substring(1) : columns.get(0);
    String hash = digest(table + String.join("", columns) + "idx", 6);
    String name = head(table, 11) + "_" + head(first, 7) + "_" + hash + "_idx";
    return safeStart(name) ? name : "D" + name.substring(1);
  }

  private String shortened(String table, List<String> columns, String suffix) {
    String joined = String.join("_", columns);
    String hash = digest(table + String.join("", columns), 8) + suffix;
    String name = table + "_" + joined + "_" + hash;
    if (name.length() <= maxLength) {
      return name;
    }
    String tail = hash.length() > maxLength / 3 ? hash.substring(0, maxLength / 3) : hash;
    int each = (maxLength - tail.length()) / 2 - 1;
    String shorter = head(table, each) + "_" + head(joined, each) + "_" + tail;
    return safeStart(shorter) ? shorter : "D" + shorter.substring(0, shorter.length() - 1);
  }

  private static boolean safeStart(String name) {
    return name.charAt(0) != '_' && !Character.isDigit(name.charAt(0));
  }

  private static String head(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  /** The first digits of an MD5: a name, not a secret. */
  static String digest(String text, int length) {
    try {
      byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, length);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
