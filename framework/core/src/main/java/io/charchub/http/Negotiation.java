package io.charchub.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Proactive negotiation (RFC 9110, section 12.5): which of several forms a client likes best. */
public final class Negotiation {
  private static final int MOST_RANGES = 50;

  private Negotiation() {}

  /** One range of an Accept header. */
  private record Range(String type, double quality) {
    boolean covers(String mediaType) {
      if (type.equals("*/*") || type.equals(mediaType)) {
        return true;
      }
      return type.endsWith("/*") && mediaType.regionMatches(true, 0, type, 0, type.length() - 1);
    }

    int specificity() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
  }

  /** Whether a client that sent {@code accept} (empty for none) takes {@code mediaType}. */
  public static boolean accepts(String accept, String mediaType) {
    return quality(ranges(accept), MediaType.essence(mediaType)) > 0;
  }

  /**
   * The best of {@code offered} for a client that sent {@code accept}; of two equally liked the
   * first offered.
   */
  public static Optional<String> preferred(String accept, List<String> offered) {
    List<Range> ranges = ranges(accept);
    String best = null;
    double bestQuality = 0;
    for (String candidate : offered) {
      double quality = quality(ranges, MediaType.essence(candidate));
      if (quality > bestQuality) {
        best = candidate;
        bestQuality = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The quality, 0 to 1, that a header such as {@code Accept-Encoding} gives to {@code token}: its
   * own, else that of {@code *}, else 0.
   */
  public static double tokenQuality(String header, String token) {
    if (header.isEmpty()) {
      return 0;
    }
    double other = 0;
    for (String piece : pieces(header)) {
      String name = MediaType.essence(piece);
      if (name.equals(token)) {
        return quality(piece);
      }
      if (name.equals("*")) {
        other = quality(piece);
      }
    }
    return other;
  }

  private static double quality(List<Range> ranges, String mediaType) {
    int specificity = -1;
    double quality = 0;
    for (Range range : ranges) {
      if (range.covers(mediaType) && range.specificity() > specificity) {
        specificity = range.specificity();
        quality = range.quality();
      }
    }
    return quality;
  }

  private static List<Range> ranges(String accept) {
    if (accept.isBlank()) {
      return List.of(new Range("*/*", 1));
    }
    List<Range> ranges = new ArrayList<>();
    for (String piece : pieces(accept)) {
      String type = MediaType.essence(piece);
      if (!type.isEmpty()) {
        ranges.add(new Range(type, quality(piece)));
      }
    }
    return ranges;
  }

  /** The pieces between commas, at most fifty: no honest client sends more. */
  private static List<String> pieces(String header) {
    List<String> pieces = new ArrayList<>();
    int start = 0;
    while (start <= header.length() && pieces.size() < MOST_RANGES) {
      int end = header.indexOf(',', start);
      if (end < 0) {
        end = header.length();
      }
      pieces.add(header.substring(start, end));
      start = end + 1;
    }
    return pieces;
  }

  private static double quality(String piece) {
    if (piece.indexOf(';') < 0) {
      return 1;
    }
    String value = MediaType.parse(piece).parameter("q", "1");
    if (value.isEmpty()
        || value.length() > 5
        || !value.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))) {
      return 0;
    }
    try {
      return Math.min(1, Double.parseDouble(value));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
