package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.AdminSearch;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.db.expressions.Value;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.EmailField;
import io.charchub.db.fields.SlugField;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.Annotation;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.RelatedSet;
import io.charchub.forms.RowField;
import io.charchub.http.Request;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a relation can be set to, for whom asks: all of them where they are few, those that
 * match what was typed where they are many. Each question is asked of the database once a page, and
 * none of them counts.
 *
 * @param <R> the model at the other end
 */
final class RelatedRows<R> {
  /** More rows than this are looked up, not listed. */
  static final int FEW = 50;

  /** So many of the rows that match are shown. */
  static final int SHOWN = 20;

  private static final Annotation<Integer> WITHIN = Annotation.of("_within", Integer.class);
  private static final int MOST_WITHIN = 1_000;
  private static final int MOST_SEARCHED = 4;
  private static final int LONGEST_SEARCH = 200;

  private final RowField<R> field;
  private final ModelMeta<R> meta;
  private final @Nullable ModelAdmin<?> target;
  private final Request request;
  private final QuerySetOf<R, ?> query;
  private final boolean lookedUp;
  private final boolean whole;
  private boolean narrowed;
  private final List<Supplier<List<String>>> shownKeys = new ArrayList<>();
  private @Nullable Optional<List<RowOption>> few;
  private @Nullable Map<String, RowOption> chosen;

  /**
   * A row as a choice.
   *
   * @param key what stands for it in HTML
   * @param label what people read
   */
  record RowOption(String key, String label) {}

  /**
   * Rows that match.
   *
   * @param options the first of them
   * @param more whether there are others
   */
  record Found(List<RowOption> options, boolean more) {}

  /**
   * The rows of {@code field}.
   *
   * @param lookedUp whether they are looked up even where they are few
   */
  RelatedRows(FormContext context, RowField<R> field, boolean lookedUp) {
    this.field = field;
    this.meta = ModelMeta.of(Manager.modelOf(field.query()));
    this.target = context.site().find(meta).orElse(null);
    this.request = context.request();
    this.lookedUp = lookedUp;
    this.query = ordered(permitted(field.query()));
    this.whole = !narrowed && field.query().sql().equals(Manager.defaultOf(meta).sql());
  }

  /** Those of {@code rows} that exist for the visitor, by the admin of their model. */
  private QuerySetOf<R, ?> permitted(QuerySetOf<R, ?> rows) {
    if (target == null) {
      return rows;
    }
    QuerySetOf<R, ?> theirs = rowsOf(target);
    if (theirs.sql().equals(Manager.defaultOf(meta).sql())) {
      return rows;
    }
    narrowed = true;
    return rows.filter("pk__in", theirs.orderBy().flat("pk", Object.class));
  }

  @SuppressWarnings("unchecked") // the target is the admin of this model
  private QuerySetOf<R, ?> rowsOf(ModelAdmin<?> admin) {
    return (QuerySetOf<R, ?>) admin.queryset(request);
  }

  private QuerySetOf<R, ?> ordered(QuerySetOf<R, ?> rows) {
    List<String> order = target == null ? List.of() : target.ordering(request);
    if (!order.isEmpty()) {
      return rows.orderBy(order.toArray(String[]::new));
    }
    return rows.isOrdered() ? rows : rows.orderBy("pk");
  }

  QuerySetOf<R, ?> query() {
    return query;
  }

  ModelMeta<R> meta() {
    return meta;
  }

  /** The admin of the rows' model; empty where it is not registered. */
  Optional<ModelAdmin<?>> target() {
    return Optional.ofNullable(target);
  }

  /** Whether the visitor may look for rows: whoever may see those of that model. */
  boolean isSearchable() {
    return target == null || target.hasViewPermission(request, null);
  }

  // ---- few of them

  /** All rows, where they are few; empty where they are many. */
  Optional<List<RowOption>> few() {
    Optional<List<RowOption>> known = few;
    if (known == null) {
      known = lookedUp ? Optional.empty() : all();
      few = known;
    }
    return known;
  }

  /** The first of all rows, and by the same statement those that the forms of the page show. */
  private Optional<List<RowOption>> all() {
    Set<String> keys = shownKeys();
    QuerySetOf<R, ?> first = query.limit(FEW + 1);
    List<R> read = (keys.isEmpty() ? first : first.unionAll(field.chosen(keys))).list();
    Map<String, RowOption> options = new LinkedHashMap<>();
    options(read).forEach(option -> options.put(option.key(), option));
    chosen = named(keys, options);
    return options.size() > FEW ? Optional.empty() : Optional.of(List.copyOf(options.values()));
  }

