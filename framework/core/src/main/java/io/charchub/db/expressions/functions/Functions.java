package io.charchub.db.expressions.functions;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Func;
import io.charchub.db.expressions.Types;
import io.charchub.db.expressions.Value;
import io.charchub.db.fields.Field;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Functions of text and of any values.
 *
 * <pre>
 * Author.objects.annotate("initial", Functions.left(Functions.upper("name"), 1))
 * </pre>
 */
public final class Functions {
  private Functions() {}

  /** In small letters. SQLite changes ASCII letters only. */
  public static Expression lower(Object value) {
    return Func.of("LOWER", Types.TEXT, value);
  }

  /** In capitals. SQLite changes ASCII letters only. */
  public static Expression upper(Object value) {
    return Func.of("UPPER", Types.TEXT, value);
  }

  /** How many characters. */
  public static Expression length(Object value) {
    return Func.of("LENGTH", Types.INTEGER, value);
  }

  /** Without blanks at both ends. */
  public static Expression trim(Object value) {
    return Func.of("TRIM", Types.TEXT, value);
  }

  /** Without blanks at the beginning. */
  public static Expression ltrim(Object value) {
    return Func.of("LTRIM", Types.TEXT, value);
  }

  /** Without blanks at the end. */
  public static Expression rtrim(Object value) {
    return Func.of("RTRIM", Types.TEXT, value);
  }

  /** Back to front. */
  public static Expression reverse(Object value) {
    return Func.of("REVERSE", Types.TEXT, value);
  }

  /** The character with this number. */
  public static Expression chr(Object value) {
    return Func.of("CHR", Types.TEXT, value);
  }

  /** The number of the first character. */
  public static Expression ord(Object value) {
    return Func.of("ASCII", Types.INTEGER, value);
  }

  /** The MD5 hash in hexadecimal. */
  public static Expression md5(Object value) {
    return Func.of("MD5", Types.TEXT, value);
  }

  /** The SHA-1 hash in hexadecimal. */
  public static Expression sha1(Object value) {
    return Func.of("SHA1", Types.TEXT, value);
  }

  /** The SHA-224 hash in hexadecimal. */
  public static Expression sha224(Object value) {
    return Func.of("SHA224", Types.TEXT, value);
  }

  /** The SHA-256 hash in hexadecimal. */
  public static Expression sha256(Object value) {
    return Func.of("SHA256", Types.TEXT, value);
  }

  /** The SHA-384 hash in hexadecimal. */
  public static Expression sha384(Object value) {
    return Func.of("SHA384", Types.TEXT, value);
  }

  /** The SHA-512 hash in hexadecimal. */
  public static Expression sha512(Object value) {
    return Func.of("SHA512", Types.TEXT, value);
  }

  /** With {@code part} replaced everywhere. */
  public static Expression replace(Object value, Expression part, Expression replacement) {
    return Func.of("REPLACE", Types.TEXT, value, part, replacement);
  }

  /** Where {@code part} first occurs, counted from 1; 0 for nowhere. */
  public static Expression strIndex(Object value, Expression part) {
    return Func.of("INSTR", Types.INTEGER, value, part);
  }

  /** NULL where the two are equal, otherwise the first. */
  public static Expression nullIf(Object value, Object other) {
    return Func.likeFirst("NULLIF", value, other);
  }

  /** All of them put together; NULL counts as nothing. */
  public static Expression concat(Object first, Object second, Object... more) {
    Expression rest = more.length == 0 ? Expression.argument(second) : concatRest(second, more);
    return Func.of("CONCAT", Types.TEXT, first, rest);
  }

  private static Expression concatRest(Object first, Object[] more) {
    Object[] last = java.util.Arrays.copyOfRange(more, 1, more.length);
    return concat(first, more[0], last);
  }

