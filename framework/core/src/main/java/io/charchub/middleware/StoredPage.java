package io.charchub.middleware;

import io.charchub.http.Headers;
import io.charchub.http.Response;
import io.charchub.i18n.TimeZones;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page as a cache keeps it: its bytes, its headers in order, and since when. */
final class StoredPage {
  private static final String BODY = "body";
  private static final String HEADERS = "headers";
  private static final String SINCE = "since";

  private StoredPage() {}

  static Map<String, Object> of(Response response) {
    List<String> pairs = new ArrayList<>();
    Headers headers = response.headers();
    for (int i = 0; i < headers.size(); i++) {
      pairs.add(headers.name(i));
      pairs.add(headers.value(i));
    }
    Map<String, Object> page = new LinkedHashMap<>();
    page.put(SINCE, TimeZones.now().getEpochSecond());
    page.put(HEADERS, pairs);
    page.put(BODY, response.content());
    return page;
  }

  /** The answer, with its age; null where the value is no page. */
  static @Nullable Response read(Object value) {
    if (!(value instanceof Map<?, ?> page)
        || !(page.get(BODY) instanceof byte[] body)
        || !(page.get(SINCE) instanceof Long since)
        || !(page.get(HEADERS) instanceof List<?> pairs)) {
      return null;
    }
    Response response = Response.of(200).content(body);
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      response.headers().add(String.valueOf(pairs.get(i)), String.valueOf(pairs.get(i + 1)));
    }
    long age = Math.max(0, TimeZones.now().getEpochSecond() - since);
    return response.header("Age", Long.toString(age));
  }
}
