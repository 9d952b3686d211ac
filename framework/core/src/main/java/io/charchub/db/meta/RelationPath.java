package io.charchub.db.meta;

import io.charchub.db.expressions.Assignment;
import io.charchub.db.expressions.Expression;
import io.charchub.db.expressions.Q;
import io.charchub.db.expressions.QuerySource;
import io.charchub.db.expressions.Reference;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A related model that can be reached from a model: {@code Post_.author}, {@code Post_.tags}. The
 * generated {@code Author_.Path} extends it with the fields of the target.
 *
 * <pre>
 * Post.objects.filter(author.eq(ali), tags.name().eq("java")).selectRelated(author);
 * </pre>
 *
 * @param <R> the model that the path starts at
 * @param <T> the model that it leads to
 */
public class RelationPath<R, T> extends Reference {
  /**
   * The paths that were asked for, the latest first. A relation is a constant of the generated
   * code, and queries name the same few fields of its target again and again: so their text is made
   * once, and so is its hash.
   */
  private @Nullable Known known;

  private record Known(String field, String path, @Nullable Known earlier) {}

  /** The relation at {@code path}, hops joined by {@code __}. */
  public RelationPath(String path) {
    super(path);
  }

  /** Related to {@code target}, a saved instance; null asks for none. */
  public final Q<R> eq(@Nullable T target) {
    return Q.lookup(path(), "exact", target);
  }

  /** Related to what {@code key} stands for. */
  public final Q<R> eq(Expression key) {
    return Q.lookup(path(), "exact", key);
  }

  /** Not related to {@code target}. */
  public final Q<R> ne(@Nullable T target) {
    return eq(target).not();
  }

  /** Related to one of {@code targets}. */
  public final Q<R> in(Collection<? extends T> targets) {
    return Q.lookup(path(), "in", targets);
  }

  /** Related to one of {@code targets}. */
  @SafeVarargs
  public final Q<R> in(T... targets) {
    return Q.lookup(path(), "in", Arrays.asList(targets));
  }

  /** Related to one of what {@code query} selects, in the database. */
  public final Q<R> in(QuerySource query) {
    return Q.lookup(path(), "in", query);
  }

  /** Related to nothing. */
  public final Q<R> isNull() {
    return Q.lookup(path(), "isnull", true);
  }

  /** Related to something. */
  public final Q<R> isNotNull() {
    return Q.lookup(path(), "isnull", false);
  }

  /** This relation is to point at {@code target}. */
  public final Assignment<R> to(@Nullable T target) {
    return new Assignment<>(path(), target);
  }

  /** This relation is to point at what {@code key} stands for. */
  public final Assignment<R> to(Expression key) {
    return new Assignment<>(path(), key);
  }

  /** The path of {@code field} of the target; {@code field} itself where this path is empty. */
  protected final String at(String field) {
    if (path().isEmpty()) {
      return field;
    }
    Known latest = known;
    for (Known each = latest; each != null; each = each.earlier) {
      if (each.field.equals(field)) {
        return each.path;
      }
    }
    String path = path() + "__" + field;
    known = new Known(field, path, latest);
    return path;
  }
}
