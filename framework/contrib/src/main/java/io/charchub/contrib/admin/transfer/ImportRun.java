package io.charchub.contrib.admin.transfer;

import io.charchub.contrib.admin.AdminLog;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.FieldChange;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.RowSnapshot;
import io.charchub.contrib.admin.transfer.ImportReport.Wrong;
import io.charchub.db.IntegrityException;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.RelatedSet;
import io.charchub.db.models.Transactions;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import io.charchub.i18n.Translations;
import io.charchub.validation.ValidationError;
import io.charchub.validation.ValidationErrors;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a file into rows: finds the row that each is about, or makes one, checks it as
 * a form would, and saves it where it differs. Either to see what would come of it, which writes
 * nothing, or in one transaction, which is undone where any line is wrong.
 *
 * @param <T> the model
 */
final class ImportRun<T extends KeyedModel<?>> {
  private static final int CHUNK = 500;

  private final Request request;
  private final AdminSite site;
  private final ModelAdmin<T> admin;
  private final ModelMeta<T> meta;
  private final ImportFields<T> fields;
  private final ImportPlan plan;
  private final CellValues values;
  private final List<CsvReader.Line> lines;
  private final Map<String, T> there = new HashMap<>();
  private final Map<String, Set<String>> taken = new HashMap<>();
  private final Map<String, Boolean> known = new HashMap<>();
  private final ImportReport report = new ImportReport();

  /** The rows of {@code lines}, without the header. */
  ImportRun(
      Request request,
      AdminSite site,
      ModelAdmin<T> admin,
      ImportPlan plan,
      List<CsvReader.Line> lines) {
    this.request = request;
    this.site = site;
    this.admin = admin;
    this.meta = admin.meta();
    this.fields = new ImportFields<>(request, admin);
    this.plan = plan;
    this.values = new CellValues(plan.jalali());
    this.lines = lines;
  }

  /** Thrown to undo what was written of a file that is wrong. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undone() {
      super("undone", null, false, false);
    }
  }

  /** What would come of it; nothing is written. */
  ImportReport check() {
    read(false);
    return report;
  }

  /** Writes it, all or nothing. */
  ImportReport commit() {
    try {
      Transactions.atomic(
          () -> {
            read(true);
            if (!report.isRight()) {
              throw new Undone();
            }
          });
    } catch (Undone wrong) {
      return report;
    }
    return report;
  }

  private void read(boolean writing) {
    findRows();
    for (CsvReader.Line line : lines) {
      try {
        one(line, writing);
      } catch (IntegrityException refusal) {
        report.refuse(List.of(new Wrong(line.number(), "", text("admin.transfer.refused"))));
        if (writing) {
          return;
        }
      }
    }
  }

  private static String text(String key) {
    return Translations.current().tr(key);
  }

  // ---- which row a line is about

