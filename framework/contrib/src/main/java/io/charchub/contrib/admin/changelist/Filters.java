package io.charchub.contrib.admin.changelist;

import io.charchub.contrib.admin.AdminException;
import io.charchub.contrib.admin.AdminSearch;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.FieldListFilter;
import io.charchub.contrib.admin.ListFilter;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelPath;
import io.charchub.contrib.admin.SimpleListFilter;
import io.charchub.contrib.admin.ValueDisplay;
import io.charchub.db.expressions.Q;
import io.charchub.db.fields.BooleanField;
import io.charchub.db.fields.DateField;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;
import io.charchub.errors.Problem;
import io.charchub.http.Request;
import io.charchub.i18n.Translations;
import io.charchub.text.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the filters of a list for one request, each in the way that fits its field. Names in the
 * address are Django's, so that links keep working: {@code status__exact}, {@code
 * author__id__exact}.
 *
 * @param <T> the model
 */
final class Filters<T extends KeyedModel<?>> {
  /** More related rows than this are looked for by name. */
  static final int MOST_OPTIONS = 50;

  private final AdminSite site;
  private final ModelAdmin<T> admin;
  private final Request request;

  Filters(AdminSite site, ModelAdmin<T> admin, Request request) {
    this.site = site;
    this.admin = admin;
    this.request = request;
  }

  /** In the order in which the admin names them. */
  List<Filter<T>> all() {
    List<Filter<T>> filters = new ArrayList<>();
    for (ListFilter each : admin.listFilter(request)) {
      if (each instanceof FieldListFilter field) {
        if (admin.hasFieldViewPermission(request, firstOf(field.path()), null)) {
          filters.add(ofField(field));
        }
      } else {
        filters.add(own((SimpleListFilter<?>) each));
      }
    }
    return filters;
  }

  private static String firstOf(String path) {
    int end = path.indexOf("__");
    return end < 0 ? path : path.substring(0, end);
  }

  @SuppressWarnings("unchecked") // filters are given to the admin of their model
  private Filter<T> own(SimpleListFilter<?> given) {
    SimpleListFilter<T> filter = (SimpleListFilter<T>) given;
    return new ChoiceFilter<>(
        Translations.current().tr(filter.title()),
        filter.parameter(),
        () -> filter.choices(request, admin),
        (rows, value) -> filter.rows(request, rows, value));
  }

  private Filter<T> ofField(FieldListFilter filter) {
    ModelPath path =
        ModelPath.find(admin.meta(), filter.path()).orElseThrow(() -> unknown(filter.path()));
    String title = title(filter, path);
    ModelField<?, ?> field = path.field();
    return switch (filter.kind()) {
      case IN_USE -> related(path, title, true);
      case VALUES -> values(filter.path(), title, field);
      case EMPTINESS -> emptiness(filter.path(), title, field);
      case TEXT ->
          new TextFilter<>(
              title,
              filter.path() + "__search",
              (rows, typed) -> rows.filter(filter.path() + "__search", typed));
      case FITTING ->
          field == null || field.isForeignKey()
              ? related(path, title, false)
              : fitting(filter.path(), title, field);
    };
  }

  private AdminException unknown(String path) {
    return new AdminException(
        Problem.of("admin.E011", admin.meta().label() + " cannot be narrowed by '" + path + "'")
            .hint("a field, or a path over foreign keys to one"));
  }

  private static String title(FieldListFilter filter, ModelPath path) {
    String given = filter.title();
    return Names.capfirst(Translations.current().tr(given == null ? path.verboseName() : given));
  }

  private Filter<T> fitting(String path, String title, ModelField<?, ?> field) {
    Field<?> kind = field.type();
    if (!kind.options().choices().isEmpty()) {
      return ofChoices(path, title, kind);
    } else if (kind instanceof BooleanField) {
      return yesNo(path, title, kind);
    } else if (kind instanceof DateField || kind instanceof DateTimeField) {
      return new DateFilter<>(title, path, kind);
    }
    return values(path, title, field);
  }

  private Filter<T> ofChoices(String path, String title, Field<?> kind) {
    Map<String, String> choices = new LinkedHashMap<>();
    kind.options()
        .choices()
        .forEach(
            choice ->
                choices.put(
                    String.valueOf(choice.value()), Translations.current().tr(choice.label())));
    return ofChoices(path, title, kind, choices, kind::toJava);
  }

  /** The value that the text of a choice stands for. */
  @FunctionalInterface
  private interface ChoiceReader {
    @Nullable Object read(String choice);
  }

  /** With one more choice for rows without a value, where the field allows them. */
  private Filter<T> ofChoices(
      String path, String title, Field<?> kind, Map<String, String> choices, ChoiceReader reader) {
    if (kind.isNullable()) {
      choices.put(NOTHING, Translations.current().tr("admin.list.noValue"));
    }
    return new ChoiceFilter<>(
        title,
        path + "__exact",
        () -> choices,
        (rows, value) ->
            value.equals(NOTHING)
                ? rows.filter(path + "__isnull", true)
                : rows.filter(path, reader.read(value)));
  }

