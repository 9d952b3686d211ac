package io.charchub.middleware;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Makes an {@code ETag} from content.
 *
 * <h2>Design</h2>
 *
 * A tag only has to differ where the content of one address changed; nobody gains by forging one,
 * since whoever can choose the content can send it. So two multiplicative hashes of 64 bits, eight
 * bytes a step (the folded multiplication of wyhash), take the place of MD5, which costs ten times
 * as much. The constants are fixed, so that all processes of a site make the same tags.
 */
public final class ContentHash {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long FIRST = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xD1B54A32D192ED03L;
  private static final long STEP = 0xA0761D6478BD642FL;

  private ContentHash() {}

  /** The tag of {@code content}, quotes included; strong. */
  public static String etag(byte[] content) {
    long one = FIRST ^ content.length;
    long other = SECOND + content.length;
    int i = 0;
    for (; i + 8 <= content.length; i += 8) {
      long word = (long) LONGS.get(content, i);
      one = folded(one ^ word, STEP);
      other = Long.rotateLeft(other + word, 23) * FIRST;
    }
    long rest = 0;
    for (; i < content.length; i++) {
      rest = rest << 8 | (content[i] & 0xff);
    }
    one = folded(folded(one ^ rest, STEP), SECOND);
    other = folded(other + rest, STEP);
    return '"' + hex(one) + hex(other) + '"';
  }

  private static long folded(long left, long right) {
    return left * right ^ Math.multiplyHigh(left, right) + left;
  }

  private static String hex(long value) {
    String digits = Long.toHexString(value);
    return "0".repeat(16 - digits.length()) + digits;
  }
}
