package io.charchub.db.models;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What {@code limitChoicesTo} leaves of the rows that a relation may lead to (Django's {@code
 * limit_choices_to}). The rows themselves are {@link Manager#choicesOf}.
 */
public final class ChoiceLimit {
  private ChoiceLimit() {}

  /**
   * Those of {@code rows} that meet all of {@code terms}, each once. A term that leads through a
   * relation to many gives a row as often as it finds something there, so the rows are then found
   * by their keys.
   */
  static <T> QuerySetOf<T, ?> within(QuerySetOf<T, ?> rows, List<String> terms) {
    if (terms.isEmpty()) {
      return rows;
    }
    ModelMeta<T> meta = rows.state().meta();
    if (!leadsToMany(meta, terms)) {
      return filtered(rows, terms);
    }
    QuerySetOf<T, ?> all = Query.<T>root(meta);
    return rows.filter("pk__in", filtered(all, terms).flat("pk", Object.class));
  }

  private static <T> QuerySetOf<T, ?> filtered(QuerySetOf<T, ?> rows, List<String> terms) {
    QuerySetOf<T, ?> left = rows;
    for (String term : terms) {
      left = left.filter(Terms.parse(term));
    }
    return left;
  }

  private static boolean leadsToMany(ModelMeta<?> meta, List<String> terms) {
    ModelPaths paths = ModelGraph.current().paths(meta);
    return terms.stream()
        .flatMap(term -> Terms.paths(term).stream())
        .anyMatch(path -> paths.resolve(path).firstMany() >= 0);
  }

  /**
   * What is wrong with the limits of relations: {@code models.E090} for each that names what its
   * target does not have, or a value that the field cannot have.
   */
  public static List<Problem> problems(ModelRegistry registry) {
    List<Problem> problems = new ArrayList<>();
    for (ModelMeta<?> model : registry.models()) {
      for (ModelField<?, ?> field : model.fields()) {
        if (field.isForeignKey()) {
          check(field, field::target, field.foreignKey().limitChoicesTo(), problems);
        }
      }
      for (ModelManyToMany<?> set : model.manyToMany()) {
        check(set, set::target, set.type().limitChoicesTo(), problems);
      }
    }
    return problems;
  }

  private static void check(
      Object relation, Supplier<ModelMeta<?>> target, List<String> terms, List<Problem> problems) {
    try {
      if (!terms.isEmpty()) {
        within(Query.<Object>root(target.get()), terms);
      }
    } catch (CharchubException e) {
      Problem cause = e.problem();
      String what = "limitChoicesTo of " + relation + " cannot be asked: " + cause.what();
      problems.add(new Problem("models.E090", what, relation.toString(), cause.hint()));
    }
  }
}
