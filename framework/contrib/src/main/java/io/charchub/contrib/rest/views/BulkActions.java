package io.charchub.contrib.rest.views;

import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.formats.ApiException;
import io.charchub.contrib.rest.serializers.Draft;
import io.charchub.contrib.rest.serializers.ModelSerializer;
import io.charchub.contrib.rest.settings.RestOptions;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Transactions;
import io.charchub.validation.ValidationErrors;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes, changes and deletes several rows in one call, all or none. */
final class BulkActions<T extends KeyedModel<?>> {
  private final ModelViewSet<T> set;

  BulkActions(ModelViewSet<T> set) {
    this.set = set;
  }

  ApiResponse create(ApiCall call, List<?> several) {
    limit(several);
    List<T> made =
        Transactions.atomic(
            () -> {
              List<Draft<T>> drafts =
                  read(several, (item, place) -> draft(call, item, set.newRow(call), false));
              List<T> rows = new ArrayList<>();
              for (Draft<T> draft : drafts) {
                set.policy().require(call, draft.row());
                set.performCreate(call, draft);
                rows.add(draft.row());
              }
              return rows;
            });
    return ApiResponse.created(set.serializer(call).list(made, set.context(call)));
  }

  ApiResponse update(ApiCall call, boolean partial) throws Exception {
    List<?> several = list(call.data());
    List<T> changed =
        Transactions.atomic(
            () -> {
              Map<String, T> rows = found(call, keys(call, several));
              List<Draft<T>> drafts =
                  read(
                      several,
                      (item, place) -> {
                        T row = rows.get(String.valueOf(key(call, item)));
                        if (row == null) {
                          throw ValidationException.of("rest.noSuchKey", "does_not_exist");
                        }
                        return draft(call, item, row, partial);
                      });
              List<T> saved = new ArrayList<>();
              for (Draft<T> draft : drafts) {
                set.policy().require(call, draft.row());
                set.performUpdate(call, draft);
                saved.add(draft.row());
              }
              return saved;
            });
    return ApiResponse.of(set.serializer(call).list(changed, set.context(call)));
  }

  ApiResponse destroy(ApiCall call) throws Exception {
    List<?> keys = list(call.data());
    Transactions.atomic(
        () -> {
          Map<String, T> rows = found(call, keys);
          read(
              keys,
              (key, place) -> {
                T row = rows.get(String.valueOf(key));
                if (row == null) {
                  throw ValidationException.of("rest.noSuchKey", "does_not_exist");
                }
                return row;
              });
          rows.values().forEach(row -> set.performDestroy(call, row));
        });
    return ApiResponse.nothing();
  }

  private Draft<T> draft(ApiCall call, @Nullable Object item, T row, boolean partial) {
    return set.serializer(call).read(item, row, partial, set.context(call));
  }

  /** What is done with one item. */
  private interface Reading<V> {
    V read(@Nullable Object item, int place);
  }

  /** Reads every item, so that everything that is wrong is told at once, by place. */
  private static <V> List<V> read(List<?> several, Reading<V> reading) {
    ValidationErrors errors = new ValidationErrors();
    List<V> results = new ArrayList<>();
    for (int i = 0; i < several.size(); i++) {
      try {
        results.add(reading.read(several.get(i), i));
      } catch (ValidationException wrong) {
        String place = String.valueOf(i);
        wrong
            .errors()
            .asMap()
            .forEach(
                (field, all) ->
                    all.forEach(
                        each ->
                            errors.add(
                                field.equals(ValidationErrors.NON_FIELD)
                                    ? place
                                    : place + "." + field,
                                each)));
      }
    }
    errors.throwIfAny();
    return results;
  }

  private List<?> list(@Nullable Object data) {
    if (!(data instanceof List<?> several)) {
      throw ApiException.of(400, "rest.E430", "rest.listNeeded");
    }
    limit(several);
    return several;
  }

  private static void limit(List<?> several) {
    int most = RestOptions.current().bulkLimit();
    if (several.size() > most) {
      throw ApiException.of(400, "rest.E431", "rest.tooManyAtOnce", Map.of("most", most));
    }
  }

  private List<Object> keys(ApiCall call, List<?> items) {
    List<Object> keys = new ArrayList<>();
    for (Object item : items) {
      Object key = key(call, item);
      if (key != null) {
        keys.add(key);
      }
    }
    return keys;
  }

  private @Nullable Object key(ApiCall call, @Nullable Object item) {
    ModelSerializer<T> serializer = set.serializer(call);
    return item instanceof Map<?, ?> map ? map.get(serializer.keyName()) : null;
  }

  /** The rows with these keys among those that exist for the caller, by key as text. */
  private Map<String, T> found(ApiCall call, List<?> keys) {
    List<Object> known = new ArrayList<>();
    for (Object key : keys) {
      try {
        Object value = set.model().pk().type().toJava(key);
        if (value != null) {
          known.add(value);
        }
      } catch (ValidationException noKey) {
        continue;
      }
    }
    Map<String, T> rows = new LinkedHashMap<>();
    if (known.isEmpty()) {
      return new HashMap<>();
    }
    for (T row : set.serializer(call).prepare(set.rows(call)).filter("pk__in", known)) {
      set.policy().require(call, row);
      rows.put(String.valueOf(row.pk()), row);
    }
    return rows;
  }
}
