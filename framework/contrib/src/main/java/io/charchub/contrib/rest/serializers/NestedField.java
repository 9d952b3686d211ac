package io.charchub.contrib.rest.serializers;

import io.charchub.db.models.KeyedModel;
import io.charchub.errors.Problem;
import io.charchub.serialization.DataWriter;
import io.charchub.validation.ValidationError;
import io.charchub.validation.ValidationErrors;
import io.charchub.validation.ValidationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Related rows as a serializer of their own shows them: a map, or a list of maps. Shown only, until
 * it is told to be {@link #writable()}.
 *
 * @param <T> what the outer serializer shows
 * @param <N> the related model
 */
public final class NestedField<T, N extends KeyedModel<?>> extends SerializerField<T> {
  private static final int MOST = 1_000;

  private final RelatedRows relation;
  private final ModelSerializer<N> serializer;
  private boolean taken;
  private @Nullable KeysField<T> by;

  NestedField(String name, RelatedRows relation, ModelSerializer<N> serializer) {
    super(name);
    this.relation = relation;
    this.serializer = serializer;
    if (relation.target() != serializer.meta()) {
      throw new SerializerException(
          Problem.of(
                  "rest.E003",
                  "'"
                      + name
                      + "' leads to a "
                      + relation.target().name()
                      + ", and its serializer shows a "
                      + serializer.meta().name())
              .hint("a serializer of " + relation.target().name()));
    }
    required(false);
  }

  /**
   * Takes what was sent too. Of a reference: the row that it points at is changed, or a new one is
   * made where it points at none. Of a set: those that come with their key are changed, those
   * without one are new, and those left out are no longer related; rows that cannot be without
   * their owner are deleted.
   */
  public NestedField<T, N> writable() {
    taken = true;
    return this;
  }

  /**
   * Takes the value of one field of each related row in place of the row: {@code nested("tags", new
   * TagSerializer()).takenBy("slug")} shows whole tags and takes their slugs. What was shown is
   * taken back too: of a map only that field counts.
   *
   * @param field a field that no two rows have alike
   */
  public NestedField<T, N> takenBy(String field) {
    by = new KeysField<>(name(), relation, relation.target().field(field), null);
    required(by.isRequired());
    taken = true;
    return this;
  }

  @Override
  boolean isTaken() {
    return taken && super.isTaken();
  }

  /** The foreign keys that can be read together with the outer rows. */
  List<String> paths() {
    if (!relation.isForward()) {
      return List.of();
    }
    List<String> paths = new ArrayList<>();
    paths.add(relation.name());
    serializer.relatedPaths().forEach(each -> paths.add(relation.name() + "__" + each));
    return paths;
  }

  // ---- showing

  @Override
  protected void write(T row, DataWriter out, SerializerContext context) throws IOException {
    if (!relation.isMultiple()) {
      N target = model(relation.one(row));
      if (target == null) {
        out.value(null);
      } else {
        serializer.write(target, out, context);
      }
      return;
    }
    List<SerializerField<? super N>> shown = serializer.shown(context);
    out.startList();
    for (Object target : relation.many(row)) {
      serializer.write(serializer.meta().modelClass().cast(target), out, context, shown);
    }
    out.endList();
  }

  private @Nullable N model(@Nullable Object target) {
    return serializer.meta().modelClass().cast(target);
  }

  // ---- taking

  @Override
  protected void read(@Nullable Object raw, Draft<? extends T> draft) {
    if (by != null) {
      by.read(by.plain(raw), draft);
    } else if (relation.isMultiple()) {
      readAll(raw, draft);
    } else {
      readOne(raw, draft);
    }
  }

  private void readOne(@Nullable Object raw, Draft<? extends T> draft) {
    Object owner = draft.row();
    if (raw == null) {
      boolean nullable = relation.column() != null && relation.column().declared().isNullable();
      if (!nullable) {
        throw ValidationException.of("validation.null", "null");
      }
      relation.reference(owner).set(null);
      return;
    }
    N present = draft.isNew() ? null : model(relation.one(owner));
    N child = present == null ? serializer.meta().newInstance() : present;
    boolean partial = draft.isPartial() && present != null;
    Draft<N> taken = serializer.read(raw, child, partial, draft.context());
    if (relation.isForward()) {
      draft.beforeSave(
          () -> {
            serializer.save(taken);
            relation.reference(owner).set(child);
          });
    } else {
      draft.afterSave(() -> saveBelow(taken, owner));
    }
  }

  private void readAll(@Nullable Object raw, Draft<? extends T> draft) {
    if (!(raw instanceof List<?> sent)) {
      throw ValidationException.of("rest.notAList", "not_a_list");
    }
    if (sent.size() > MOST) {
      throw ValidationException.of(
          ValidationError.of("rest.tooMany", "max_length", Map.of("most", MOST)));
    }
    Map<String, N> present = present(draft);
    List<Draft<N>> drafts = new ArrayList<>();
    ValidationErrors errors = new ValidationErrors();
    for (int i = 0; i < sent.size(); i++) {
      try {
        N child = child(sent.get(i), present);
        drafts.add(serializer.read(sent.get(i), child, false, draft.context()));
      } catch (ValidationException wrong) {
        String place = String.valueOf(i);
        wrong
            .errors()
            .asMap()
            .forEach(
                (field, all) ->
                    all.forEach(each -> errors.add(Serializer.below(place, field), each)));
      }
    }
    errors.throwIfAny();
    Object owner = draft.row();
    draft.afterSave(() -> saveAll(drafts, present, owner));
  }

  /** The rows that are related now, by their key as text. */
  private Map<String, N> present(Draft<? extends T> draft) {
    Map<String, N> present = new HashMap<>();
    if (!draft.isNew()) {
      for (Object each : relation.many(draft.row())) {
        N row = serializer.meta().modelClass().cast(each);
        present.put(String.valueOf(row.pk()), row);
      }
    }
    return present;
  }

  /** The row that one item means: one of those related now, by its key, or a new one. */
  private N child(@Nullable Object item, Map<String, N> present) {
    Object key = item instanceof Map<?, ?> map ? map.get(serializer.keyName()) : null;
    if (key == null) {
      return serializer.meta().newInstance();
    }
    N found = present.get(String.valueOf(key));
    if (found == null) {
      throw KeyField.notThere(key);
    }
    return found;
  }

  private void saveAll(List<Draft<N>> drafts, Map<String, N> present, Object owner) {
    List<Object> rows = new ArrayList<>();
    for (Draft<N> each : drafts) {
      if (relation.set() == null) {
        saveBelow(each, owner);
      } else {
        serializer.save(each);
      }
      rows.add(each.row());
    }
    if (relation.set() != null) {
      relation.many(owner).set(rows);
      return;
    }
    for (N row : present.values()) {
      if (!rows.contains(row)) {
        row.delete();
      }
    }
    ((KeyedModel<?>) owner).refreshFromDb();
  }

  /** Saves a row that points at its owner. */
  @SuppressWarnings("unchecked") // the way back starts at a foreign key of the related model
  private void saveBelow(Draft<N> taken, Object owner) {
    if (relation.back() == null) {
      throw new IllegalStateException(relation + " does not lead back");
    }
    io.charchub.db.meta.ModelField<N, ?> column =
        (io.charchub.db.meta.ModelField<N, ?>) relation.back().field();
    ((io.charchub.db.models.Ref<@Nullable Object>)
            column.model().relation(taken.row(), column.index()))
        .set(owner);
    serializer.save(taken);
  }

  @Override
  public Optional<List<Map.Entry<String, String>>> choices(SerializerContext context, int most) {
    return by == null ? Optional.empty() : by.choices(context, most);
  }

  @Override
  public String lookup() {
    return by == null ? "" : by.lookup();
  }

  @Override
  public @Nullable Object formValue(@Nullable Object shown) {
    return by == null ? shown : by.plain(shown);
  }

  @Override
  boolean isLeftOut(@Nullable Object sent) {
    return by != null && "".equals(sent) && !by.mayBeEmpty() && !isRequired();
  }

  @Override
  @Nullable Object ofForm(@Nullable Object sent) {
    return by == null ? super.ofForm(sent) : "".equals(sent) ? by.nothing() : by.ofForm(sent);
  }

  @Override
  protected Map<String, Object> type() {
    Map<String, Object> one = new java.util.LinkedHashMap<>(serializer.schema());
    if (by != null) {
      one.remove("required");
    }
    return relation.isMultiple() ? Schemas.list(one) : one;
  }
}
