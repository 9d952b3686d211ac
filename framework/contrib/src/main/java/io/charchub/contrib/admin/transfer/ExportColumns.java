package io.charchub.contrib.admin.transfer;

import io.charchub.contrib.admin.ListColumn;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.admin.ModelPath;
import io.charchub.contrib.admin.ValueDisplay;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.RelatedSet;
import io.charchub.http.Request;
import io.charchub.i18n.Translations;
import io.charchub.template.Markup;
import io.charchub.text.Names;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which columns a file can have for a visitor: fields that they may see, and no secrets.
 *
 * @param <T> the model
 */
final class ExportColumns<T extends KeyedModel<?>> {
  private final Request request;
  private final ModelAdmin<T> admin;
  private final ModelMeta<T> meta;

  ExportColumns(Request request, ModelAdmin<T> admin) {
    this.request = request;
    this.admin = admin;
    this.meta = admin.meta();
  }

  // ---- all fields, to be read back

  /** Every field as it is stored: keys of related rows, the stored value of a choice. */
  List<ExportColumn<T>> ofFields() {
    List<ExportColumn<T>> columns = new ArrayList<>();
    for (ModelField<T, ?> field : meta.fields()) {
      if (isOpen(field.name())) {
        columns.add(stored(field));
      }
    }
    for (ModelManyToMany<T> set : meta.manyToMany()) {
      if (isOpen(set.name())) {
        columns.add(keys(set));
      }
    }
    return columns;
  }

  private boolean isOpen(String field) {
    return !admin.isSecret(field) && admin.hasFieldViewPermission(request, field, null);
  }

  private <V> ExportColumn<T> stored(ModelField<T, V> field) {
    Field<V> type = field.type();
    return new ExportColumn<>(
        field.name(),
        label(field.verboseName()),
        "",
        false,
        row -> seen(field.name(), row) ? type.toDatabase(field.get(row)) : null);
  }

  @SuppressWarnings("unchecked") // a many-to-many field holds a set of its target
  private ExportColumn<T> keys(ModelManyToMany<T> set) {
    return new ExportColumn<>(
        set.name(),
        label(set.verboseName()),
        set.name(),
        true,
        row ->
            seen(set.name(), row)
                ? ((RelatedSet<KeyedModel<?>>) meta.many(row, set.index()))
                    .list().stream().<Object>map(KeyedModel::pk).toList()
                : List.of());
  }

  /** Whether the visitor may see the field of this row. */
  private boolean seen(String field, T row) {
    return admin.hasFieldViewPermission(request, field, row);
  }

  private static String label(String verboseName) {
    return Names.capfirst(Translations.current().tr(verboseName));
  }

  // ---- the list's columns, to be read by people

  /** The columns of the list, as people read them; dates in ISO form and digits of ASCII still. */
  List<ExportColumn<T>> ofList() {
    List<ExportColumn<T>> columns = new ArrayList<>();
    for (String name : admin.listDisplay(request)) {
      listed(name).ifPresent(columns::add);
    }
    if (columns.isEmpty()) {
      String label = Names.capfirst(ModelNames.one(meta));
      columns.add(new ExportColumn<>("name", label, "", false, Object::toString));
    }
    return columns;
  }

  private Optional<ExportColumn<T>> listed(String name) {
    ListColumn<T> computed = admin.column(name).orElse(null);
    if (computed != null) {
      String related = computed.related().isEmpty() ? "" : computed.related().get(0);
      return Optional.of(
          new ExportColumn<>(
              name,
              label(computed.header()),
              related,
              false,
              row -> text(computed.value().apply(row))));
    }
    ModelPath path = ModelPath.find(meta, name).orElse(null);
    if (path == null) {
      return meta.propertyNames().contains(name)
          ? Optional.of(
              new ExportColumn<>(
                  name, label(name), "", false, row -> text(meta.property(row, name))))
          : Optional.empty();
    }
    Set<String> parts = new LinkedHashSet<>(List.of(name.split("__")));
    String first = parts.iterator().next();
    boolean open = isOpen(first) && parts.stream().noneMatch(admin::isSecret);
    return open && path.field() != null
        ? Optional.of(
            new ExportColumn<>(
                name,
                label(path.verboseName()),
                path.related(),
                false,
                row -> seen(first, row) ? along(path, row) : null))
        : Optional.empty();
  }

  private static @Nullable Object along(ModelPath path, Object row) {
    Object at = row;
    for (String name : path.path().split("__", -1)) {
      if (!(at instanceof KeyedModel<?> model)) {
        return null;
      }
      at = property(ModelMeta.of(model.getClass()), model, name);
    }
    ModelField<?, ?> field = path.field();
    return field != null && !field.type().options().choices().isEmpty()
        ? ValueDisplay.text(field, at)
        : text(at);
  }

  @SuppressWarnings("unchecked") // the metamodel of the instance's own class
  private static <M> @Nullable Object property(ModelMeta<M> meta, Object model, String name) {
    return meta.property((M) model, name);
  }

  /** A value as data: what programs read stays what it is, anything else is a text. */
  private static @Nullable Object text(@Nullable Object value) {
    if (value instanceof Markup html) {
      return org.jsoup.Jsoup.parse(html.html()).text();
    }
    return value == null
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof Temporal
        ? value
        : value.toString();
  }
}
