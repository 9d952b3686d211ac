package io.charchub.db.models;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.FieldException;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.RelationKind;
import io.charchub.db.meta.ReverseRelation;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What paths mean that start at one model; remembered. */
final class ModelPaths {
  /** Paths come from code, and few at that; those beyond this number are worked out each time. */
  private static final int REMEMBERED = 2_000;

  private static final int LONGEST = 500;

  private final ModelGraph graph;
  private final ModelMeta<?> meta;
  private final Map<String, ResolvedPath> known = new ConcurrentHashMap<>();
  private final Set<String> single = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Set<String> ownNames;

  ModelPaths(ModelGraph graph, ModelMeta<?> meta) {
    this.graph = graph;
    this.meta = meta;
  }

  /**
   * What {@code path} means.
   *
   * @throws FieldException {@code models.E030} where its first name is no field
   */
  ResolvedPath resolve(String path) {
    ResolvedPath resolved = known.get(path);
    if (resolved == null) {
      if (path.length() > LONGEST) {
        throw new FieldException(
            Problem.of("models.E030", "A path of " + path.length() + " characters leads nowhere"));
      }
      resolved = new Walk(path).resolve();
      if (known.size() < REMEMBERED) {
        known.put(path, resolved);
      }
    }
    return resolved;
  }

  /** Whether {@code path} was found to lead to one row for each of this model. */
  boolean isSingle(String path) {
    return single.contains(path);
  }

  void noteSingle(String path) {
    if (single.size() < REMEMBERED && path.length() <= LONGEST) {
      single.add(path);
    }
  }

  /** The names that a path can begin with, in alphabetical order; not to be changed. */
  Set<String> names() {
    Set<String> all = ownNames;
    if (all == null) {
      all = Collections.unmodifiableSet(names(meta));
      ownNames = all;
    }
    return all;
  }

  private Set<String> names(ModelMeta<?> model) {
    Set<String> names = new TreeSet<>(model.fieldNames());
    for (ReverseRelation relation : graph.registry().reverseRelations(model)) {
      if (!relation.isHidden()) {
        names.add(relation.queryName());
      }
    }
    return names;
  }

  /** The names that {@code selectRelated} can follow from {@code model}. */
  Set<String> singleRelations() {
    Set<String> names = new TreeSet<>();
    for (ModelField<?, ?> field : meta.fields()) {
      if (field.isForeignKey()) {
        names.add(field.name());
      }
    }
    for (ReverseRelation relation : graph.registry().reverseRelations(meta)) {
      if (!relation.isHidden() && relation.kind() == RelationKind.ONE_TO_ONE) {
        names.add(relation.queryName());
      }
    }
    return names;
  }

  /** The error for a name that is no field. */
  static FieldException unknown(ModelMeta<?> model, String name, Set<String> known, String path) {
    String near = DidYouMean.nearest(name, known).map(word -> "'" + word + "'. ").orElse("");
    Problem problem = Problem.of("models.E030", model.name() + " has no field '" + name + "'");
    return new FieldException(
        (path.equals(name) ? problem : problem.at(path))
            .hint(near + "Fields: " + String.join(", ", known)));
  }

  /** One path, walked name by name. */
  private final class Walk {
    private final String path;
    private final String[] parts;
    private final List<Hop> hops = new ArrayList<>();
    private final List<ResolvedPath.Name> names = new ArrayList<>();
    private ModelMeta<?> model = meta;
    private String column = "";
    private @Nullable Field<?> type;
    private @Nullable ModelField<?, ?> field;
    private @Nullable ModelMeta<?> related;
    private boolean byKey;
    private String label = "";

    Walk(String path) {
      this.path = path;
      this.parts = path.split("__", -1);
    }

    ResolvedPath resolve() {
      int next = 0;
      while (next < parts.length && step(parts[next])) {
        next++;
        if (related == null) {
          break;
        }
      }
      if (next == 0 || type == null) {
        throw unknown(model, parts[0], names(model), path);
      }
      List<String> rest = List.of(parts).subList(next, parts.length);
      if (rest.contains("")) {
        throw unknown(model, "", names(model), path);
      }
      return new ResolvedPath(
          List.copyOf(hops), List.copyOf(names), column, type, field, related, byKey, rest, label);
    }

    private boolean step(String name) {
      Optional<? extends ModelField<?, ?>> column = model.findField(name);
      if (column.isPresent()) {
        column(name, column.get());
        return true;
      }
      Optional<? extends ModelManyToMany<?>> many = model.findManyToMany(name);
      if (many.isPresent()) {
        ModelManyToMany<?> relation = many.get();
        follow(
            name,
            relation.target(),
            List.of(Hop.toThrough(relation, false), Hop.fromThrough(relation, false)));
        return true;
      }
      Optional<ReverseRelation> reverse =
          name.startsWith(Relation.BY_LABEL)
              ? byLabel(name.substring(1))
              : graph.registry().findReverseQuery(model, name);
      reverse.ifPresent(relation -> reverse(name, relation));
      return reverse.isPresent();
    }

    /**
     * A way back that has no name, as relations follow it themselves: by the label of its field.
     */
    private Optional<ReverseRelation> byLabel(String relation) {
      return graph.registry().reverseRelations(model).stream()
          .filter(each -> each.toString().equals(relation))
          .findFirst();
    }

    private void column(String name, ModelField<?, ?> found) {
      label = model.name() + "." + found.name();
      byKey = name.equals("pk") || (found.isForeignKey() && !name.equals(found.name()));
      if (found.isForeignKey()) {
        follow(name, found.target(), List.of(Hop.forward(found)));
        ModelField<?, ?> target = found.targetField();
        this.column = target.column();
        this.type = target.type();
        this.field = found;
      } else {
        this.column = found.column();
        this.type = found.type();
        this.field = found;
        this.related = null;
      }
    }

    private void reverse(String name, ReverseRelation relation) {
      if (relation.kind() == RelationKind.MANY_TO_MANY) {
        ModelManyToMany<?> set = relation.manyToMany();
        follow(name, set.model(), List.of(Hop.toThrough(set, true), Hop.fromThrough(set, true)));
      } else {
        follow(name, relation.source(), List.of(Hop.reverse(relation.field())));
      }
      byKey = false;
    }

    private void follow(String name, ModelMeta<?> target, List<Hop> joins) {
      label = model.name() + "." + name;
      hops.addAll(joins);
      names.add(new ResolvedPath.Name(name, joins.size()));
      model = target;
      related = target;
      column = target.pk().column();
      type = target.pk().type();
      field = null;
    }
  }
}
