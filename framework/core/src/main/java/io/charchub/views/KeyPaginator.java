package io.charchub.views;

import io.charchub.apps.Services;
import io.charchub.conf.ConfigurationException;
import io.charchub.crypto.SecretKeys;
import io.charchub.crypto.Signer;
import io.charchub.db.expressions.F;
import io.charchub.db.expressions.Order;
import io.charchub.db.expressions.Q;
import io.charchub.db.expressions.Reference;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.models.QuerySetOf;
import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import io.charchub.http.Http404;
import io.charchub.http.Request;
import io.charchub.serialization.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts rows into pages by what stands at the edge of a page, and not by counting: the next page is
 * the rows after the last one of this. The database skips nothing, so that page 1,000 costs what
 * page 1 does, and a row that is added in between shifts none.
 *
 * <pre>{@code
 * KeyPage<Post> page = KeyPaginator.of(Post.objects, 20, "-publishedAt").page(request);
 * KeyPage<Post> page = KeyPaginator.of(Post.objects, 20).page(request);   // in the order they have
 * }</pre>
 *
 * <p>The edge travels in the address as {@code after} or {@code before}: the values of the fields
 * that the rows are ordered by, signed, so that nobody can ask with others. They can be read, so do
 * not order by what a visitor may not know. There are no numbers and no count.
 *
 * @param <T> the model
 */
public final class KeyPaginator<T> {
  private static final int LONGEST = 2000;

  private final QuerySetOf<T, ?> rows;
  private final ModelMeta<T> meta;
  private final int perPage;
  private final List<Key<T>> keys;
  private final Signer signer;

  /**
   * A field that rows are ordered by.
   *
   * @param nullsFirst whether rows without a value come before the others
   */
  private record Key<T>(ModelField<T, ?> field, boolean descending, boolean nullsFirst) {
    /** NULL counts as less than any value, on every database, unless the order says otherwise. */
    static <T> Key<T> of(ModelField<T, ?> field, boolean descending, Order.Nulls nulls) {
      boolean first = nulls == Order.Nulls.DATABASE ? !descending : nulls == Order.Nulls.FIRST;
      return new Key<>(field, descending, first);
    }

    String path() {
      return field.isPrimaryKey() ? "pk" : field.attname();
    }

    Order order(boolean backwards) {
      Order up = F.of(path()).asc();
      Order ordered = descending ? up.reversed() : up;
      if (field.type().isNullable()) {
        ordered = nullsFirst ? ordered.nullsFirst() : ordered.nullsLast();
      }
      return backwards ? ordered.reversed() : ordered;
    }

    @Override
    public String toString() {
      return (descending ? "-" : "") + path() + (nullsFirst == descending ? " nulls turned" : "");
    }
  }

  @SuppressWarnings("unchecked")
  private KeyPaginator(QuerySetOf<T, ?> rows, int perPage, @Nullable List<String> order) {
    if (perPage < 1) {
      throw new IllegalArgumentException("a page has at least one row, not " + perPage);
    }
    this.rows = rows;
    this.perPage = perPage;
    this.meta = (ModelMeta<T>) Services.current().get(ModelRegistry.class).byLabel(rows.rowsOf());
    this.keys = complete(meta, order == null ? own(meta, rows) : named(meta, order));
    this.signer =
        Signer.of(
            Services.current().get(SecretKeys.class),
            "charchub.views.KeyPaginator " + meta.label() + " " + keys);
  }

  /**
   * Pages of {@code rows} in the order that the query has, its own or else the model's: each field
   * in its direction, NULLs where the order puts them. Rows that are equal in it, and all rows of a
   * query without an order, are ordered by their key.
   *
   * @param rows not sliced; ordered by fields of the model itself
   * @throws ConfigurationException {@code views.E415} where the order is by something else: another
   *     model's field, an expression, chance
   */
  public static <T> KeyPaginator<T> of(QuerySetOf<T, ?> rows, int perPage) {
    return new KeyPaginator<>(rows, perPage, null);
  }

  /**
   * Pages of {@code rows}, in this order and no other; rows that are equal in it are ordered by
   * their key.
   *
   * @param rows not sliced; in whatever order
   * @param order fields of the model itself, with a minus for descending; none for the order that
   *     {@code rows} have
   * @throws ConfigurationException {@code views.E415} for what is no such field
   */
  public static <T> KeyPaginator<T> of(QuerySetOf<T, ?> rows, int perPage, String... order) {
    return order.length == 0
        ? of(rows, perPage)
        : new KeyPaginator<>(rows, perPage, List.of(order));
  }

  private static <T> List<Key<T>> named(ModelMeta<T> meta, List<String> order) {
    List<Key<T>> keys = new ArrayList<>();
    for (String each : order) {
      boolean descending = each.startsWith("-");
      ModelField<T, ?> field = field(meta, descending ? each.substring(1) : each);
      keys.add(Key.of(field, descending, Order.Nulls.DATABASE));
    }
    return keys;
  }

  private static <T> List<Key<T>> own(ModelMeta<T> model, QuerySetOf<T, ?> rows) {
    List<Key<T>> keys = new ArrayList<>();
    for (Order each : rows.ordering()) {
      String name =
          each.value() instanceof Reference reference ? reference.path() : "an expression";
      ModelField<T, ?> field = field(model, name);
      if (standsForOthers(field, name)) {
        throw noField(model, name);
      }
      keys.add(Key.of(field, each.isDescending(), each.nulls()));
    }
    return keys;
  }

