package io.charchub.contrib.rest.views;

import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.access.ApiPermission;
import io.charchub.contrib.rest.formats.ApiException;
import io.charchub.contrib.rest.lists.Filters;
import io.charchub.contrib.rest.lists.PageOfRows;
import io.charchub.contrib.rest.lists.Pagination;
import io.charchub.contrib.rest.serializers.Draft;
import io.charchub.contrib.rest.serializers.ModelSerializer;
import io.charchub.contrib.rest.serializers.SerializerContext;
import io.charchub.contrib.rest.settings.RestOptions;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.DoesNotExist;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.Transactions;
import io.charchub.serialization.Writable;
import io.charchub.validation.ValidationException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a model as an API: list, read, make, change and delete. DRF's {@code ModelViewSet}.
 *
 * <pre>
 * public final class PostViewSet extends ModelViewSet&lt;Post&gt; {
 *   public PostViewSet() {
 *     super(Post.objects, new PostSerializer());
 *     permission(ApiPermissions.MODEL_OR_READ);
 *     filters("status", "author");
 *     search("title", "body");
 *     ordering("publishedAt", "title");
 *   }
 *
 *   &#64;Override
 *   protected QuerySetOf&lt;Post, ?&gt; rows(ApiCall call) {
 *     return Post.objects.visibleTo(call.user(User.class).orElse(null));
 *   }
 * }
 * </pre>
 *
 * <p><b>Closed until told otherwise</b>: whoever wants to read or write needs the permission of the
 * model, unless the view set or {@code REST.PERMISSION} says something else. What {@link #rows}
 * leaves out does not exist for a caller, in no action.
 *
 * @param <T> the model
 */
public class ModelViewSet<T extends KeyedModel<?>> extends ViewSet {
  private final ModelMeta<T> meta;
  private final QuerySetOf<T, ?> rows;
  private final ModelSerializer<T> serializer;
  private final Filters filters;
  private Pagination pagination = Pagination.numbers();
  private String lookupField = "pk";
  private boolean streamed;
  private @Nullable BulkActions<T> bulk;

  /** The rows of {@code rows}, shown and taken by {@code serializer}. */
  public ModelViewSet(QuerySetOf<T, ?> rows, ModelSerializer<T> serializer) {
    this.meta = serializer.meta();
    this.rows = rows;
    this.serializer = serializer;
    this.filters = new Filters(meta);
    onList("GET", "list", this::list);
    onList("POST", "create", this::create);
    onDetail("GET", "retrieve", this::retrieve);
    onDetail("PUT", "update", this::update);
    onDetail("PATCH", "partial_update", this::partialUpdate);
    onDetail("DELETE", "destroy", this::destroy);
  }

  /** All rows of a model, with all fields that people may see in forms. */
  public static <T extends KeyedModel<?>> ModelViewSet<T> of(Class<T> model) {
    QuerySetOf<T, ?> rows = Manager.defaultOf(ModelMeta.of(model));
    return new ModelViewSet<>(rows, ModelSerializer.of(model));
  }

  // ---- told

  @Override
  public ModelViewSet<T> permission(ApiPermission wanted) {
    super.permission(wanted);
    return this;
  }

  /**
   * Lets a client narrow lists by these look-ups, each a parameter of its name: {@code
   * publishedAt__gte}. No other narrows.
   */
  public ModelViewSet<T> filters(String... lookups) {
    for (String lookup : lookups) {
      filters.filter(lookup, lookup);
    }
    return this;
  }

  /** A parameter under a name of its own: {@code filter("tag", "tags__slug")}. */
  public ModelViewSet<T> filter(String name, String lookup) {
    filters.filter(name, lookup);
    return this;
  }

  /** Lets a client search in these fields. */
  public ModelViewSet<T> search(String... fields) {
    filters.search(fields);
    return this;
  }

  /** Lets a client search in these fields, which hold folded text. */
  public ModelViewSet<T> searchFolded(String... fields) {
    filters.searchFolded(fields);
    return this;
  }

  /** Lets a client order by these fields. No others order. */
  public ModelViewSet<T> ordering(String... fields) {
    filters.ordering(fields);
    return this;
  }

  /** A parameter of the query that an action reads itself. */
  public ModelViewSet<T> parameter(String name) {
    filters.parameter(name);
    return this;
  }

  /** Cuts lists into pages in this way. */
  public ModelViewSet<T> pagination(Pagination wanted) {
    pagination = wanted;
    return this;
  }

  /** Answers lists as a whole, row by row, without pages: for exports of any length. */
  public ModelViewSet<T> streamed() {
    streamed = true;
    return this;
  }

  /** Finds a member by this field, which no two rows have alike, in place of the key. */
  public ModelViewSet<T> lookup(String field) {
    lookupField = meta.field(field).name();
    return this;
  }

  /**
   * Takes several at once: POST of a list makes, PUT and PATCH of a list change, DELETE of a list
   * of keys deletes; all or none, and no more than REST.BULK_LIMIT.
   */
  public ModelViewSet<T> bulk() {
    BulkActions<T> actions = new BulkActions<>(this);
    bulk = actions;
    onList("PUT", "bulk_update", call -> actions.update(call, false));
    onList("PATCH", "bulk_partial_update", call -> actions.update(call, true));
    onList("DELETE", "bulk_destroy", actions::destroy);
    return this;
  }

  // ---- asked

  @Override
  public final ModelMeta<T> model() {
    return meta;
  }

  @Override
  public final String lookup() {
    return lookupField;
  }

  /** What a client may narrow, search and order by. */
  public final Filters filters() {
    return filters;
  }

  /** How lists are cut into pages. */
  public final Pagination pagination() {
    return pagination;
  }

  /** Whether lists have no pages. */
  public final boolean isStreamed() {
    return streamed;
  }

  /** Whether several can be taken at once. */
  public final boolean isBulk() {
    return bulk != null;
  }

  // ---- for subclasses to say otherwise

  /** The rows that exist for this caller; all that the set was made with unless overridden. */
  protected QuerySetOf<T, ?> rows(ApiCall call) {
    return rows.all();
  }

  /** What shows and takes rows in this call; always the same unless overridden. */
  public ModelSerializer<T> serializer(ApiCall call) {
    return serializer;
  }

  /** A new row, with what the caller does not say: its owner. */
  protected T newRow(ApiCall call) {
    return meta.newInstance();
  }

  /** Saves a new row that was sent and found right. */
  protected void performCreate(ApiCall call, Draft<T> draft) {
    serializer(call).save(draft);
  }

  /** Saves changes that were sent and found right. */
  protected void performUpdate(ApiCall call, Draft<T> draft) {
    serializer(call).save(draft);
  }

  /** Deletes a row. */
  protected void performDestroy(ApiCall call, T row) {
    row.delete();
  }

  // ---- actions

  /** Answers with a page of rows. */
  protected ApiResponse list(ApiCall call) throws Exception {
    ModelSerializer<T> shown = serializer(call);
    QuerySetOf<T, ?> found = filtered(call);
    SerializerContext context = context(call);
    if (streamed) {
      return ApiResponse.streamed(stream(shown.prepare(found), shown, context));
    }
    QuerySetOf<T, ?> ordered = found.isOrdered() ? found : found.orderBy("pk");
    PageOfRows<T> page = pagination.page(shown.prepare(ordered), call);
    return ApiResponse.of(new ListData(page, shown.list(page.rows(), context)));
  }

  /** The rows of a list: those that exist for the caller, narrowed and ordered as they ask. */
  protected final QuerySetOf<T, ?> filtered(ApiCall call) {
    return filters.apply(rows(call), call, RestOptions.current().refusesUnknown());
  }

  /** One row after another, in pieces, so that a list of any length fits into memory. */
  private Writable stream(
      QuerySetOf<T, ?> found, ModelSerializer<T> shown, SerializerContext context) {
    return out -> {
      out.startList();
      try {
        found.iterate(
            row -> {
              try {
                shown.write(row, out, context);
              } catch (IOException gone) {
                throw new java.io.UncheckedIOException(gone);
              }
            });
      } catch (java.io.UncheckedIOException gone) {
        throw gone.getCause();
      }
      out.endList();
    };
  }

  /** Answers with one row. */
  protected ApiResponse retrieve(ApiCall call) throws Exception {
    ModelSerializer<T> shown = serializer(call);
    return ApiResponse.of(shown.data(object(call), context(call)));
  }

  /** Makes a row, or several. */
  protected ApiResponse create(ApiCall call) throws Exception {
    Object data = input(call);
    if (bulk != null && data instanceof List<?> several) {
      return bulk.create(call, several);
    }
    Draft<T> draft = serializer(call).read(data, newRow(call), false, context(call));
    policy().require(call, draft.row());
    performCreate(call, draft);
    ApiResponse made = ApiResponse.created(serializer(call).data(draft.row(), context(call)));
    location(call, draft.row()).ifPresent(address -> made.header("Location", address));
    return made;
  }

  /** The address of a row that was made. */
  private Optional<String> location(ApiCall call, T row) {
    Object value = meta.field(lookupField).get(row);
    return value == null
        ? Optional.empty()
        : Optional.of(
            call.request()
                .absoluteUri(
                    call.request().rawPath()
                        + java.net.URLEncoder.encode(
                                value.toString(), java.nio.charset.StandardCharsets.UTF_8)
                            .replace("+", "%20")
                        + "/"));
  }

  /** Changes a row: everything required must be sent. */
  protected ApiResponse update(ApiCall call) throws Exception {
    return change(call, false);
  }

  /** Changes what is sent of a row. */
  protected ApiResponse partialUpdate(ApiCall call) throws Exception {
    return change(call, true);
  }

  private ApiResponse change(ApiCall call, boolean partial) throws Exception {
    Object data = input(call);
    ModelSerializer<T> shown = serializer(call);
    T changed =
        guarded(
            call,
            row -> {
              Draft<T> draft = shown.read(data, row, partial, context(call));
              policy().require(call, draft.row());
              performUpdate(call, draft);
              return draft.row();
            });
    Writable body = shown.data(changed, context(call));
    ApiResponse answer = ApiResponse.of(body);
    if (call.format() != io.charchub.contrib.rest.formats.Format.HTML) {
      answer.header(
          "ETag", io.charchub.middleware.ContentHash.etag(call.format().answer(body).content()));
    }
    return answer;
  }

  /** Deletes a row. */
  protected ApiResponse destroy(ApiCall call) throws Exception {
    guarded(
        call,
        row -> {
          performDestroy(call, row);
          return row;
        });
    return ApiResponse.nothing();
  }

  /** What is done to a row, once it is found and the call may be made on it. */
  private interface Step<T> {
    T on(T row);
  }

  /**
   * Finds the row and does {@code step}. Where the client says which state of it it has seen, both
   * happen in one transaction, the row locked, so that nobody changes it in between.
   */
  private T guarded(ApiCall call, Step<T> step) {
    if (!call.request().header("If-Match", "").isEmpty()) {
      return Transactions.atomic(
          () -> {
            T row = object(call, true);
            Endpoint.requireMatch(call, serializer(call).data(row, context(call)));
            return step.on(row);
          });
    }
    return Transactions.atomic((Supplier<T>) () -> step.on(object(call, false)));
  }

  /** What was sent; of a form as JSON would have it. */
  private @Nullable Object input(ApiCall call) throws IOException {
    Object data = call.data();
    return data instanceof Map<?, ?> form && call.isForm() ? serializer(call).ofForm(form) : data;
  }

  /** What the key in the address of a member is, as JSON Schema. */
  public final Map<String, Object> lookupSchema() {
    return io.charchub.contrib.rest.serializers.Schemas.of(meta.field(lookupField).type());
  }

  // ---- for actions

  /**
   * The row that the call is about, among those that exist for the caller.
   *
   * @throws ApiException {@code rest.E404} where there is none, of 401 or 403 where the call may
   *     not be made on it
   */
  public final T object(ApiCall call) {
    return object(call, false);
  }

  private T object(ApiCall call, boolean locked) {
    QuerySetOf<T, ?> found = serializer(call).prepare(rows(call));
    if (locked) {
      found =
          found.selectForUpdate(
              new io.charchub.db.sql.Select.Lock(false, false, false, List.of("self")));
    }
    T row = find(found, call.captured(lookupField.equals("pk") ? "pk" : lookupField));
    policy().require(call, row);
    return row;
  }

  /** The one of {@code found} that the text in an address means. */
  final T find(QuerySetOf<T, ?> found, String text) {
    try {
      Object value = meta.field(lookupField).type().toJava(text);
      if (value != null) {
        return found.filter(lookupField, value).get();
      }
    } catch (DoesNotExist | ValidationException none) {
      throw missing();
    }
    throw missing();
  }

  static ApiException missing() {
    return ApiException.of(404, "rest.E404", "rest.notFound");
  }

  /** For whom rows are shown, and what addresses are made against. */
  public final SerializerContext context(ApiCall call) {
    return SerializerContext.of(call.request(), call::user);
  }

  @Override
  protected Map<String, Object> fields(ApiCall call) {
    Map<String, Object> schema = serializer(call).schema();
    Map<String, Object> fields = new LinkedHashMap<>();
    for (Map.Entry<String, Endpoint.Action> each :
        (call.captured().containsKey(lookupField) ? detailActions() : listActions()).entrySet()) {
      if (List.of("POST", "PUT", "PATCH").contains(each.getKey())) {
        fields.put(each.getKey(), schema);
      }
    }
    return fields;
  }
}
