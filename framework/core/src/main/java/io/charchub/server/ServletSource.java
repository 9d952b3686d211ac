package io.charchub.server;

import io.charchub.http.RequestSource;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request as a servlet container brings it, without the headers that {@link HiddenHeaders} names.
 */
final class ServletSource implements RequestSource {
  private final HttpServletRequest request;

  ServletSource(HttpServletRequest request) {
    this.request = request;
  }

  @Override
  public String method() {
    return request.getMethod();
  }

  @Override
  public String rawPath() {
    return request.getRequestURI();
  }

  @Override
  public @Nullable String rawQuery() {
    return request.getQueryString();
  }

  @Override
  public String scheme() {
    return request.getScheme();
  }

  @Override
  public @Nullable String header(String name) {
    return HiddenHeaders.contain(name) ? null : request.getHeader(name);
  }

  @Override
  public List<String> headers(String name) {
    if (HiddenHeaders.contain(name)) {
      return List.of();
    }
    Enumeration<String> values = request.getHeaders(name);
    if (!values.hasMoreElements()) {
      return List.of();
    }
    String first = values.nextElement();
    if (!values.hasMoreElements()) {
      return List.of(first);
    }
    List<String> all = Collections.list(values);
    all.add(0, first);
    return all;
  }

  @Override
  public Collection<String> headerNames() {
    List<String> all = Collections.list(request.getHeaderNames());
    Set<String> names = new LinkedHashSet<>(all);
    names.removeIf(HiddenHeaders::contain);
    return names;
  }

  @Override
  public String remoteAddress() {
    return request.getRemoteAddr();
  }

  @Override
  public String localAuthority() {
    return request.getServerName() + ":" + request.getServerPort();
  }

  @Override
  public InputStream body() throws IOException {
    return request.getInputStream();
  }
}
