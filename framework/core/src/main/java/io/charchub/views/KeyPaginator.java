package io.charchub.views;

import io.charchub.apps.Services;
import io.charchub.conf.ConfigurationException;
import io.charchub.crypto.SecretKeys;
import io.charchub.crypto.Signer;
import io.charchub.db.expressions.F;
import io.charchub.db.expressions.Order;
import io.charchub.db.expressions.Q;
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
import java.util.Arrays;
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

  /** A field that rows are ordered by. */
  private record Key<T>(ModelField<T, ?> field, boolean descending) {
    String path() {
      return field.isPrimaryKey() ? "pk" : field.attname();
    }

    /** NULL counts as less than any value, on every database. */
    Order order(boolean backwards) {
      Order up = F.of(path()).asc();
      Order ordered = descending ? up.reversed() : up;
      if (field.type().isNullable()) {
        ordered = descending ? ordered.nullsLast() : ordered.nullsFirst();
      }
      return backwards ? ordered.reversed() : ordered;
    }
  }

  @SuppressWarnings("unchecked")
  private KeyPaginator(QuerySetOf<T, ?> rows, int perPage, String... order) {
    if (perPage < 1) {
      throw new IllegalArgumentException("a page has at least one row, not " + perPage);
    }
    this.rows = rows;
    this.perPage = perPage;
    this.meta = (ModelMeta<T>) Services.current().get(ModelRegistry.class).byLabel(rows.rowsOf());
    this.keys = keys(meta, order);
    this.signer =
        Signer.of(
            Services.current().get(SecretKeys.class),
            "charchub.views.KeyPaginator " + meta.label() + " " + Arrays.toString(order));
  }

  /**
   * Pages of {@code rows}, in this order and no other; rows that are equal in it are ordered by
   * their key.
   *
   * @param rows neither ordered nor sliced
   * @param order fields of the model itself, with a minus for descending
   * @throws ConfigurationException {@code views.E415} for what is no such field
   */
  public static <T> KeyPaginator<T> of(QuerySetOf<T, ?> rows, int perPage, String... order) {
    return new KeyPaginator<>(rows, perPage, order);
  }

  private static <T> List<Key<T>> keys(ModelMeta<T> meta, String... order) {
    List<Key<T>> keys = new ArrayList<>();
    boolean unique = false;
    for (String each : order) {
      boolean descending = each.startsWith("-");
      String name = descending ? each.substring(1) : each;
      ModelField<T, ?> field =
          name.equals("pk")
              ? meta.pk()
              : meta.findField(name).orElseThrow(() -> noField(meta, name));
      keys.add(new Key<>(field, descending));
      unique |= field.isPrimaryKey();
    }
    if (!unique) {
      keys.add(new Key<>(meta.pk(), !keys.isEmpty() && keys.get(0).descending()));
    }
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
    boolean last = at == keys.size() - 1;
    String path = key.path();
    Q<Object> strictly = null;
    if (value == null) {
      strictly = down ? null : Q.of(path + "__isnull", false);
    } else {
      strictly = Q.of(path + (down ? "__lt" : "__gt"), value);
      if (down && key.field().type().isNullable()) {
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

  private String mark(T row) {
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