  /** Stands for no value; no key and no choice looks like it. */
  private static final String NOTHING = "-";

  private Filter<T> yesNo(String path, String title, Field<?> kind) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("1", ValueDisplay.text(true));
    choices.put("0", ValueDisplay.text(false));
    return ofChoices(path, title, kind, choices, "1"::equals);
  }

  private Filter<T> values(String path, String title, @Nullable ModelField<?, ?> field) {
    return new ChoiceFilter<>(
        title,
        path,
        () -> valuesInUse(path, field),
        (rows, value) ->
            value.equals(NOTHING)
                ? rows.filter(path + "__isnull", true)
                : rows.filter(path, value));
  }

  private Map<String, String> valuesInUse(String path, @Nullable ModelField<?, ?> field) {
    Map<String, String> values = new LinkedHashMap<>();
    for (List<@Nullable Object> row :
        admin
            .queryset(request)
            .orderBy(path)
            .valuesList(path)
            .distinct()
            .limit(MOST_OPTIONS)
            .list()) {
      Object value = row.get(0);
      values.put(
          value == null ? NOTHING : String.valueOf(value),
          value == null || field == null
              ? Translations.current().tr("admin.list.noValue")
              : ValueDisplay.text(field, value));
    }
    return values;
  }

  private Filter<T> emptiness(String path, String title, @Nullable ModelField<?, ?> field) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("1", Translations.current().tr("admin.list.empty"));
    choices.put("0", Translations.current().tr("admin.list.notEmpty"));
    Q<Object> empty = Q.of(path + "__isnull", true);
    boolean text = field != null && field.type().javaType() == String.class;
    Q<Object> all = text ? empty.or(Q.of(path, "")) : empty;
    return new ChoiceFilter<>(
        title,
        path + "__isempty",
        () -> choices,
        (rows, value) -> value.equals("1") ? rows.filter(all) : rows.filter(all.not()));
  }

  private Filter<T> related(ModelPath path, String title, boolean inUse) {
    ModelMeta<?> target = path.target().orElseThrow(() -> unknown(path.path()));
    return relatedRows(path, title, target, inUse);
  }

  /** A menu where the rows are few; a box for a name otherwise. Known by one query. */
  private <R> Filter<T> relatedRows(
      ModelPath path, String title, ModelMeta<R> target, boolean inUse) {
    QuerySetOf<R, ?> offered = offered(target);
    if (inUse) {
      offered =
          offered.filter(
              Q.of("pk__in", admin.queryset(request).orderBy().valuesList(path.path()).distinct()));
    }
    List<R> rows = offered.limit(MOST_OPTIONS + 1).list();
    return rows.size() > MOST_OPTIONS
        ? byName(path, title, target)
        : menu(path, title, target, rows);
  }

  /** Those that the visitor may see, where the target has an admin of its own. */
  @SuppressWarnings("unchecked") // the site keeps each admin under its model
  private <R> QuerySetOf<R, ?> offered(ModelMeta<R> target) {
    ModelAdmin<?> found = site.find(target).orElse(null);
    return found == null ? Manager.defaultOf(target) : (QuerySetOf<R, ?>) found.queryset(request);
  }

  private <R> Filter<T> menu(ModelPath path, String title, ModelMeta<R> target, List<R> rows) {
    Map<String, String> choices = new LinkedHashMap<>();
    rows.forEach(
        row -> choices.put(String.valueOf(((KeyedModel<?>) row).pk()), String.valueOf(row)));
    ModelField<?, ?> field = path.field();
    if (field != null && field.type().isNullable()) {
      choices.put(NOTHING, Translations.current().tr("admin.list.noValue"));
    }
    String id = target.pk().name();
    return new ChoiceFilter<>(
        title,
        path.path() + "__" + id + "__exact",
        () -> choices,
        (found, value) ->
            value.equals(NOTHING)
                ? found.filter(path.path() + "__isnull", true)
                : found.filter(path.path() + "__" + id, target.pk().type().toJava(value)));
  }

  private <R> Filter<T> byName(ModelPath path, String title, ModelMeta<R> target) {
    return new TextFilter<>(
        title,
        path.path() + "__search",
        (rows, typed) ->
            rows.filter(Q.of(path.path() + "__in", named(target, typed).orderBy().values("pk"))));
  }

  @SuppressWarnings("unchecked") // the site keeps each admin under its model
  private <R> QuerySetOf<R, ?> named(ModelMeta<R> target, String typed) {
    ModelAdmin<?> found = site.find(target).orElse(null);
    if (found != null && !found.searchFields(request).isEmpty()) {
      return (QuerySetOf<R, ?>) search(found, typed);
    }
    List<String> texts =
        target.fields().stream()
            .filter(field -> field.type().javaType() == String.class)
            .map(ModelField::name)
            .toList();
    QuerySetOf<R, ?> offered = offered(target);
    return AdminSearch.narrow(offered, texts, typed);
  }

  private <R extends KeyedModel<?>> QuerySetOf<R, ?> search(ModelAdmin<R> found, String typed) {
    return found.searchResults(request, found.queryset(request), typed);
  }
}
