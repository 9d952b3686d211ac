package io.charchub.contrib.rest.serializers;

import io.charchub.validation.ValidationErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, on its way into a row: checked, not saved. Belongs to one thread.
 *
 * @param <T> what the serializer shows
 */
public final class Draft<T> {
  private final T row;
  private final boolean partial;
  private final boolean fresh;
  private final SerializerContext context;
  private final ValidationErrors errors = new ValidationErrors();
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private final Set<String> touched = new LinkedHashSet<>();
  private final List<Runnable> before = new ArrayList<>();
  private final List<Runnable> after = new ArrayList<>();
  private final List<Runnable> failed = new ArrayList<>();

  Draft(T row, boolean fresh, boolean partial, SerializerContext context) {
    this.row = row;
    this.fresh = fresh;
    this.partial = partial;
    this.context = context;
  }

  /** The row, with what was sent and found right in it. */
  public T row() {
    return row;
  }

  /** Whether the row is a new one. */
  public boolean isNew() {
    return fresh;
  }

  /** Whether what was not sent stays as it is. */
  public boolean isPartial() {
    return partial;
  }

  /** Who sent it. */
  public SerializerContext context() {
    return context;
  }

  /** What was found wrong so far, by field. */
  public ValidationErrors errors() {
    return errors;
  }

  /** The values that were sent for fields which belong to no model, by name. */
  public Map<String, @Nullable Object> values() {
    return values;
  }

  /** Says that the model's field {@code name} has a new value, so that the model checks it. */
  public void touch(String name) {
    touched.add(name);
  }

  /** The model's fields that have a new value. */
  public Set<String> touched() {
    return touched;
  }

  /** Does {@code step} right before the row is saved, in the same transaction. */
  public void beforeSave(Runnable step) {
    before.add(step);
  }

  /** Does {@code step} once the row is saved and has a key, in the same transaction. */
  public void afterSave(Runnable step) {
    after.add(step);
  }

  /** Does {@code step} where the row could not be saved: what no transaction takes back. */
  public void onFailure(Runnable step) {
    failed.add(step);
  }

  void runFailed() {
    failed.forEach(Runnable::run);
    failed.clear();
  }

  boolean hasSteps() {
    return !before.isEmpty() || !after.isEmpty();
  }

  void runBefore() {
    before.forEach(Runnable::run);
  }

  void runAfter() {
    after.forEach(Runnable::run);
  }
}
