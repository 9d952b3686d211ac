package io.charchub.contrib.rest.lists;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.formats.ApiException;
import io.charchub.contrib.rest.serializers.Schemas;
import io.charchub.contrib.rest.settings.RestOptions;
import io.charchub.contrib.rest.settings.WireOptions;
import io.charchub.db.expressions.Q;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.QuerySetOf;
import io.charchub.errors.CharchubException;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import io.charchub.http.QueryParams;
import io.charchub.text.Digits;
import io.charchub.text.Folding;
import io.charchub.validation.ValidationError;
import io.charchub.validation.ValidationErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client may narrow, search and order a list by. All of it is declared; a parameter that is
 * not is refused or ignored, as {@code REST.UNKNOWN_PARAMETERS} says, and never asks the database
 * anything.
 *
 * <pre>
 * filters("status", "author", "publishedAt__gte")
 * search("title", "body")
 * ordering("publishedAt", "title")
 * </pre>
 *
 * <p>Told once, then used by any number of threads.
 */
public final class Filters {
  private static final Set<String> ALWAYS =
      Set.of("page", "page_size", "limit", "offset", "after", "before", "version");
  private static final int MOST_VALUES = 100;
  private static final int MOST_WORDS = 10;
  private static final int LONGEST_SEARCH = 200;

  private final ModelMeta<?> meta;
  private final Map<String, String> paths = new LinkedHashMap<>();
  private final List<String> searched = new ArrayList<>();
  private final List<String> folded = new ArrayList<>();
  private final Map<String, String> orders = new LinkedHashMap<>();
  private final Set<String> others = new LinkedHashSet<>();

  /** Nothing declared yet, for rows of this model. */
  public Filters(ModelMeta<?> meta) {
    this.meta = meta;
  }

  // ---- told

  /**
   * A parameter of this name, that narrows by this look-up: {@code tag} by {@code tags__slug}.
   *
   * @throws CharchubException {@code rest.E005} for a field that is secret
   */
  public void filter(String name, String lookup) {
    refuseSecret(lookup);
    paths.put(name, lookup);
  }

  /** The parameter {@code search}, whose words must each stand in one of these fields. */
  public void search(String... fields) {
    Arrays.stream(fields).forEach(this::refuseSecret);
    searched.addAll(Arrays.asList(fields));
  }

  /**
   * As {@link #search}, in fields that hold folded text ({@link Folding#fold}): Persian and Arabic
   * forms of letters, vowel marks and half-spaces make no difference then.
   */
  public void searchFolded(String... fields) {
    Arrays.stream(fields).forEach(this::refuseSecret);
    folded.addAll(Arrays.asList(fields));
  }

  /** The parameter {@code ordering}, with these fields and a minus for descending. */
  public void ordering(String... fields) {
    for (String field : fields) {
      refuseSecret(field);
      orders.put(field, field);
    }
  }

  /** A parameter that the view itself reads. */
  public void parameter(String name) {
    others.add(name);
  }

  private void refuseSecret(String path) {
    for (String step : path.split("__", -1)) {
      if (step.equals("password") && isUsers(path)) {
        throw new io.charchub.conf.ConfigurationException(
            Problem.of("rest.E005", "'" + path + "' of " + meta.name() + " is secret")
                .hint("whoever can order or narrow by a hash can find it out bit by bit"));
      }
    }
  }

  /** Whether the last step but one of a path is a user. */
  private boolean isUsers(String path) {
    ModelMeta<?> at = meta;
    for (String step : path.split("__", -1)) {
      if (step.equals("password") && AbstractBaseUser.class.isAssignableFrom(at.modelClass())) {
        return true;
      }
      Optional<? extends ModelField<?, ?>> field = at.findField(step);
      Optional<? extends ModelManyToMany<?>> set = at.findManyToMany(step);
      if (field.isPresent() && field.get().isForeignKey()) {
        at = field.get().target();
      } else if (set.isPresent()) {
        at = set.get().target();
      }
    }
    return false;
  }

