package io.charchub.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A message pattern of one language, ready to be filled in. Safe for use by any number of threads.
 *
 * <p>ICU fills in all patterns. Two kinds are so common on pages that they take a shorter way to
 * the same text: a pattern that only puts texts into places is joined here, and what a pattern
 * makes of a small count is remembered.
 */
final class CompiledMessage {
  /** Counts below this one are remembered, in memory bounded by the number of patterns. */
  private static final int REMEMBERED_COUNTS = 64;

  private final MessageFormat format;
  private final @Nullable CompiledMessage numbers;
  private final @Nullable List<Object> pieces;
  private volatile @Nullable AtomicReferenceArray<@Nullable String> counts;

  /**
   * Compiles {@code pattern}.
   *
   * @param numbers the message that is nothing but its value, which remembers how small numbers are
   *     written in the language; null to ask ICU for each
   * @throws IllegalArgumentException when it is not well-formed
   */
  CompiledMessage(String pattern, ULocale language, @Nullable CompiledMessage numbers) {
    this.numbers = numbers;
    this.format = new MessageFormat(pattern, language);
    this.pieces = plainPieces(new MessagePattern(pattern));
  }

  /**
   * The message with {@code values} in it.
   *
   * @param values an array by position or a map by name, of texts, numbers and other objects
   */
  String with(Object values) {
    if (pieces != null && values instanceof Object[] array) {
      String joined = joined(pieces, array);
      if (joined != null) {
        return joined;
      }
    }
    synchronized (format) {
      return format.format(values);
    }
  }

  /** The message for a count, which is its only value. */
  String of(long count) {
    if (count < 0 || count >= REMEMBERED_COUNTS) {
      return with(new Object[] {count});
    }
    AtomicReferenceArray<@Nullable String> remembered = counts;
    if (remembered == null) {
      remembered = new AtomicReferenceArray<>(REMEMBERED_COUNTS);
      counts = remembered;
    }
    String known = remembered.get((int) count);
    if (known == null) {
      known = with(new Object[] {count});
      remembered.set((int) count, known);
    }
    return known;
  }

  /** The texts and, as integers, the places between them; null where ICU has more to do. */
  private static @Nullable List<Object> plainPieces(MessagePattern pattern) {
    List<Object> pieces = new ArrayList<>();
    String text = pattern.getPatternString();
    int from = 0;
    for (int i = 0; i < pattern.countParts(); i++) {
      Part part = pattern.getPart(i);
      switch (part.getType()) {
        case ARG_LIMIT -> {}
        case MSG_START, SKIP_SYNTAX, MSG_LIMIT -> pieces.add(text.substring(from, part.getIndex()));
        case ARG_NUMBER -> pieces.add(part.getValue());
        case ARG_START -> {
          if (part.getArgType() != ArgType.NONE) {
            return null;
          }
          pieces.add(text.substring(from, part.getIndex()));
        }
        default -> {
          return null;
        }
      }
      from = part.getLimit();
    }
    pieces.removeIf(piece -> piece.equals(""));
    return pieces;
  }

  /** Null where a value is missing or is neither text nor a whole number: ICU says how it looks. */
  private @Nullable String joined(List<Object> pieces, Object[] values) {
    StringBuilder message = new StringBuilder(64);
    for (Object piece : pieces) {
      String text = piece instanceof Integer place ? shown(values, place) : (String) piece;
      if (text == null) {
        return null;
      }
      message.append(text);
    }
    return message.toString();
  }

  private @Nullable String shown(Object[] values, int place) {
    Object value = place < values.length ? values[place] : null;
    if (value instanceof String text) {
      return text;
    }
    return numbers != null && (value instanceof Integer || value instanceof Long)
        ? numbers.of(((Number) value).longValue())
        : null;
  }
}