  /** A relation in an order stands for the order of its target, where that has one. */
  private static boolean standsForOthers(ModelField<?, ?> field, String name) {
    return field.isForeignKey()
        && field.name().equals(name)
        && !field.target().ordering().isEmpty();
  }

  private static <T> ModelField<T, ?> field(ModelMeta<T> meta, String name) {
    return name.equals("pk")
        ? meta.pk()
        : meta.findField(name).orElseThrow(() -> noField(meta, name));
  }

  /** What follows the key, which no two rows share, changes nothing. */
  private static <T> List<Key<T>> complete(ModelMeta<T> meta, List<Key<T>> order) {
    List<Key<T>> keys = new ArrayList<>();
    for (Key<T> each : order) {
      keys.add(each);
      if (each.field().isPrimaryKey()) {
        return keys;
      }
    }
    boolean descending = !keys.isEmpty() && keys.get(0).descending();
    keys.add(Key.of(meta.pk(), descending, Order.Nulls.DATABASE));
    return keys;
  }

  private static ConfigurationException noField(ModelMeta<?> meta, String name) {
    return new ConfigurationException(
        Problem.of("views.E415", "Pages cannot be cut by '" + name + "' of " + meta.name())
            .hint("order by fields of the model itself: " + String.join(", ", meta.fieldNames())));
  }

  /**
   * The page that the query of {@code request} names by {@code after} or {@code before}; the first
   * when it names none.
   *
   * @throws Http404 {@code views.E405} when that is no mark that a page of these gave
   */
  public KeyPage<T> page(Request request) {
    String after = request.query().get("after", "");
    String before = request.query().get("before", "");
    if (!before.isEmpty()) {
      return backwards(edge(before));
    }
    return forwards(after.isEmpty() ? null : edge(after));
  }

  private KeyPage<T> forwards(@Nullable List<?> edge) {
    List<T> found = load(edge, false);
    boolean more = found.size() > perPage;
    List<T> shown = more ? found.subList(0, perPage) : found;
    return new KeyPage<>(
        shown,
        edge == null || shown.isEmpty() ? null : mark(shown.get(0)),
        more ? mark(shown.get(shown.size() - 1)) : null);
  }

  private KeyPage<T> backwards(List<?> edge) {
    List<T> found = load(edge, true);
    boolean more = found.size() > perPage;
    List<T> shown = new ArrayList<>(more ? found.subList(0, perPage) : found);
    Collections.reverse(shown);
    return new KeyPage<>(
        shown,
        more ? mark(shown.get(0)) : null,
        shown.isEmpty() ? null : mark(shown.get(shown.size() - 1)));
  }

  /** One row more than a page has tells whether another page stands behind it. */
  private List<T> load(@Nullable List<?> edge, boolean backwards) {
    Order[] order = keys.stream().map(key -> key.order(backwards)).toArray(Order[]::new);
    QuerySetOf<T, ?> wanted = edge == null ? rows : rows.filter(beyond(edge, 0, backwards));
    return List.copyOf(wanted.orderBy(order).limit(perPage + 1).list());
  }

  /** Beyond in the first field, or equal in it and beyond in the rest. */
  private Q<Object> beyond(List<?> edge, int at, boolean backwards) {
    Key<T> key = keys.get(at);
    Object value = edge.get(at);
    boolean down = key.descending() != backwards;
    boolean nullsFirst = key.nullsFirst() != backwards;
    boolean last = at == keys.size() - 1;
    String path = key.path();
    Q<Object> strictly = null;
    if (value == null) {
      strictly = nullsFirst ? Q.of(path + "__isnull", false) : null;
    } else {
      strictly = Q.of(path + (down ? "__lt" : "__gt"), value);
      if (!nullsFirst && key.field().type().isNullable()) {
        strictly = strictly.or(Q.of(path + "__isnull", true));
      }
    }
    if (last) {
      return strictly == null ? Q.of("pk__in", List.of()) : strictly;
    }
    Q<Object> equal = value == null ? Q.of(path + "__isnull", true) : Q.of(path, value);
    Q<Object> later = equal.and(beyond(edge, at + 1, backwards));
    return strictly == null ? later : strictly.or(later);
  }

  /**
   * What stands for a row in an address: {@code after} with it asks for the rows behind it, {@code
   * before} for those before it. For pages that were cut otherwise and go on by key.
   */
  public String mark(T row) {
    List<@Nullable String> values = new ArrayList<>();
    keys.forEach(key -> values.add(text(key.field(), row)));
    String json = Json.write(values);
    return signer.sign(
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(json.getBytes(StandardCharsets.UTF_8)));
  }

  private <V> @Nullable String text(ModelField<T, V> field, T row) {
    Object value = field.type().toDatabase(field.get(row));
    return value == null ? null : value.toString();
  }

  private List<?> edge(String mark) {
    if (mark.length() > LONGEST) {
      throw missing();
    }
    try {
      byte[] json = Base64.getUrlDecoder().decode(signer.unsign(mark));
      if (!(Json.read(new String(json, StandardCharsets.UTF_8)) instanceof List<?> texts)) {
        throw missing();
      }
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        values.add(keys.get(i).field().type().toJava(texts.get(i)));
      }
      return values;
    } catch (CharchubException | IllegalArgumentException e) {
      throw missing();
    }
  }

  private static Http404 missing() {
    return new Http404(Problem.of("views.E405", "There is no such page."));
  }
}
