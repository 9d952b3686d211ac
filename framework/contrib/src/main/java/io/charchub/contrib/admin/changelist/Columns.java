package io.charchub.contrib.admin.changelist;

import io.charchub.contrib.admin.AdminException;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ListColumn;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.admin.ModelPath;
import io.charchub.contrib.admin.ValueDisplay;
import io.charchub.db.fields.TextField;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.errors.Problem;
import io.charchub.http.Request;
import io.charchub.i18n.Translations;
import io.charchub.template.Markup;
import io.charchub.text.Html;
import io.charchub.text.Names;
import io.charchub.text.Truncate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the columns of a list for one request, and knows what has to be loaded with the rows so
 * that no cell asks the database.
 *
 * @param <T> the model
 */
final class Columns<T extends KeyedModel<?>> {
  /** A column of this name, Django's, shows what the row is called. */
  static final String NAME = "__str__";

  private static final int LONGEST = 140;

  private final ModelAdmin<T> admin;
  private final Request request;
  private final String empty;
  private final List<Column<T>> columns = new ArrayList<>();
  private final Set<String> related = new LinkedHashSet<>();

  Columns(AdminSite site, ModelAdmin<T> admin, Request request) {
    this.admin = admin;
    this.request = request;
    String own = admin.emptyValueDisplay(request);
    this.empty = Translations.current().tr(own.isEmpty() ? site.emptyValueDisplay() : own);
    for (String name : names()) {
      if (isVisible(name)) {
        columns.add(column(name));
      }
    }
    related.addAll(admin.listSelectRelated(request));
  }

  private List<String> names() {
    List<String> named = admin.listDisplay(request);
    return named.isEmpty() ? List.of(NAME) : named;
  }

  private boolean isVisible(String name) {
    int end = name.indexOf("__");
    String field = end <= 0 ? name : name.substring(0, end);
    return admin.meta().findField(field).isEmpty()
        || admin.hasFieldViewPermission(request, field, null);
  }

  List<Column<T>> all() {
    return columns;
  }

  /** The foreign keys to load with the rows. */
  List<String> related() {
    return List.copyOf(related);
  }

  private Column<T> column(String name) {
    if (name.equals(NAME)) {
      String header = Names.capfirst(ModelNames.one(admin.meta()));
      return new Column<>(name, header, List.of(), row -> text(row.toString()));
    }
    ListColumn<T> computed = admin.column(name).orElse(null);
    if (computed != null) {
      return computed(computed);
    }
    ModelPath path = ModelPath.find(admin.meta(), name).orElse(null);
    return path == null ? property(name) : ofField(name, path);
  }

  private Column<T> computed(ListColumn<T> column) {
    related.addAll(column.related());
    String own = column.empty();
    String nothing = own == null ? empty : Translations.current().tr(own);
    return new Column<>(
        column.name(),
        Translations.current().tr(column.header()),
        sortable(column.name(), column.order()),
        row -> shown(column, column.value().apply(row), nothing));
  }

  private static Markup shown(ListColumn<?> column, @Nullable Object value, String nothing) {
    return column.yesNo() && value instanceof Boolean truth
        ? ValueDisplay.yesNo(truth)
        : ValueDisplay.html(value, nothing);
  }

  private List<String> sortable(String name, List<String> order) {
    return admin.isSortableBy(request, name) ? order : List.of();
  }

  private Column<T> ofField(String name, ModelPath path) {
    ModelField<?, ?> field = path.field();
    if (field == null) {
      throw new AdminException(
          Problem.of(
                  "admin.E012",
                  "A list of " + admin.meta().label() + " cannot show the set '" + name + "'")
              .hint("a computed column: column(ListColumn.of(...)), for sets are queries each"));
    }
    if (!path.related().isEmpty()) {
      related.add(path.related());
    }
    String header = Names.capfirst(Translations.current().tr(path.verboseName()));
    Function<T, @Nullable Object> value = value(path);
    Column.Cell<T> cell =
        field.isForeignKey()
            ? row -> text(ValueDisplay.text(value.apply(row)))
            : row -> ofField(field, value.apply(row));
    return new Column<>(name, header, sortable(name, List.of(name)), cell);
  }

  private Markup ofField(ModelField<?, ?> field, @Nullable Object value) {
    Object shown =
        field.type() instanceof TextField && value instanceof String text
            ? Truncate.chars(text, LONGEST)
            : value;
    return ValueDisplay.html(field, shown, empty);
  }

  private Markup text(String text) {
    return new Markup(Html.escape(text.isEmpty() ? empty : text));
  }

  /** The value at the end of a path; null where a key on the way leads nowhere. */
  private Function<T, @Nullable Object> value(ModelPath path) {
    String[] names = path.path().split("__", -1);
    return row -> {
      Object at = row;
      for (String name : names) {
        if (!(at instanceof KeyedModel<?> model)) {
          return null;
        }
        at = property(model, name);
      }
      return at;
    };
  }

  private static @Nullable Object property(KeyedModel<?> model, String name) {
    return property(ModelMeta.of(model.getClass()), model, name);
  }

  @SuppressWarnings("unchecked") // the metamodel of the instance's own class
  private static <M> @Nullable Object property(ModelMeta<M> meta, Object model, String name) {
    return meta.property((M) model, name);
  }

  private Column<T> property(String name) {
    if (!admin.meta().propertyNames().contains(name)) {
      throw new AdminException(
          Problem.of(
                  "admin.E012",
                  "A list of " + admin.meta().label() + " has no column '" + name + "'")
              .hint(
                  "a field, a path over foreign keys, a @TemplateProperty, or column(...): "
                      + String.join(", ", admin.meta().propertyNames())));
    }
    String header =
        Names.capfirst(Names.verboseName(Names.capfirst(name)).toLowerCase(Locale.ROOT));
    return new Column<>(
        name,
        Translations.current().tr(header),
        List.of(),
        row -> ValueDisplay.html(admin.meta().property(row, name), empty));
  }
}