  /**
   * The rows of a set, and by the same statement the first of all rows; empty where the set may
   * have rows that are not for the visitor, or all are looked up.
   */
  Optional<List<R>> ofSet(RelatedSet<R> set) {
    if (!whole || lookedUp) {
      return Optional.empty();
    }
    List<R> first = new ArrayList<>();
    List<R> within = new ArrayList<>();
    for (R row :
        query
            .annotate(WITHIN.as(Value.of(0)))
            .limit(FEW + 1)
            .unionAll(ordered(set.all()).annotate(WITHIN.as(Value.of(1))).limit(MOST_WITHIN))
            .list()) {
      boolean in = Objects.equals(WITHIN.of((KeyedModel<?>) row), 1);
      (in ? within : first).add(row);
    }
    if (within.size() == MOST_WITHIN) {
      return Optional.empty();
    }
    few = first.size() > FEW ? Optional.empty() : Optional.of(options(first));
    Map<String, RowOption> options = new LinkedHashMap<>();
    options(within).forEach(option -> options.put(option.key(), option));
    chosen = named(options.keySet(), options);
    return Optional.of(within);
  }

  private List<RowOption> options(List<R> rows) {
    List<RowOption> options = new ArrayList<>();
    rows.forEach(row -> options.add(new RowOption(field.keyOf(row), field.labelOf(row))));
    return options;
  }

  // ---- those that are chosen

  /** Says that a form of the page shows the rows that {@code keys} stand for. */
  void showing(Supplier<List<String>> keys) {
    shownKeys.add(keys);
  }

  /** The rows that these stand for, asked together with those that other forms show. */
  List<RowOption> chosen(List<String> keys) {
    Map<String, RowOption> known = chosen;
    if (known == null || !known.keySet().containsAll(keys)) {
      known = named(keys);
      chosen = known;
    }
    List<RowOption> options = new ArrayList<>();
    for (String key : keys) {
      RowOption option = known.get(key);
      if (option != null && !option.label().isEmpty()) {
        options.add(option);
      }
    }
    return options;
  }

  private Map<String, RowOption> named(List<String> keys) {
    Set<String> all = shownKeys();
    all.addAll(keys);
    all.remove("");
    Map<String, RowOption> found = new LinkedHashMap<>();
    field.rows(all).forEach((key, row) -> found.put(key, new RowOption(key, field.labelOf(row))));
    return named(all, found);
  }

  private static Map<String, RowOption> named(Set<String> keys, Map<String, RowOption> found) {
    Map<String, RowOption> named = new LinkedHashMap<>();
    named.put("", new RowOption("", ""));
    keys.forEach(key -> named.put(key, found.getOrDefault(key, new RowOption(key, ""))));
    return named;
  }

  private Set<String> shownKeys() {
    Set<String> all = new LinkedHashSet<>();
    shownKeys.forEach(each -> all.addAll(each.get()));
    all.remove("");
    return all;
  }

  /** The keys among these of rows that exist, and not for the visitor. */
  List<Object> unseen(List<String> keys) {
    if (!narrowed) {
      return List.of();
    }
    List<Object> unseen = new ArrayList<>();
    Set<String> seen = field.rows(keys).keySet();
    for (String key : keys) {
      Object read = seen.contains(key) ? null : meta.pk().type().toJava(key);
      if (read != null) {
        unseen.add(read);
      }
    }
    return unseen;
  }

  // ---- those that match

  /** The rows in which each word stands; the first rows where nothing was typed. */
  Found find(String typed) {
    if (!isSearchable()) {
      return new Found(List.of(), false);
    }
    String text = shortened(typed.strip());
    List<RowOption> options = options(matching(text).limit(SHOWN + 1).list());
    boolean more = options.size() > SHOWN;
    return new Found(more ? options.subList(0, SHOWN) : options, more);
  }

  private QuerySetOf<R, ?> matching(String text) {
    if (text.isEmpty()) {
      return query;
    }
    if (target != null && !target.searchFields(request).isEmpty()) {
      return searched(target, text);
    }
    List<String> texts = shortTexts();
    return texts.isEmpty() ? byKey(text) : AdminSearch.narrow(query, texts, text);
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
  }

  @SuppressWarnings("unchecked") // the target is the admin of this model
  private <K extends KeyedModel<?>> QuerySetOf<R, ?> searched(ModelAdmin<K> admin, String text) {
    return (QuerySetOf<R, ?>) admin.searchResults(request, (QuerySetOf<K, ?>) query, text);
  }

  /** A model without texts is looked up by its key. */
  private QuerySetOf<R, ?> byKey(String typed) {
    try {
      return query.filter("pk", meta.pk().type().toJava(typed));
    } catch (ValidationException noKey) {
      return query.none();
    }
  }

  private List<String> shortTexts() {
    List<String> texts = new ArrayList<>();
    for (ModelField<R, ?> each : meta.fields()) {
      if (isShortText(each) && texts.size() < MOST_SEARCHED) {
        texts.add(each.name());
      }
    }
    return texts;
  }

  private static boolean isShortText(ModelField<?, ?> each) {
    return each.declared() instanceof CharField
        || each.declared() instanceof EmailField
        || each.declared() instanceof SlugField;
  }
}
