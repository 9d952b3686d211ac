package io.charchub.forms;

import io.charchub.files.UploadedFile;
import io.charchub.i18n.Numbers;
import io.charchub.validation.Validators;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A field whose value is a file that was sent. The form needs {@code
 * enctype="multipart/form-data"}, see {@link Form#isMultipart}.
 *
 * @param <F> the field's own type
 */
public abstract class UploadField<F extends UploadField<F>> extends Field<UploadedFile, F> {
  private long maxSize = -1;
  private int maxNameLength = -1;
  private boolean emptyAllowed;
  private String existing = "";
  private String existingUrl = "";
  private boolean cleared;
  private final Set<String> extensions = new TreeSet<>();

  /** A required file. */
  protected UploadField() {
    super(new FileInput());
  }

  /** At most so many bytes. The limit for whole requests comes before it. */
  public final F maxSize(long bytes) {
    maxSize = bytes;
    return self();
  }

  /** A name of at most so many letters. */
  public final F maxNameLength(int letters) {
    maxNameLength = letters;
    return self();
  }

  /** Takes a file without content too. */
  public final F allowEmpty() {
    emptyAllowed = true;
    return self();
  }

  /** Only names with one of these endings, written without the point. */
  public final F extensions(String... allowed) {
    extensions.addAll(Arrays.asList(allowed));
    return self();
  }

  /**
   * Says that there is a file already: it is kept where none is sent, and may be taken away where
   * the field is not required (Django's {@code ClearableFileInput}).
   *
   * @param name what people read for it
   * @param url where it is found; empty where nowhere
   */
  public final F existing(String name, String url) {
    existing = name;
    existingUrl = url;
    return self();
  }

  final String existing() {
    return existing;
  }

  final String existingUrl() {
    return existingUrl;
  }

  /** Whether the file that was there is to be taken away. */
  public final boolean isCleared() {
    return cleared;
  }

  @Override
  protected @Nullable UploadedFile convert(Raw raw) {
    boolean clear = !raw.texts().isEmpty() && !isRequired() && !existing.isEmpty();
    cleared = clear && raw.files().isEmpty();
    if (raw.files().isEmpty()) {
      return null;
    }
    if (clear) {
      throw refusal("contradiction", "forms.contradiction");
    }
    UploadedFile file = raw.files().get(raw.files().size() - 1);
    if (maxNameLength >= 0 && file.name().codePointCount(0, file.name().length()) > maxNameLength) {
      throw refusal("max_length", "validation.fileNameTooLong", Map.of("limit", maxNameLength));
    }
    if (file.size() == 0 && !emptyAllowed) {
      throw refusal("empty", "validation.fileEmpty");
    }
    if (maxSize >= 0 && file.size() > maxSize) {
      throw refusal(
          "max_size", "validation.fileTooLarge", Map.of("limit", Numbers.fileSize(maxSize)));
    }
    if (!extensions.isEmpty()) {
      Validators.fileExtension(List.copyOf(extensions)).validate(file.name());
    }
    return file;
  }

  @Override
  protected Map<String, String> attributes() {
    return extensions.isEmpty() ? Map.of() : Map.of("accept", "." + String.join(",.", extensions));
  }

  /** A file that is there already is enough. */
  @Override
  protected boolean isEmpty(@Nullable UploadedFile value) {
    return value == null && existing.isEmpty();
  }

  @Override
  boolean hasChanged(Raw raw, @Nullable Object given) {
    boolean clear = !raw.texts().isEmpty() && !isRequired() && !existing.isEmpty();
    return !isDisabled() && (clear || !raw.files().isEmpty());
  }

  /** A file that was sent always replaces what was there. */
  @Override
  protected boolean isSame(UploadedFile first, UploadedFile now) {
    return false;
  }
}
