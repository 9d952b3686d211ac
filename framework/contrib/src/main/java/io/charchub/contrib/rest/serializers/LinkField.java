package io.charchub.contrib.rest.serializers;

import io.charchub.apps.Services;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.ResolverMatch;
import io.charchub.serialization.DataWriter;
import io.charchub.urls.Resolver404;
import io.charchub.urls.UrlResolver;
import io.charchub.validation.ValidationErrors;
import io.charchub.validation.ValidationException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Related rows as the addresses of a route: shown as those, and taken as those. The host of an
 * address that is sent does not matter, its path does. DRF's {@code HyperlinkedRelatedField}.
 */
final class LinkField<T> extends SerializerField<T> {
  private static final int LONGEST = 2_000;

  private final RelatedRows relation;
  private final String route;
  private final KeysField<T> keys;

  LinkField(
      String name,
      RelatedRows relation,
      String route,
      @Nullable Function<SerializerContext, QuerySetOf<?, ?>> among) {
    super(name);
    this.relation = relation;
    this.route = route;
    this.keys = new KeysField<>(name, relation, relation.target().pk(), among);
    label(keys.ownLabel());
    required(keys.isRequired());
    if (keys.isReadOnly()) {
      readOnly();
    }
  }

  @Override
  protected void write(T row, DataWriter out, SerializerContext context) throws IOException {
    if (!relation.isMultiple()) {
      Object key = relation.key(row);
      out.value(key == null ? null : context.reverse(route, key));
      return;
    }
    out.startList();
    for (Object target : relation.many(row)) {
      out.value(context.reverse(route, keys.keyOf(target)));
    }
    out.endList();
  }

  @Override
  protected void read(@Nullable Object raw, Draft<? extends T> draft) {
    if (!(raw instanceof List<?> several) || !relation.isMultiple()) {
      keys.read(raw == null || relation.isMultiple() ? raw : keyIn(raw), draft);
      return;
    }
    List<String> found = new ArrayList<>();
    ValidationErrors errors = new ValidationErrors();
    for (int i = 0; i < several.size(); i++) {
      try {
        found.add(keyIn(several.get(i)));
      } catch (ValidationException wrong) {
        errors.add(String.valueOf(i), wrong);
      }
    }
    errors.throwIfAny();
    keys.read(found, draft);
  }

  /** The key that an address of the route has in it. */
  private String keyIn(@Nullable Object sent) {
    if (!(sent instanceof String address)) {
      throw ValidationException.of("rest.notALink", "incorrect_type");
    }
    Optional<ResolverMatch> match = address.length() > LONGEST ? Optional.empty() : match(address);
    return match
        .filter(found -> found.urlName().equals(route.substring(route.lastIndexOf(':') + 1)))
        .flatMap(found -> found.kwargs().values().stream().reduce((first, last) -> last))
        .map(Object::toString)
        .orElseThrow(
            () ->
                ValidationException.of(
                    "rest.noSuchLink",
                    "incorrect_match",
                    Map.of("value", Conversion.shown(address))));
  }

  private static Optional<ResolverMatch> match(String address) {
    try {
      String path = URI.create(address.strip()).getPath();
      return path == null || !path.startsWith("/")
          ? Optional.empty()
          : Optional.of(Services.current().get(UrlResolver.class).resolve(path));
    } catch (IllegalArgumentException | Resolver404 nowhere) {
      return Optional.empty();
    }
  }

  @Override
  @Nullable Object ofForm(@Nullable Object sent) {
    return "".equals(sent) ? keys.nothing() : super.ofForm(sent);
  }

  @Override
  protected Map<String, Object> type() {
    Map<String, Object> one = Map.of("type", "string", "format", "uri-reference");
    return relation.isMultiple() ? Schemas.list(one) : isRequired() ? one : ValueField.orNull(one);
  }
}
