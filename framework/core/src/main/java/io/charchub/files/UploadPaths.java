package io.charchub.files;

import io.charchub.errors.Problem;
import io.charchub.i18n.TimeZones;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * Where the uploads of a field go: a folder that may name the time.
 *
 * <pre>
 * UploadPaths.path("posts/%Y/%m/", "photo 1.jpg")   // posts/2026/11/photo_1.jpg
 * </pre>
 *
 * <p>The codes are those of {@code strftime}: {@code %Y} {@code %y} year, {@code %m} month, {@code
 * %d} day, {@code %j} day of the year, {@code %H} hour, {@code %M} minute, {@code %S} second,
 * {@code %%} a percent sign. They are written in ASCII digits, by the Gregorian calendar and the
 * clocks of the active zone, whatever the language is.
 */
public final class UploadPaths {
  private UploadPaths() {}

  /**
   * The name under which a storage is asked to keep a file.
   *
   * @param uploadTo a folder with or without a slash at its end; empty for the storage itself
   * @param fileName a base name; made valid
   * @throws UnsafeNameException {@code files.E001} when the folder or the name leads elsewhere
   * @throws FileException {@code files.E006} for a code that is not known
   */
  public static String path(String uploadTo, String fileName) {
    String folder = expand(uploadTo);
    String separator = folder.isEmpty() || folder.endsWith("/") ? "" : "/";
    return String.join("/", FileNames.safeParts(folder + separator + FileNames.valid(fileName)));
  }

  /**
   * {@code uploadTo} with its codes replaced. For checks, too: a wrong code is found without a
   * file.
   *
   * @throws FileException {@code files.E006} for a code that is not known
   */
  public static String expand(String uploadTo) {
    if (uploadTo.indexOf('%') < 0) {
      return uploadTo;
    }
    ZonedDateTime now = TimeZones.local(TimeZones.now());
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < uploadTo.length(); i++) {
      char letter = uploadTo.charAt(i);
      if (letter == '%') {
        i++;
        path.append(
            i < uploadTo.length()
                ? code(uploadTo.charAt(i), now, uploadTo)
                : code(' ', now, uploadTo));
      } else {
        path.append(letter);
      }
    }
    return path.toString();
  }

  private static String code(char code, ZonedDateTime now, String uploadTo) {
    return switch (code) {
      case 'Y' -> digits(now.getYear(), 4);
      case 'y' -> digits(now.getYear() % 100, 2);
      case 'm' -> digits(now.getMonthValue(), 2);
      case 'd' -> digits(now.getDayOfMonth(), 2);
      case 'j' -> digits(now.getDayOfYear(), 3);
      case 'H' -> digits(now.getHour(), 2);
      case 'M' -> digits(now.getMinute(), 2);
      case 'S' -> digits(now.getSecond(), 2);
      case '%' -> "%";
      default ->
          throw new FileException(
              Problem.of("files.E006", "There is no code '%" + code + "' for a folder of uploads")
                  .at("uploadTo '" + uploadTo + "'")
                  .hint("%Y %y %m %d %j %H %M %S, or %% for a percent sign"));
    };
  }

  private static String digits(int number, int width) {
    return String.format(Locale.ROOT, "%0" + width + "d", number);
  }
}
