package io.charchub.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes safe names of names from outside.
 *
 * <pre>
 * FileNames.baseName("C:\\temp\\..\\photo.jpg")    // photo.jpg
 * FileNames.valid("my photo (1).jpg")             // my_photo_1.jpg
 * </pre>
 */
public final class FileNames {
  /** Longer names are cut: none that a file system takes is longer. */
  private static final int MAX_CLIENT_NAME = 4_096;

  /** Named character references that stand for something that matters in a path. */
  private static final Map<String, String> REFERENCES =
      Map.of(
          "sol", "/", "bsol", "\\", "period", ".", "amp", "&", "quot", "\"", "apos", "'", "Tab",
          "\t", "NewLine", "\n");

  private static final int MAX_REFERENCE = 10;

  private FileNames() {}

  /**
   * The base name of a name that a client sent: without folders of any system, character
   * references, control characters and marks of direction. Empty when nothing is left, or "." or
   * "..". Django's {@code sanitize_file_name}.
   */
  public static Optional<String> baseName(String clientName) {
    String cut = clientName.substring(Math.max(0, clientName.length() - MAX_CLIENT_NAME));
    String plain = unescaped(cut).replace('\\', '/');
    String base = printable(plain.substring(plain.lastIndexOf('/') + 1));
    return base.isEmpty() || base.equals(".") || base.equals("..")
        ? Optional.empty()
        : Optional.of(base);
  }

  /**
   * A name with only letters, digits, underscores, hyphens and points; blanks become underscores.
   * Django's {@code get_valid_filename}.
   *
   * @param name a base name, no path
   * @throws UnsafeNameException {@code files.E001} when nothing is left, or "." or ".."
   */
  public static String valid(String name) {
    String stripped = name.strip();
    StringBuilder valid = new StringBuilder(stripped.length());
    for (int i = 0; i < stripped.length(); ) {
      int letter = stripped.codePointAt(i);
      i += Character.charCount(letter);
      if (letter == ' ') {
        valid.append('_');
      } else if (Character.isLetterOrDigit(letter) || "-_.".indexOf(letter) >= 0) {
        valid.appendCodePoint(letter);
      }
    }
    String result = valid.toString();
    if (result.isEmpty() || result.equals(".") || result.equals("..")) {
      throw new UnsafeNameException(name, "nothing of it can be kept");
    }
    return result;
  }

  /** The ending of a name in lower case, without its point: {@code jpg}; empty when it has none. */
  public static String extension(String name) {
    String base = name.substring(name.lastIndexOf('/') + 1);
    int dot = base.lastIndexOf('.');
    return dot < 1 ? "" : base.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * A path as it stands in a URL: in UTF-8, all but ASCII letters, digits and {@code - . _ ~ / ! *
   * ' ( )} as percent escapes.
   */
  public static String toUrlPath(String path) {
    StringBuilder url = new StringBuilder(path.length() + 16);
    for (byte octet : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
      int value = octet & 0xff;
      if (value < 128 && (Character.isLetterOrDigit(value) || "-._~/!*'()".indexOf(value) >= 0)) {
        url.append((char) value);
      } else {
        url.append('%').append(hex(value >> 4)).append(hex(value & 15));
      }
    }
    return url.toString();
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }

  /**
   * The parts of a relative path from outside, checked.
   *
   * @throws UnsafeNameException {@code files.E001} for an absolute path, an empty part, ".", "..",
   *     a control character or a drive
   */
  static String[] safeParts(String name) {
    String path = name.replace('\\', '/');
    if (path.isEmpty() || path.startsWith("/")) {
      throw new UnsafeNameException(name, path.isEmpty() ? "it is empty" : "it is absolute");
    }
    String[] parts = path.split("/", -1);
    for (String part : parts) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        throw new UnsafeNameException(name, "it has an empty part, '.' or '..'");
      }
      if (part.chars().anyMatch(Character::isISOControl) || part.indexOf(':') >= 0) {
        throw new UnsafeNameException(name, "it has a control character or a colon");
      }
    }
    return parts;
  }

  /** The name before its ending, and the ending with its point, which may be empty. */
  static String[] rootAndExtension(String base) {
    int dot = base.lastIndexOf('.');
    return dot < 1
        ? new String[] {base, ""}
        : new String[] {base.substring(0, dot), base.substring(dot)};
  }

  private static String printable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      boolean joiner = letter == 0x200c || letter == 0x200d;
      boolean printable =
          switch (Character.getType(letter)) {
            case Character.CONTROL,
                Character.SURROGATE,
                Character.UNASSIGNED,
                Character.PRIVATE_USE,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> joiner;
            case Character.SPACE_SEPARATOR -> letter == ' ';
            default -> true;
          };
      if (printable) {
        kept.appendCodePoint(letter);
      }
    }
    return kept.toString();
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int end = text.charAt(i) == '&' ? text.indexOf(';', i) : -1;
      String letter =
          end > 0 && end - i <= MAX_REFERENCE ? referenced(text.substring(i + 1, end)) : "";
      if (letter.isEmpty()) {
        plain.append(text.charAt(i));
      } else {
        plain.append(letter);
        i = end;
      }
    }
    return plain.toString();
  }

  private static String referenced(String reference) {
    if (!reference.startsWith("#")) {
      return REFERENCES.getOrDefault(reference, "");
    }
    boolean hex = reference.startsWith("#x") || reference.startsWith("#X");
    try {
      int letter = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(letter) ? Character.toString(letter) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
