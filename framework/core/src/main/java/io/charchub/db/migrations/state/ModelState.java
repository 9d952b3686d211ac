package io.charchub.db.migrations.state;

import io.charchub.db.fields.Field;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.db.meta.ConstraintOption;
import io.charchub.db.meta.IndexOption;
import io.charchub.db.meta.Swapping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A model at one point of history: its fields by name, in order, and its options. Immutable.
 *
 * @param app the app's label; empty while a model is only described, and belongs nowhere yet
 * @param name the class's simple name
 * @param fields by name, in order; relations of all kinds among them
 * @param table the table's name where it was chosen; empty for the usual one
 * @param options what the table knows nothing of
 * @param uniqueTogether sets of fields that no two rows have alike
 * @param indexes each named
 * @param constraints each named
 */
public record ModelState(
    String app,
    String name,
    Map<String, Field<?>> fields,
    String table,
    Options options,
    List<List<String>> uniqueTogether,
    List<IndexOption> indexes,
    List<ConstraintOption> constraints) {

  /** Keeps copies. */
  public ModelState {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    uniqueTogether = uniqueTogether.stream().map(List::copyOf).distinct().toList();
    indexes = List.copyOf(indexes);
    constraints = List.copyOf(constraints);
  }

  /** A model without fields and options. */
  public ModelState(String app, String name) {
    this(app, name, Map.of(), "", new Options(), List.of(), List.of(), List.of());
  }

  // ---- what it has

  /** Which model this is. */
  public ModelKey key() {
    return new ModelKey(app, name);
  }

  /** {@code blog.Post}. */
  public String label() {
    return app + "." + name;
  }

  /** The name in lower case, as it stands in names and descriptions. */
  public String lowerName() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The table's name, chosen or not. */
  public String tableName() {
    return table.isEmpty() ? app + "_" + lowerName() : table;
  }

  /**
   * The field of that name.
   *
   * @throws StateException {@code migrations.E002} when there is none
   */
  public Field<?> field(String field) {
    Field<?> found = fields.get(field);
    if (found == null) {
      throw StateException.noField(this, field);
    }
    return found;
  }

  /**
   * The name of the primary key.
   *
   * @throws StateException {@code migrations.E002} when there is none
   */
  public String primaryKey() {
    for (Map.Entry<String, Field<?>> entry : fields.entrySet()) {
      if (entry.getValue().isPrimaryKey()) {
        return entry.getKey();
      }
    }
    throw StateException.noField(this, "id");
  }

  /** The many-to-many fields that have a table of their own, by name. */
  public Map<String, ManyToManyField> ownTables() {
    Map<String, ManyToManyField> own = new LinkedHashMap<>();
    fields.forEach(
        (field, type) -> {
          if (type instanceof ManyToManyField many && many.through().isEmpty()) {
            own.put(field, many);
          }
        });
    return own;
  }

  /**
   * Whether migrations make and change its tables: not for a model that is not managed, nor for one
   * in whose place a setting names another.
   */
  public boolean hasTables() {
    return options.managed() && !isSwappedOut();
  }

  private boolean isSwappedOut() {
    return !options.swappable().isEmpty()
        && Swapping.chosen(options.swappable()).filter(other -> !other.equals(label())).isPresent();
  }

  // ---- copies

  /** This model in an app. */
  public ModelState inApp(String label) {
    return new ModelState(
        label, name, fields, table, options, uniqueTogether, indexes, constraints);
  }

  /** This model under another name. */
  public ModelState named(String other) {
    return new ModelState(app, other, fields, table, options, uniqueTogether, indexes, constraints);
  }

  /** This model with other fields. */
  public ModelState withFields(Map<String, Field<?>> changed) {
    return new ModelState(app, name, changed, table, options, uniqueTogether, indexes, constraints);
  }

  /** This model with a field more, at the end, or with another field in the place of one. */
  public ModelState withField(String field, Field<?> type) {
    Map<String, Field<?>> changed = new LinkedHashMap<>(fields);
    changed.put(field, type);
    return withFields(changed);
  }

  /** This model without a field. */
  public ModelState withoutField(String field) {
    field(field);
    Map<String, Field<?>> changed = new LinkedHashMap<>(fields);
    changed.remove(field);
    return withFields(changed);
  }

  /** This model with a field under another name, in its options too. */
  public ModelState renamingField(String from, String to) {
    field(from);
    UnaryOperator<String> rename = field -> field.equals(from) ? to : field;
    Map<String, Field<?>> changed = new LinkedHashMap<>();
    fields.forEach((field, type) -> changed.put(rename.apply(field), type));
    return new ModelState(
        app,
        name,
        changed,
        table,
        options,
        uniqueTogether.stream().map(set -> set.stream().map(rename).toList()).toList(),
        indexes.stream().map(index -> Renaming.in(index, from, to)).toList(),
        constraints.stream().map(one -> Renaming.in(one, from, to)).toList());
  }

  /** This model in another table; empty for the usual one. */
  public ModelState withTable(String other) {
    return new ModelState(app, name, fields, other, options, uniqueTogether, indexes, constraints);
  }

  /** This model with other options. */
  public ModelState withOptions(Options changed) {
    return new ModelState(app, name, fields, table, changed, uniqueTogether, indexes, constraints);
  }

  /** This model with other sets of fields that are unique together. */
  public ModelState withUniqueTogether(List<List<String>> changed) {
    return new ModelState(app, name, fields, table, options, changed, indexes, constraints);
  }

  /** This model with other indexes. */
  public ModelState withIndexes(List<IndexOption> changed) {
    return new ModelState(app, name, fields, table, options, uniqueTogether, changed, constraints);
  }

  /** This model with an index more. */
  public ModelState withIndex(IndexOption index) {
    return withIndexes(appended(indexes, index));
  }

  /** This model without the index of that name. */
  public ModelState withoutIndex(String index) {
    return withIndexes(indexes.stream().filter(one -> !one.name().equals(index)).toList());
  }

  /** This model with other constraints. */
  public ModelState withConstraints(List<ConstraintOption> changed) {
    return new ModelState(app, name, fields, table, options, uniqueTogether, indexes, changed);
  }

  /** This model with a constraint more. */
  public ModelState withConstraint(ConstraintOption constraint) {
    return withConstraints(appended(constraints, constraint));
  }

  /** This model without the constraint of that name. */
  public ModelState withoutConstraint(String constraint) {
    return withConstraints(
        constraints.stream().filter(one -> !one.name().equals(constraint)).toList());
  }

  private static <T> List<T> appended(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
