package io.charchub.server;

import io.charchub.http.RequestSource;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** A request as Jetty brings it, without the headers that {@link HiddenHeaders} names. */
final class JettySource implements RequestSource {
  private final Request request;

  JettySource(Request request) {
    this.request = request;
  }

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public String rawPath() {
    return request.getHttpURI().getPath();
  }

  @Override
  public @Nullable String rawQuery() {
    return request.getHttpURI().getQuery();
  }

  @Override
  public String scheme() {
    return request.getHttpURI().getScheme();
  }

  @Override
  public @Nullable String header(String name) {
    return HiddenHeaders.contain(name) ? null : request.getHeaders().get(name);
  }

  @Override
  public List<String> headers(String name) {
    return HiddenHeaders.contain(name) ? List.of() : request.getHeaders().getValuesList(name);
  }

  @Override
  public Collection<String> headerNames() {
    Set<String> names = new LinkedHashSet<>(request.getHeaders().getFieldNamesCollection());
    names.removeIf(HiddenHeaders::contain);
    return names;
  }

  @Override
  public String remoteAddress() {
    return Request.getRemoteAddr(request);
  }

  @Override
  public String localAuthority() {
    return Request.getServerName(request) + ":" + Request.getServerPort(request);
  }

  @Override
  public InputStream body() {
    return Content.Source.asInputStream(request);
  }
}
