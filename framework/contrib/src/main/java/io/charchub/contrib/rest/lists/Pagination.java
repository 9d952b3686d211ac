package io.charchub.contrib.rest.lists;

import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.formats.ApiException;
import io.charchub.contrib.rest.settings.RestOptions;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Http404;
import io.charchub.http.QueryParams;
import io.charchub.views.KeyPage;
import io.charchub.views.KeyPaginator;
import io.charchub.views.Page;
import io.charchub.views.Paginator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a list into pages. Every kind has a limit; what lies beyond is found out before the database
 * is asked to skip to it.
 */
public abstract class Pagination {
  private static final int LARGEST_OFFSET = 1_000_000_000;

  /** One's own way: what it reads of the call, and the page. */
  protected Pagination() {}

  /** The page that {@code call} asks for, of rows in their order. */
  public abstract <T> PageOfRows<T> page(QuerySetOf<T, ?> rows, ApiCall call);

  /** The parameters that it reads, with what they mean, for the OpenAPI document. */
  public abstract List<String> parameters();

  /** Whether pages tell how many rows there are in all. */
  public boolean counts() {
    return true;
  }

  /**
   * By number: {@code ?page=2&page_size=20}; {@code page=last} is the last. A page that is not
   * there is an answer of 404. DRF's {@code PageNumberPagination}.
   */
  public static Pagination numbers() {
    return new Numbers(0);
  }

  /** As above, with pages of so many rows unless the client asks for another number. */
  public static Pagination numbers(int pageSize) {
    return new Numbers(pageSize);
  }

  /** By place: {@code ?limit=20&offset=40}. DRF's {@code LimitOffsetPagination}. */
  public static Pagination offsets() {
    return new Offsets();
  }

  /**
   * By what stands at the edge of a page: {@code ?after=…}. Nothing is counted and nothing skipped,
   * so that every page costs the same, and rows that are added meanwhile shift none. The edge is
   * signed. DRF's {@code CursorPagination}.
   *
   * @param order fields of the model itself, a minus before those that descend; rows that are equal
   *     in them are told apart by their key
   */
  public static Pagination cursor(String... order) {
    return new Cursor(order);
  }

  /** How many rows the client wants: at least 1, and no more than it may have. */
  static int size(ApiCall call, String name, int usual) {
    RestOptions options = RestOptions.current();
    String asked = call.request().query().get(name, "");
    int size = usual > 0 ? usual : options.pageSize();
    if (!asked.isEmpty()) {
      size = number(asked, Integer.MAX_VALUE);
      if (size < 1) {
        throw ApiException.of(400, "rest.E423", "rest.badNumber", java.util.Map.of("name", name));
      }
      return Math.min(size, Math.max(options.maxPageSize(), usual));
    }
    return size;
  }

  /** The number; {@code most} for one that is greater, -1 for what is none. */
  static int number(String text, int most) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= 30
            && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    if (!digits) {
      return -1;
    }
    return text.length() > 10 ? most : (int) Math.min(most, Long.parseLong(text));
  }

  static String address(ApiCall call, QueryParams query) {
    String encoded = query.encode();
    return call.request()
        .absoluteUri(call.request().rawPath() + (encoded.isEmpty() ? "" : "?" + encoded));
  }

  private static final class Numbers extends Pagination {
    private final int usual;

    Numbers(int usual) {
      this.usual = usual;
    }

    @Override
    public <T> PageOfRows<T> page(QuerySetOf<T, ?> rows, ApiCall call) {
      Page<T> page;
      try {
        page = Paginator.of(rows, size(call, "page_size", usual)).page(call.request());
      } catch (Http404 missing) {
        throw ApiException.of(404, "rest.E405", "rest.noPage");
      }
      QueryParams query = call.request().query();
      return new PageOfRows<>(
          page.rows(),
          page.paginator().count(),
          page.hasNext() ? numbered(call, query, page.nextNumber()) : null,
          page.hasPrevious() ? numbered(call, query, page.previousNumber()) : null);
    }

    private static String numbered(ApiCall call, QueryParams query, int number) {
      return address(
          call, number == 1 ? query.without("page") : query.with("page", Integer.toString(number)));
    }

    @Override
    public List<String> parameters() {
      return List.of("page", "page_size");
    }
  }

  private static final class Offsets extends Pagination {
    @Override
    public <T> PageOfRows<T> page(QuerySetOf<T, ?> rows, ApiCall call) {
      QueryParams query = call.request().query();
      int limit = size(call, "limit", 0);
      int offset = query.has("offset") ? number(query.get("offset", ""), LARGEST_OFFSET) : 0;
      if (offset < 0) {
        throw ApiException.of(
            400, "rest.E423", "rest.badNumber", java.util.Map.of("name", "offset"));
      }
      long count = rows.count();
      List<T> found = offset >= count ? List.of() : rows.slice(offset, offset + limit).list();
      long before = Math.max(0, Math.min(offset, count) - limit);
      return new PageOfRows<>(
          found,
          count,
          offset + limit < count ? placed(call, query, limit, offset + (long) limit) : null,
          offset > 0 ? placed(call, query, limit, before) : null);
    }

    private static String placed(ApiCall call, QueryParams query, int limit, long offset) {
      QueryParams sized = query.with("limit", Integer.toString(limit));
      return address(
          call,
          offset == 0 ? sized.without("offset") : sized.with("offset", Long.toString(offset)));
    }

    @Override
    public List<String> parameters() {
      return List.of("limit", "offset");
    }
  }

  private static final class Cursor extends Pagination {
    private final String[] order;

    Cursor(String[] order) {
      this.order = order.clone();
    }

    @Override
    public <T> PageOfRows<T> page(QuerySetOf<T, ?> rows, ApiCall call) {
      KeyPage<T> page;
      try {
        page =
            KeyPaginator.of(rows.orderBy(), size(call, "page_size", 0), order).page(call.request());
      } catch (Http404 missing) {
        throw ApiException.of(404, "rest.E405", "rest.noPage");
      }
      QueryParams query = call.request().query().without("after").without("before");
      return new PageOfRows<>(
          page.rows(),
          -1,
          marked(call, query, "after", page.after()),
          marked(call, query, "before", page.before()));
    }

    private static @Nullable String marked(
        ApiCall call, QueryParams query, String name, @Nullable String mark) {
      return mark == null ? null : address(call, query.with(name, mark));
    }

    @Override
    public List<String> parameters() {
      return List.of("after", "before", "page_size");
    }

    @Override
    public boolean counts() {
      return false;
    }
  }
}
