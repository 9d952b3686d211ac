package io.charchub.files;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that cannot be stored, found or read. */
public class FileException extends CharchubException {
  private static final long serialVersionUID = 1L;

  FileException(Problem problem) {
    this(problem, null);
  }

  FileException(Problem problem, @Nullable Throwable cause) {
    super(problem, cause);
  }

  static FileException failed(String action, String name, IOException cause) {
    return new FileException(
        Problem.of("files.E007", "Cannot " + action + " '" + name + "': " + cause)
            .hint("look at the permissions of the storage's folder and at the space that is left"),
        cause);
  }

  static FileException noUrl(String name) {
    return new FileException(
        Problem.of("files.E003", "The file '" + name + "' has no URL")
            .hint("give the storage a base URL, such as MEDIA_URL"));
  }

  static FileException noNameLeft(String name, int maxLength) {
    return new FileException(
        Problem.of(
                "files.E004",
                "There is no free name of at most " + maxLength + " characters for '" + name + "'")
            .hint("allow a longer name in the file field's maxLength"));
  }

  /** Long or hostile names are shown cut and without control characters. */
  static String shown(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(name.length(), 100); i++) {
      text.append(Character.isISOControl(name.charAt(i)) ? '?' : name.charAt(i));
    }
    return name.length() > 100 ? text.append('…').toString() : text.toString();
  }
}