  /**
   * {@code length} characters from {@code position} on, counted from 1.
   *
   * @throws IllegalArgumentException where the position is less than 1
   */
  public static Expression substr(Object value, int position, int length) {
    return Func.of("SUBSTR", Types.TEXT, value, positive("position", position), Value.of(length));
  }

  /** Everything from {@code position} on, counted from 1. */
  public static Expression substr(Object value, int position) {
    return Func.of("SUBSTR", Types.TEXT, value, positive("position", position));
  }

  /** As many characters as {@code length} says from where {@code position} says, counted from 1. */
  public static Expression substr(Object value, Expression position, Expression length) {
    return Func.of("SUBSTR", Types.TEXT, value, position, length);
  }

  /** The first {@code length} characters, at least 1. */
  public static Expression left(Object value, int length) {
    return Func.of("LEFT", Types.TEXT, value, positive("length", length));
  }

  /** The last {@code length} characters, at least 1. */
  public static Expression right(Object value, int length) {
    return Func.of("RIGHT", Types.TEXT, value, positive("length", length));
  }

  /** {@code value} repeated {@code count} times, 0 or more. */
  public static Expression repeat(Object value, int count) {
    return Func.of("REPEAT", Types.TEXT, value, atLeast("count", count, 0));
  }

  /** Filled with {@code fill} at the beginning, to {@code length} characters. */
  public static Expression lpad(Object value, int length, Expression fill) {
    return Func.of("LPAD", Types.TEXT, value, atLeast("length", length, 0), fill);
  }

  /** Filled with {@code fill} at the end, to {@code length} characters. */
  public static Expression rpad(Object value, int length, Expression fill) {
    return Func.of("RPAD", Types.TEXT, value, atLeast("length", length, 0), fill);
  }

  private static Value positive(String what, int number) {
    return atLeast(what, number, 1);
  }

  private static Value atLeast(String what, int number, int least) {
    if (number < least) {
      throw new IllegalArgumentException(what + " must be " + least + " or more, not " + number);
    }
    return Value.of(number);
  }

  /** The first that is not NULL; at least two. */
  public static Expression coalesce(Object first, Object second, Object... more) {
    return Func.of("COALESCE", null, several(first, second, more));
  }

  /** The greatest; what NULL among them does is the database's rule. */
  public static Expression greatest(Object first, Object second, Object... more) {
    return Func.of("GREATEST", null, several(first, second, more));
  }

  /** The smallest; what NULL among them does is the database's rule. */
  public static Expression least(Object first, Object second, Object... more) {
    return Func.of("LEAST", null, several(first, second, more));
  }

  private static Object[] several(Object first, Object second, Object[] more) {
    Object[] all = new Object[more.length + 2];
    all[0] = first;
    all[1] = second;
    System.arraycopy(more, 0, all, 2, more.length);
    return all;
  }

  /** {@code value} turned into {@code type} by the database. */
  public static Expression cast(Object value, Field<?> type) {
    return new CastFunction(Expression.argument(value), type);
  }

  /**
   * {@code value} compared and ordered by the rules of {@code collation}, a name of letters,
   * digits, dots, dashes.
   */
  public static Expression collate(Object value, String collation) {
    return new Collate(Expression.argument(value), collation);
  }

  /** A JSON object with these members, in order. */
  public static Expression jsonObject(Map<String, ?> members) {
    Object[] arguments = new Object[members.size() * 2];
    int next = 0;
    for (Map.Entry<String, ?> member : new LinkedHashMap<>(members).entrySet()) {
      arguments[next++] = Value.of(member.getKey());
      arguments[next++] = Expression.argument(member.getValue());
    }
    return Func.of("JSON_OBJECT", Types.JSON, arguments);
  }

  /** A JSON array of these elements. */
  public static Expression jsonArray(Object... elements) {
    return Func.of("JSON_ARRAY", Types.JSON, elements);
  }

  /** The moment at which the statement runs, by the database's clock. */
  public static Expression now() {
    return Func.of("NOW", Types.INSTANT);
  }
}