  // ---- what was told

  /** The look-ups by the names of their parameters. */
  public Map<String, String> paths() {
    return paths;
  }

  /** Whether there is a parameter {@code search}. */
  public boolean isSearched() {
    return !searched.isEmpty() || !folded.isEmpty();
  }

  /** The fields that a client may order by. */
  public Set<String> orders() {
    return orders.keySet();
  }

  /** What the values of a look-up are, in the words of JSON Schema. */
  public Map<String, Object> schemaOf(String lookup) {
    if (lookup.endsWith("__isnull")) {
      return Map.of("type", "boolean");
    }
    ModelMeta<?> at = meta;
    Map<String, Object> schema = Map.of("type", "string");
    for (String step : lookup.split("__", -1)) {
      Optional<? extends ModelField<?, ?>> field = at.findField(step);
      Optional<? extends ModelManyToMany<?>> set = at.findManyToMany(step);
      if (field.isPresent()) {
        schema = Schemas.of(field.get().type());
        at = field.get().isForeignKey() ? field.get().target() : at;
      } else if (set.isPresent()) {
        at = set.get().target();
        schema = Schemas.of(at.pk().type());
      }
    }
    return lookup.endsWith("__in") ? Map.of("type", "string") : schema;
  }

  // ---- asked

  /**
   * {@code rows} narrowed and ordered as the query of {@code call} says.
   *
   * @param refuse whether a parameter that is not declared is an error
   * @throws ApiException {@code rest.E421} for such a parameter, {@code rest.E420} for a value that
   *     the field cannot have
   */
  public <T> QuerySetOf<T, ?> apply(QuerySetOf<T, ?> rows, ApiCall call, boolean refuse) {
    QueryParams query = call.request().query();
    if (query.isEmpty()) {
      return rows;
    }
    if (refuse) {
      refuseUnknown(query);
    }
    WireOptions names = RestOptions.current().wire();
    QuerySetOf<T, ?> found = rows;
    for (Map.Entry<String, String> each : paths.entrySet()) {
      String value = query.get(each.getKey(), "");
      if (query.has(each.getKey()) && !value.isEmpty()) {
        found = narrowed(found, each.getKey(), each.getValue(), value);
      }
    }
    if (isSearched()) {
      found = searched(found, query.get(names.searchParam(), ""));
    }
    String order = query.get(names.orderingParam(), "");
    return order.isEmpty() || orders.isEmpty() ? found : ordered(found, order, refuse);
  }

