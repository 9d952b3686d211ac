package io.charchub.contrib.rest.routers;

import io.charchub.contrib.rest.formats.Format;
import io.charchub.contrib.rest.views.Endpoint;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.RoutedView;
import java.util.LinkedHashMap;
import java.util.Map;

/** An address whose end says which form the answer is to have. */
final class InForm extends RoutedView {
  private final Endpoint endpoint;
  private final Format format;

  InForm(Endpoint endpoint, Format format) {
    this.endpoint = endpoint;
    this.format = format;
  }

  @Override
  public Response handle(Request request, Map<String, Object> captured) throws Exception {
    Map<String, Object> more = new LinkedHashMap<>(captured);
    more.put("format", format.suffix());
    return endpoint.handle(request, more);
  }
}
