package io.charchub.views;

import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Query;
import io.charchub.db.models.RelatedSet;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.http.ResolverMatch;
import io.charchub.template.PropertyReader;
import io.charchub.template.PropertySource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What templates may read of models, through their generated metamodels, of query sets, and of
 * requests.
 */
final class WebProperties implements PropertySource {
  private static final Map<String, Function<Object, @Nullable Object>> REQUEST = request();
  private static final Map<String, Function<Object, @Nullable Object>> MATCH =
      Map.of(
          "viewName", match -> ((ResolverMatch) match).viewName(),
          "urlName", match -> ((ResolverMatch) match).urlName(),
          "namespaces", match -> ((ResolverMatch) match).namespaces(),
          "route", match -> ((ResolverMatch) match).route(),
          "kwargs", match -> ((ResolverMatch) match).kwargs());
  private static final Map<String, Function<Object, @Nullable Object>> QUERY =
      Map.of(
          "all", query -> ((Query<?, ?, ?>) query).all(),
          "count", query -> ((Query<?, ?, ?>) query).count(),
          "exists", query -> ((Query<?, ?, ?>) query).exists(),
          "first", query -> ((Query<?, ?, ?>) query).first(),
          "last", query -> ((Query<?, ?, ?>) query).last());
  private static final Map<String, Function<Object, @Nullable Object>> RELATED =
      Map.of(
          "all", set -> ((RelatedSet<?>) set).all(),
          "count", set -> ((RelatedSet<?>) set).count(),
          "exists", set -> ((RelatedSet<?>) set).exists());

  @Override
  public Optional<PropertyReader> reader(Class<?> type) {
    if (KeyedModel.class.isAssignableFrom(type) && ModelMeta.exists(type)) {
      return Optional.of(new ModelProperties<>(type));
    }
    if (Query.class.isAssignableFrom(type)) {
      return Optional.of(PropertyReader.of(type, QUERY));
    }
    if (RelatedSet.class.isAssignableFrom(type)) {
      return Optional.of(PropertyReader.of(type, RELATED));
    }
    if (type == Request.class) {
      return Optional.of(PropertyReader.of(type, REQUEST));
    }
    return ResolverMatch.class.isAssignableFrom(type)
        ? Optional.of(PropertyReader.of(type, MATCH))
        : Optional.empty();
  }

  private static Map<String, Function<Object, @Nullable Object>> request() {
    Map<String, Function<Object, @Nullable Object>> properties = new LinkedHashMap<>();
    properties.put("method", request -> ((Request) request).method());
    properties.put("path", request -> ((Request) request).path());
    properties.put("fullPath", request -> ((Request) request).fullPath());
    properties.put("scheme", request -> ((Request) request).scheme());
    properties.put("secure", request -> ((Request) request).isSecure());
    properties.put("host", request -> ((Request) request).host());
    properties.put("absoluteUri", request -> ((Request) request).absoluteUri());
    properties.put("query", request -> lastValues(((Request) request).query()));
    properties.put("resolverMatch", request -> ((Request) request).resolverMatch());
    properties.put("requestId", request -> ((Request) request).requestId());
    return properties;
  }

  private static Map<String, String> lastValues(QueryParams query) {
    Map<String, String> values = new LinkedHashMap<>();
    query.names().forEach(name -> values.put(name, query.get(name, "")));
    return values;
  }
}
