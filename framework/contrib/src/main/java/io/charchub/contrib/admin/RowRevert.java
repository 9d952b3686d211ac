package io.charchub.contrib.admin;

import io.charchub.contrib.contenttypes.ContentTypes;
import io.charchub.contrib.messages.Messages;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.RelatedSet;
import io.charchub.http.Request;
import io.charchub.i18n.Dates;
import io.charchub.i18n.Translations;
import io.charchub.validation.ValidationException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes changes of a row back: its form is opened with what an entry of the log says the fields
 * were, for a person to look at and save. The address of the form has the entry's key: {@code
 * change/?_revert=17}. Nothing is saved by it.
 */
public final class RowRevert {
  /** The parameter of the form's address that names the entry. */
  public static final String PARAMETER = "_revert";

  private RowRevert() {}

  /**
   * What the form is to show in place of the row's values, by field; empty unless the address asks
   * for it. The visitor is told in a message. Left out are fields that the visitor may not see or
   * change, those that are gone, and values that the field takes no longer.
   */
  public static <T extends KeyedModel<?>> Map<String, @Nullable Object> initial(
      Request request, ModelAdmin<T> admin, T row) {
    Optional<LogEntry> entry = entry(request, admin.meta(), row);
    if (entry.isEmpty()) {
      return Map.of();
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (FieldChange change : changes(entry.get())) {
      boolean open =
          change.isReversible()
              && !admin.isSecret(change.field())
              && admin.hasFieldViewPermission(request, change.field(), row)
              && admin.hasFieldChangePermission(request, change.field(), row);
      if (open) {
        put(values, admin.meta(), row, change);
      }
    }
    if (!values.isEmpty()) {
      String time = Dates.format(entry.get().actionTime);
      Messages.info(request, Translations.current().tr("admin.records.reverting", time));
    }
    return values;
  }

  private static Optional<LogEntry> entry(Request request, ModelMeta<?> meta, Object row) {
    OptionalLong key = number(request.query().get(PARAMETER, ""));
    return key.isEmpty()
        ? Optional.empty()
        : LogEntry.objects
            .filter("pk", key.getAsLong())
            .filter("contentType", ContentTypes.current().of(meta))
            .filter(LogEntry_.objectId.eq(String.valueOf(((KeyedModel<?>) row).pk())))
            .first();
  }

  private static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** What an entry says of the fields of its own row. */
  public static List<FieldChange> changes(LogEntry entry) {
    ChangeMessage message = ChangeMessage.read(entry.changeMessage);
    return message == null
        ? List.of()
        : message.parts().stream()
            .filter(part -> part.kind().equals("changed") && part.model().isEmpty())
            .flatMap(part -> part.changes().stream())
            .toList();
  }

  private static <T extends KeyedModel<?>> void put(
      Map<String, @Nullable Object> values, ModelMeta<T> meta, T row, FieldChange change) {
    Optional<ModelManyToMany<T>> set = meta.findManyToMany(change.field());
    if (set.isPresent()) {
      values.put(set.get().name(), keys(meta, row, set.get(), change));
      return;
    }
    Optional<ModelField<T, ?>> field = meta.findField(change.field());
    if (field.isPresent()) {
      Object old = change.old() instanceof FieldChange.Row known ? known.key() : change.old();
      try {
        values.put(field.get().name(), field.get().type().toJava(old));
      } catch (ValidationException gone) {
        values.remove(field.get().name());
      }
    }
  }

  /** The keys that the set has now, without those put in by the change, with those taken out. */
  @SuppressWarnings("unchecked") // a many-to-many field holds a set of its target
  private static <T extends KeyedModel<?>> List<Object> keys(
      ModelMeta<T> meta, T row, ModelManyToMany<T> set, FieldChange change) {
    RelatedSet<Object> related = (RelatedSet<Object>) meta.many(row, set.index());
    Set<Object> keys = new LinkedHashSet<>(related.all().flat("pk", Object.class).list());
    Set<String> added = keysOf(change.now());
    keys.removeIf(key -> added.contains(key.toString()));
    for (String removed : keysOf(change.old())) {
      Object key = set.target().pk().type().toJava(removed);
      if (key != null) {
        keys.add(key);
      }
    }
    return List.copyOf(keys);
  }

  private static Set<String> keysOf(@Nullable Object rows) {
    Set<String> keys = new LinkedHashSet<>();
    if (rows instanceof List<?> list) {
      list.forEach(each -> keys.add(((FieldChange.Row) each).key()));
    }
    return keys;
  }
}
