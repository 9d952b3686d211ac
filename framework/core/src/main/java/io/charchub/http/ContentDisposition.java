package io.charchub.http;

import java.util.Optional;

/**
 * The {@code Content-Disposition} header (RFC 6266): whether a browser shows content or saves it,
 * and under which name.
 */
public final class ContentDisposition {
  private ContentDisposition() {}

  /** To be saved as {@code fileName}; an empty name leaves the choice to the browser. */
  public static String attachment(String fileName) {
    return header("attachment", fileName).orElse("attachment");
  }

  /**
   * To be shown, and named {@code fileName} when saved; empty, no header at all, for an empty name.
   */
  public static Optional<String> inline(String fileName) {
    return header("inline", fileName);
  }

  private static Optional<String> header(String disposition, String fileName) {
    if (fileName.isEmpty()) {
      return Optional.empty();
    }
    boolean plain = fileName.chars().allMatch(c -> c >= ' ' && c < 127);
    return Optional.of(
        plain
            ? disposition
                + "; filename=\""
                + fileName.replace("\\", "\\\\").replace("\"", "\\\"")
                + "\""
            : disposition + "; filename*=utf-8''" + PercentEncoding.encodeStrict(fileName));
  }
}
