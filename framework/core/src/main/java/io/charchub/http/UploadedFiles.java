package io.charchub.http;

import io.charchub.files.UploadedFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of a form by the names of their fields. They live as long as their request. Django's
 * {@code request.FILES}.
 */
public final class UploadedFiles {
  /** No files. */
  public static final UploadedFiles EMPTY = new UploadedFiles(Map.of());

  private final Map<String, List<UploadedFile>> files;

  private UploadedFiles(Map<String, List<UploadedFile>> files) {
    this.files = files;
  }

  /** These files, copied, by field. */
  public static UploadedFiles of(Map<String, List<UploadedFile>> files) {
    Map<String, List<UploadedFile>> copy = new LinkedHashMap<>();
    files.forEach((name, list) -> copy.put(name, List.copyOf(list)));
    copy.values().removeIf(List::isEmpty);
    return copy.isEmpty() ? EMPTY : new UploadedFiles(copy);
  }

  /** The last file of a field; empty when none was sent. */
  public Optional<UploadedFile> get(String name) {
    List<UploadedFile> list = getList(name);
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
  }

  /** All files of a field in the order sent; never null but potentially empty. */
  public List<UploadedFile> getList(String name) {
    return files.getOrDefault(name, List.of());
  }

  /** The names of the fields that files were sent for. */
  public Set<String> names() {
    return Collections.unmodifiableSet(files.keySet());
  }

  /** Whether no file was sent. */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** Every file. */
  List<UploadedFile> all() {
    List<UploadedFile> all = new ArrayList<>();
    files.values().forEach(all::addAll);
    return all;
  }
}