  private void refuseUnknown(QueryParams query) {
    Set<String> known = new LinkedHashSet<>(paths.keySet());
    known.addAll(others);
    known.add(RestOptions.current().wire().formatParam());
    if (isSearched()) {
      known.add(RestOptions.current().wire().searchParam());
    }
    if (!orders.isEmpty()) {
      known.add(RestOptions.current().wire().orderingParam());
    }
    for (String name : query.names()) {
      if (!known.contains(name) && !ALWAYS.contains(name)) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        throw ApiException.of(
            400,
            "rest.E421",
            "rest.unknownParameter",
            Map.of(
                "name",
                shown,
                "near",
                DidYouMean.nearest(shown, known).orElse(String.join(", ", known))));
      }
    }
  }

  private <T> QuerySetOf<T, ?> narrowed(
      QuerySetOf<T, ?> rows, String name, String lookup, String text) {
    try {
      QuerySetOf<T, ?> found = rows.filter(lookup, value(lookup, text));
      return crossesSet(lookup) ? found.distinct() : found;
    } catch (CharchubException wrong) {
      throw ApiException.invalid(
          new ValidationErrors().add(name, ValidationError.of("validation.invalid", "invalid")));
    }
  }

  private static Object value(String lookup, String text) {
    if (text.indexOf(0) >= 0) {
      throw io.charchub.validation.ValidationException.of("validation.invalid", "invalid");
    }
    if (lookup.endsWith("__in")) {
      List<String> values = List.of(text.split(",", MOST_VALUES + 1));
      return values.size() > MOST_VALUES ? values.subList(0, MOST_VALUES) : values;
    }
    if (lookup.endsWith("__isnull")) {
      return switch (text) {
        case "true", "1" -> true;
        case "false", "0" -> false;
        default ->
            throw io.charchub.validation.ValidationException.of("validation.boolean", "invalid");
      };
    }
    return text;
  }

  /** Whether a look-up leads over a relation to many rows, so that a row could come twice. */
  private boolean crossesSet(String lookup) {
    ModelMeta<?> at = meta;
    for (String step : lookup.split("__", -1)) {
      Optional<? extends ModelField<?, ?>> field = at.findField(step);
      if (field.isEmpty()) {
        return at.findManyToMany(step).isPresent() || !isTransform(step);
      }
      if (!field.get().isForeignKey()) {
        return false;
      }
      at = field.get().target();
    }
    return false;
  }

  private static boolean isTransform(String step) {
    return switch (step) {
      case "exact", "in", "isnull", "gt", "gte", "lt", "lte", "range" -> true;
      default -> false;
    };
  }

  // ---- search

  private <T> QuerySetOf<T, ?> searched(QuerySetOf<T, ?> rows, String text) {
    if (text.indexOf(0) >= 0) {
      return rows.none(); // no text that is stored has it
    }
    String wanted = text.length() > LONGEST_SEARCH ? text.substring(0, LONGEST_SEARCH) : text;
    QuerySetOf<T, ?> found = rows;
    boolean many = false;
    int words = 0;
    for (String word : wanted.strip().split("[\\s,،]+", -1)) {
      if (!word.isEmpty() && words++ < MOST_WORDS) {
        found = found.filter(anywhere(word));
      }
    }
    for (String field : searched) {
      many |= crossesSet(field);
    }
    return many && words > 0 ? found.distinct() : found;
  }

  private Q<Object> anywhere(String word) {
    Q<Object> any = null;
    for (String field : searched) {
      for (String form : forms(word)) {
        Q<Object> here = Q.of(field + "__icontains", form);
        any = any == null ? here : any.or(here);
      }
    }
    for (String field : folded) {
      Q<Object> here = Q.of(field + "__contains", Folding.fold(word));
      any = any == null ? here : any.or(here);
    }
    return java.util.Objects.requireNonNull(any);
  }

  /** The word as it was typed, in Persian letters, in Arabic ones, and with ASCII digits. */
  private static Set<String> forms(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    forms.add(word.replace('ي', 'ی').replace('ك', 'ک'));
    forms.add(word.replace('ی', 'ي').replace('ک', 'ك'));
    forms.add(Digits.toAscii(word));
    return forms;
  }

  // ---- order

  private <T> QuerySetOf<T, ?> ordered(QuerySetOf<T, ?> rows, String text, boolean refuse) {
    List<String> wanted = new ArrayList<>();
    for (String piece : text.split(",", MOST_WORDS)) {
      String name = piece.strip();
      String field = orders.get(name.startsWith("-") ? name.substring(1) : name);
      if (field != null) {
        wanted.add(name.startsWith("-") ? "-" + field : field);
      } else if (refuse) {
        throw ApiException.of(
            400,
            "rest.E422",
            "rest.unknownOrder",
            Map.of("orders", String.join(", ", orders.keySet())));
      }
    }
    if (wanted.isEmpty()) {
      return rows;
    }
    wanted.add(wanted.get(0).startsWith("-") ? "-pk" : "pk");
    return rows.orderBy(wanted.toArray(String[]::new));
  }

  /** The one order that the query of {@code call} asks for; null where it names none declared. */
  public @Nullable String order(ApiCall call) {
    String parameter = RestOptions.current().wire().orderingParam();
    String name = call.request().query().get(parameter, "").split(",", 2)[0].strip();
    String field = orders.get(name.startsWith("-") ? name.substring(1) : name);
    return field == null ? null : name.startsWith("-") ? "-" + field : field;
  }
}
