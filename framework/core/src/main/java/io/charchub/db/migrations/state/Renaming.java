package io.charchub.db.migrations.state;

import io.charchub.db.meta.ConstraintOption;
import io.charchub.db.meta.IndexOption;
import java.util.List;

/** What indexes and constraints become when a field of theirs gets another name. */
final class Renaming {
  private Renaming() {}

  static IndexOption in(IndexOption index, String from, String to) {
    return new IndexOption(
        index.name(), names(index.fields(), from, to), condition(index.condition(), from, to));
  }

  static ConstraintOption in(ConstraintOption constraint, String from, String to) {
    List<String> condition = condition(constraint.condition(), from, to);
    if (constraint instanceof ConstraintOption.Unique unique) {
      return new ConstraintOption.Unique(
          unique.name(), names(unique.fields(), from, to), condition, unique.message());
    }
    return new ConstraintOption.Check(constraint.name(), condition, constraint.message());
  }

  private static List<String> condition(List<String> texts, String from, String to) {
    return Condition.parse(texts).renamingField(from, to).texts();
  }

  private static List<String> names(List<String> fields, String from, String to) {
    return fields.stream()
        .map(
            field -> {
              if (field.equals("-" + from)) {
                return "-" + to;
              }
              return field.equals(from) ? to : field;
            })
        .toList();
  }
}
