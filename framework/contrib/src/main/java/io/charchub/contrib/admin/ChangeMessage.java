package io.charchub.contrib.admin;

import io.charchub.serialization.Json;
import io.charchub.serialization.SerializationException;
import io.charchub.text.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the log says of a change: the row itself, and rows that were edited with it.
 * Written in Django's form, with the values besides:
 *
 * <pre>
 * [{"changed": {"fields": ["Title"], "values": {"title": {"label": "title", "old": "A", "new": "B"}}}},
 *  {"added": {"name": "review", "object": "Sara: 5"}}]
 * </pre>
 *
 * <p>Immutable. What Django wrote is read too; its entries have names of fields and no values.
 */
public final class ChangeMessage {
  private static final ChangeMessage NOTHING = new ChangeMessage(List.of());

  private final List<Part> parts;

  private ChangeMessage(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * One thing that was done.
   *
   * @param kind {@code added}, {@code changed}, {@code deleted}, {@code action}, {@code export},
   *     {@code import}; whatever another program wrote
   * @param model what rows of its kind are called, untranslated; empty for the row of the entry
   * @param object what the row was called; empty for the row of the entry
   * @param fields what the changed fields are called, untranslated
   * @param changes what became of them; empty where nobody wrote it down
   * @param details what else there is to say, by name: {@code rows}, {@code format}
   */
  public record Part(
      String kind,
      String model,
      String object,
      List<String> fields,
      List<FieldChange> changes,
      Map<String, String> details) {}

  /** Nothing changed. */
  public static ChangeMessage nothing() {
    return NOTHING;
  }

  /** A row was added. */
  public static ChangeMessage added() {
    return NOTHING.with(new Part("added", "", "", List.of(), List.of(), Map.of()));
  }

  /** The row of the entry changed; nothing where {@code changes} is empty. */
  public static ChangeMessage changed(List<FieldChange> changes) {
    return changes.isEmpty() ? NOTHING : NOTHING.with(changed("", "", changes));
  }

  /** Something else was done, with what there is to say of it. */
  public static ChangeMessage of(String kind, Map<String, String> details) {
    return NOTHING.with(new Part(kind, "", "", List.of(), List.of(), details));
  }

  // ---- rows that were edited with it

  /** A row that belongs to it was added. */
  public ChangeMessage andAdded(String model, Object row) {
    return with(new Part("added", model, row.toString(), List.of(), List.of(), Map.of()));
  }

  /** A row that belongs to it changed; the same message where {@code changes} is empty. */
  public ChangeMessage andChanged(String model, Object row, List<FieldChange> changes) {
    return changes.isEmpty() ? this : with(changed(model, row.toString(), changes));
  }

  /** A row that belongs to it was deleted. */
  public ChangeMessage andDeleted(String model, Object row) {
    return with(new Part("deleted", model, row.toString(), List.of(), List.of(), Map.of()));
  }

  private static Part changed(String model, String object, List<FieldChange> changes) {
    List<String> labels = changes.stream().map(each -> Names.capfirst(each.label())).toList();
    return new Part("changed", model, object, labels, changes, Map.of());
  }

  private ChangeMessage with(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new ChangeMessage(more);
  }

  /** What was done, in order. */
  public List<Part> parts() {
    return parts;
  }

  /** Whether nothing changed. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  // ---- as text

  /** What was done, for people, in the active language: {@code Title: A → B}, a change a line. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      String whose = part.model().isEmpty() ? "" : part.object() + ", ";
      if (part.changes().isEmpty()) {
        String rest = String.join(", ", part.fields()) + String.join(", ", part.details().values());
        text.append(
            whose.isEmpty() && rest.isEmpty() ? "" : part.kind() + ": " + whose + rest + "\n");
      }
      part.changes().forEach(change -> text.append(whose).append(change.toText()).append('\n'));
    }
    return text.toString().strip();
  }

  /** The JSON that an entry keeps. */
  public String toJson() {
    return Json.write(parts.stream().map(part -> Map.of(part.kind(), data(part))).toList());
  }

  private static Map<String, @Nullable Object> data(Part part) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    if (!part.model().isEmpty()) {
      data.put("name", part.model());
      data.put("object", part.object());
    }
    if (part.kind().equals("changed")) {
      data.put("fields", part.fields());
    }
    if (!part.changes().isEmpty()) {
      Map<String, Object> values = new LinkedHashMap<>();
      part.changes().forEach(change -> values.put(change.field(), change.toData()));
      data.put("values", values);
    }
    data.putAll(part.details());
    return data;
  }

  /**
   * What an entry keeps; empty where it is no JSON of this form: such a text is shown as it is, as
   * Django does.
   */
  public static @Nullable ChangeMessage read(String text) {
    if (text.isEmpty()) {
      return NOTHING;
    }
    if (!text.startsWith("[")) {
      return null;
    }
    try {
      return Json.read(text) instanceof List<?> list ? read(list) : null;
    } catch (SerializationException e) {
      return null;
    }
  }

  private static ChangeMessage read(List<?> list) {
    List<Part> parts = new ArrayList<>();
    for (Object each : list) {
      if (each instanceof Map<?, ?> map) {
        map.forEach(
            (kind, data) -> {
              if (data instanceof Map<?, ?> known) {
                parts.add(part(kind.toString(), known));
              }
            });
      }
    }
    return new ChangeMessage(parts);
  }

  private static Part part(String kind, Map<?, ?> data) {
    List<FieldChange> changes = new ArrayList<>();
    if (data.get("values") instanceof Map<?, ?> values) {
      values.forEach(
          (field, change) -> {
            if (change instanceof Map<?, ?> known) {
              changes.add(FieldChange.of(field.toString(), known));
            }
          });
    }
    List<String> fields =
        data.get("fields") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of();
    Map<String, String> details = new LinkedHashMap<>();
    data.forEach(
        (name, value) -> {
          if (value instanceof String || value instanceof Number) {
            details.put(name.toString(), value.toString());
          }
        });
    String model = details.getOrDefault("name", "");
    String object = details.getOrDefault("object", "");
    details.remove("name");
    details.remove("object");
    return new Part(kind, model, object, fields, changes, details);
  }
}