  private void findRows() {
    int column = plan.columnOf(plan.match());
    if (column < 0) {
      return;
    }
    ModelField<T, ?> field = meta.field(plan.match());
    Set<Object> wanted = new LinkedHashSet<>();
    for (CsvReader.Line line : lines) {
      try {
        Object value = values.value(field.type(), cell(line, column));
        if (value != null && !value.equals("")) {
          wanted.add(value);
        }
      } catch (ValidationException wrong) {
        continue;
      }
    }
    List<Object> all = new ArrayList<>(wanted);
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<Object> piece = all.subList(from, Math.min(all.size(), from + CHUNK));
      for (T row : admin.queryset(request).filter(field.name() + "__in", piece)) {
        there.put(String.valueOf(field.get(row)), row);
      }
    }
  }

  private static String cell(CsvReader.Line line, int column) {
    return column < line.cells().size() ? line.cells().get(column) : "";
  }

  // ---- one line

  private void one(CsvReader.Line line, boolean writing) {
    List<Wrong> wrong = new ArrayList<>();
    T row = row(line, wrong);
    boolean adding = row == null;
    if (wrong.isEmpty() && !isPermitted(row)) {
      wrong.add(new Wrong(line.number(), "", text("admin.transfer.notPermitted")));
    }
    if (!wrong.isEmpty()) {
      report.refuse(wrong);
      return;
    }
    T target = row == null ? meta.newInstance() : row;
    List<String> names = named();
    RowSnapshot<T> before = admin.snapshot(target, names);
    Set<String> refused = new HashSet<>();
    Map<ModelManyToMany<T>, List<Object>> sets = fill(target, line, adding, wrong, refused);
    boolean differs =
        adding || !wrong.isEmpty() || !before.changes().isEmpty() || setsDiffer(target, sets);
    if (!differs) {
      report.leave();
      return;
    }
    check(target, line, wrong, refused);
    if (!wrong.isEmpty()) {
      report.refuse(wrong);
      return;
    }
    if (writing) {
      save(target, names, sets, adding, before);
    }
    if (adding) {
      report.add();
    } else {
      report.change();
    }
  }

  /** The row that is there; null for a new one. */
  private @Nullable T row(CsvReader.Line line, List<Wrong> wrong) {
    int column = plan.columnOf(plan.match());
    if (column < 0) {
      return null;
    }
    ModelField<T, ?> field = meta.field(plan.match());
    Object value;
    try {
      value = values.value(field.type(), cell(line, column));
    } catch (ValidationException e) {
      wrong.addAll(errors(line, plan.match(), e.errors().nonField()));
      return null;
    }
    if (value == null || value.equals("")) {
      return null;
    }
    if (!taken.computeIfAbsent("=", each -> new HashSet<>()).add(value.toString())) {
      wrong.add(wrong(line, plan.match(), "admin.transfer.twice"));
    }
    T row = there.get(value.toString());
    if (row == null && !fields.isFilled(plan.match())) {
      wrong.add(wrong(line, plan.match(), "admin.transfer.noRow"));
    }
    return row;
  }

  private boolean isPermitted(@Nullable T row) {
    return row == null ? admin.hasAddPermission(request) : admin.hasChangePermission(request, row);
  }

  private List<String> named() {
    return plan.columns().stream().filter(fields::isFilled).toList();
  }

  // ---- values

  /** Puts the cells into the row; the keys of its sets are for later. */
  private Map<ModelManyToMany<T>, List<Object>> fill(
      T row, CsvReader.Line line, boolean adding, List<Wrong> wrong, Set<String> refused) {
    Map<ModelManyToMany<T>, List<Object>> sets = new LinkedHashMap<>();
    for (int i = 0; i < plan.columns().size(); i++) {
      String name = plan.columns().get(i);
      if (!fields.isFilled(name)
          || !admin.hasFieldChangePermission(request, name, adding ? null : row)) {
        continue;
      }
      try {
        ModelManyToMany<T> set = meta.findManyToMany(name).orElse(null);
        if (set != null) {
          sets.put(set, keys(set, cell(line, i)));
        } else {
          put(row, meta.field(name), cell(line, i), adding);
        }
      } catch (ValidationException e) {
        wrong.addAll(errors(line, name, e.errors().nonField()));
        refused.add(name);
      }
    }
    return sets;
  }

  @SuppressWarnings("unchecked") // the value was read for this field
  private <V> void put(T row, ModelField<T, V> field, String cell, boolean adding) {
    Field<V> type = field.type();
    V value = (V) values.value(type, cell);
    if (value == null && !type.isNullable() && !type.emptyTextAllowed()) {
      if (adding && field.get(row) != null) {
        return;
      }
      throw ValidationException.of("validation.required", "required");
    }
    if (field.isForeignKey() && value != null && !isOpen(field.target(), value)) {
      throw ValidationException.of("admin.transfer.noTarget", "invalid");
    }
    field.set(row, value);
  }

  /** Whether there is a row with this key that the visitor may choose. */
  private boolean isOpen(ModelMeta<?> target, Object key) {
    return known.computeIfAbsent(
        target.label() + " " + key,
        each -> {
          QuerySetOf<?, ?> rows =
              site.find(target)
                  .<QuerySetOf<?, ?>>map(of -> of.queryset(request))
                  .orElseGet(() -> Manager.defaultOf(target));
          return rows.filter("pk", key).exists();
        });
  }

  private List<Object> keys(ModelManyToMany<T> set, String cell) {
    List<Object> keys = new ArrayList<>();
    for (String text : CellValues.keys(cell)) {
      Object key = set.target().pk().type().toJava(text);
      if (key == null || !isOpen(set.target(), key)) {
        throw ValidationException.of("admin.transfer.noTarget", "invalid");
      }
      keys.add(key);
    }
    return keys;
  }

  @SuppressWarnings("unchecked") // a many-to-many field holds a set of its target
  private RelatedSet<Object> related(T row, ModelManyToMany<T> set) {
    return (RelatedSet<Object>) meta.many(row, set.index());
  }

  private boolean setsDiffer(T row, Map<ModelManyToMany<T>, List<Object>> sets) {
    return sets.entrySet().stream()
        .anyMatch(
            each ->
                !new HashSet<>(each.getValue())
                    .equals(
                        new HashSet<>(
                            related(row, each.getKey()).all().flat("pk", Object.class).list())));
  }

  // ---- checks

  private void check(T row, CsvReader.Line line, List<Wrong> wrong, Set<String> refused) {
    Set<String> left = new HashSet<>(meta.fieldNames());
    if (row.isAdding()) {
      meta.fields().stream()
          .filter(f -> f.declared().isEditable())
          .forEach(f -> left.remove(f.name()));
    }
    named().forEach(left::remove);
    left.addAll(refused);
    try {
      row.fullClean(left);
    } catch (ValidationException e) {
      ValidationErrors found = e.errors();
      wrong.addAll(errors(line, "", found.nonField()));
      found.fields().forEach(name -> wrong.addAll(errors(line, name, found.of(name))));
    }
    for (String name : named()) {
      ModelField<T, ?> field = meta.findField(name).orElse(null);
      boolean compared = !refused.contains(name) && !name.equals(plan.match());
      if (compared && field != null && field.type().isUnique()) {
        Object value = field.get(row);
        boolean fresh =
            value == null
                || value.equals("")
                || taken.computeIfAbsent(name, each -> new HashSet<>()).add(value.toString());
        if (!fresh) {
          wrong.add(wrong(line, name, "admin.transfer.twice"));
        }
      }
    }
  }

  private List<Wrong> errors(CsvReader.Line line, String field, List<ValidationError> errors) {
    String label = fields.labels().getOrDefault(field, field);
    return errors.stream().map(error -> new Wrong(line.number(), label, error.text())).toList();
  }

  private Wrong wrong(CsvReader.Line line, String field, String key) {
    return new Wrong(line.number(), fields.labels().getOrDefault(field, field), text(key));
  }

  // ---- writing

  private void save(
      T row,
      List<String> names,
      Map<ModelManyToMany<T>, List<Object>> sets,
      boolean adding,
      RowSnapshot<T> before) {
    admin.saveModel(request, row, ModelForm.of(row, List.<String>of()), adding);
    sets.forEach((set, keys) -> related(row, set).setKeys(keys));
    AdminLog log = AdminLog.of(request).from("import");
    if (adding) {
      log.added(row);
    } else {
      List<FieldChange> changes = before.changes();
      log.changed(row, changes);
    }
  }
}
