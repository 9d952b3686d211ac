package io.charchub.contrib.rest.serializers;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.rest.formats.Format;
import io.charchub.http.Request;
import io.charchub.http.ResolverMatch;
import io.charchub.urls.NoReverseMatch;
import io.charchub.urls.Reverse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For whom rows are shown, and what addresses are made against. Belongs to one request, or to none:
 * a command that exports rows uses {@link #none()}.
 */
public final class SerializerContext {
  private final @Nullable Request request;
  private final Supplier<Optional<AbstractBaseUser>> user;

  /** The names of routes as they were found, namespace included. */
  private final Map<String, String> routes = new HashMap<>();

  private SerializerContext(@Nullable Request request, Supplier<Optional<AbstractBaseUser>> user) {
    this.request = request;
    this.user = user;
  }

  /** That of {@code request}; {@code user} is asked when somebody wants to know. */
  public static SerializerContext of(Request request, Supplier<Optional<AbstractBaseUser>> user) {
    return new SerializerContext(request, user);
  }

  /** Nobody's: addresses are paths. */
  public static SerializerContext none() {
    return new SerializerContext(null, Optional::empty);
  }

  /** The request; empty where there is none. */
  public Optional<Request> request() {
    return Optional.ofNullable(request);
  }

  /** Who asks; empty for anybody. */
  public Optional<AbstractBaseUser> user() {
    return user.get();
  }

  /** The absolute form of a path of this site; the path itself where there is no request. */
  public String absolute(String path) {
    return request == null ? path : request.absoluteUri(path);
  }

  /**
   * The absolute address of a route, looked for in the namespaces of the request's own route first,
   * so that a serializer works wherever its router is included; where the request's own address has
   * a version, {@code <str:version>/posts/}, the address has the same, as its first value.
   *
   * @throws NoReverseMatch when no route has that name or none fits
   */
  public String reverse(String name, Object... values) {
    String known = routes.get(name);
    if (known != null) {
      return absolute(reversed(known, values));
    }
    List<String> namespaces = namespaces();
    for (int depth = namespaces.size(); depth > 0; depth--) {
      String full = String.join(":", namespaces.subList(0, depth)) + ":" + name;
      try {
        String address = reversed(full, values);
        routes.put(name, full);
        return absolute(address);
      } catch (NoReverseMatch elsewhere) {
        routes.remove(name);
      }
    }
    String address = reversed(name, values);
    routes.put(name, name);
    return absolute(address);
  }

  /** As {@link #reverse}, of the same answer in another form: {@code products/7.xml}. */
  public String reverse(Format format, String name, Object... values) {
    String address = reverse(name, values);
    return address.replaceFirst("/$", "") + "." + format.suffix();
  }

  /** In the version that the request itself was made in, where its address says that. */
  private String reversed(String full, Object... values) {
    Object version = request == null ? null : captured(request).get("version");
    if (version != null) {
      List<Object> versioned = new ArrayList<>(List.of(version));
      versioned.addAll(List.of(values));
      try {
        return Reverse.reverse(full, versioned.toArray());
      } catch (NoReverseMatch unversioned) {
        return Reverse.reverse(full, values);
      }
    }
    return Reverse.reverse(full, values);
  }

  private static Map<String, Object> captured(Request request) {
    return request.resolverMatch().map(ResolverMatch::kwargs).orElse(Map.of());
  }

  private List<String> namespaces() {
    return request == null
        ? List.of()
        : request.resolverMatch().map(ResolverMatch::namespaces).orElse(List.of());
  }
}
