package io.charchub.db.meta;

import io.charchub.db.expressions.Q;
import java.util.Collection;
import java.util.List;

/**
 * A field of JSON.
 *
 * @param <R> the model that the path starts at
 */
public class JsonPath<R> extends FieldPath<R, Object> {

  /** The field at {@code path}. */
  public JsonPath(String path) {
    super(path);
  }

  /** The value of the member {@code name} of an object; of the element, where it is a number. */
  public final JsonPath<R> key(String name) {
    return new JsonPath<>(at(name));
  }

  /** The object has a member {@code name}, be its value null. */
  public final Q<R> hasKey(String name) {
    return Q.lookup(path(), "has_key", name);
  }

  /** The object has every one of {@code names}. */
  public final Q<R> hasKeys(Collection<String> names) {
    return Q.lookup(path(), "has_keys", List.copyOf(names));
  }

  /** The object has at least one of {@code names}. */
  public final Q<R> hasAnyKeys(Collection<String> names) {
    return Q.lookup(path(), "has_any_keys", List.copyOf(names));
  }
}
