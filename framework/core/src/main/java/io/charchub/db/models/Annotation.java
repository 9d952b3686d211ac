package io.charchub.db.models;

import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Named;
import org.jspecify.annotations.Nullable;

/**
 * The name and type of an annotation, to be written and read by.
 *
 * <pre>
 * static final Annotation&lt;Long&gt; TALK = Annotation.of("talk", Long.class);
 *
 * for (Post post : Post.objects.annotate(TALK.as(Count.of("comments")))) {
 *   TALK.of(post);
 * }
 * </pre>
 *
 * @param <V> the type of the values
 */
public final class Annotation<V> {
  private final String name;
  private final Class<V> type;

  private Annotation(String name, Class<V> type) {
    this.name = name;
    this.type = type;
  }

  /** An annotation called {@code name} with values of {@code type}. */
  public static <V> Annotation<V> of(String name, Class<V> type) {
    return new Annotation<>(name, type);
  }

  /** {@code value} under this name. */
  public Named as(Expression value) {
    return value.as(name);
  }

  /** The value in {@code row}; null for NULL. */
  public @Nullable V of(KeyedModel<?> row) {
    return row.annotation(name, type);
  }

  /** The name. */
  public String name() {
    return name;
  }
}
