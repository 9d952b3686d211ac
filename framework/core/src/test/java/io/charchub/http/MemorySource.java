package io.charchub.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** A request that never was on a wire, for tests of what lies above the server. */
public final class MemorySource implements RequestSource {
  private final String method;
  private final String rawPath;
  private final String rawQuery;
  private final List<String[]> headers = new ArrayList<>();
  private byte[] body = {};
  private String scheme = "http";

  private MemorySource(String method, String target) {
    int question = target.indexOf('?');
    this.method = method;
    this.rawPath = question < 0 ? target : target.substring(0, question);
    this.rawQuery = question < 0 ? null : target.substring(question + 1);
  }

  public static MemorySource of(String method, String target) {
    return new MemorySource(method, target);
  }

  public static MemorySource get(String target) {
    return of("GET", target).header("Host", "site.test");
  }

  public static MemorySource post(String target, String contentType, String body) {
    return post(target, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  public static MemorySource post(String target, String contentType, byte[] body) {
    MemorySource source = of("POST", target).header("Host", "site.test");
    source.body = body;
    return source.header("Content-Type", contentType);
  }

  public MemorySource header(String name, String value) {
    headers.add(new String[] {name, value});
    return this;
  }

  public MemorySource https() {
    scheme = "https";
    return this;
  }

  public Request request() {
    return request(RequestLimits.DEFAULT);
  }

  public Request request(RequestLimits limits) {
    return Request.of(this, limits, TrustedProxy.NONE);
  }

  public Request request(TrustedProxy proxy) {
    return Request.of(this, RequestLimits.DEFAULT, proxy);
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public String rawPath() {
    return rawPath;
  }

  @Override
  public String rawQuery() {
    return rawQuery;
  }

  @Override
  public String scheme() {
    return scheme;
  }

  @Override
  public String header(String name) {
    List<String> all = headers(name);
    return all.isEmpty() ? null : all.get(0);
  }

  @Override
  public List<String> headers(String name) {
    return headers.stream().filter(h -> h[0].equalsIgnoreCase(name)).map(h -> h[1]).toList();
  }

  @Override
  public Collection<String> headerNames() {
    Collection<String> names = new LinkedHashSet<>();
    headers.forEach(h -> names.add(h[0]));
    return names;
  }

  @Override
  public String remoteAddress() {
    return "192.0.2.7";
  }

  @Override
  public String localAuthority() {
    return "localhost:8000";
  }

  @Override
  public InputStream body() {
    return new ByteArrayInputStream(body);
  }
}
