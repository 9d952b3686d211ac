package io.charchub.contrib.rest.access;

import io.charchub.contrib.rest.formats.ApiException;
import io.charchub.http.MediaType;
import io.charchub.http.ResolverMatch;
import java.util.List;

/**
 * Finds out which version of an API a call asks for. DRF's {@code BaseVersioning}.
 *
 * <pre>
 * versioning(Versioning.acceptHeader("1", "1", "2"));     // version 1 unless told; 1 and 2 exist
 * </pre>
 */
@FunctionalInterface
public interface Versioning {
  /**
   * The version; empty for none.
   *
   * @throws ApiException where it does not exist
   */
  String of(ApiCall call);

  /** No versions. */
  Versioning NONE = call -> "";

  /** As the route captures it under {@code version}: {@code <str:version>/posts/}. */
  static Versioning path(String usual, String... versions) {
    List<String> known = List.of(versions);
    return call -> checked(call.captured("version"), usual, known, 404);
  }

  /** As the query says it: {@code ?version=2}. */
  static Versioning query(String usual, String... versions) {
    List<String> known = List.of(versions);
    return call -> checked(call.request().query().get("version", ""), usual, known, 404);
  }

  /** As the header says it: {@code Accept: application/json; version=2}. */
  static Versioning acceptHeader(String usual, String... versions) {
    List<String> known = List.of(versions);
    return call -> checked(inAccept(call, "version"), usual, known, 406);
  }

  private static String inAccept(ApiCall call, String parameter) {
    for (String range : call.request().header("Accept", "").split(",", 50)) {
      String version = MediaType.parse(range).parameter(parameter, "");
      if (!version.isEmpty()) {
        return version;
      }
    }
    return "";
  }

  /** As the namespace of the route says it: {@code include(router, "v2")}. */
  static Versioning namespace(String usual, String... versions) {
    List<String> known = List.of(versions);
    return call -> {
      List<String> namespaces =
          call.request().resolverMatch().map(ResolverMatch::namespaces).orElse(List.of());
      String named = namespaces.stream().filter(known::contains).findFirst().orElse("");
      return checked(named, usual, known, 404);
    };
  }

  /** As the first label of the host says it: {@code v2.api.example.org}. */
  static Versioning host(String usual, String... versions) {
    return named("host", "", usual, List.of(versions));
  }

  /**
   * The one that {@code REST.VERSIONING} names.
   *
   * @param parameter what the version is called in the route, the query, or {@code Accept}
   * @param usual the version of a call that names none
   * @param known the versions that there are; empty for any
   */
  static Versioning named(String kind, String parameter, String usual, List<String> known) {
    return switch (kind) {
      case "path" -> call -> checked(call.captured(parameter), usual, known, 404);
      case "query" -> call -> checked(call.request().query().get(parameter, ""), usual, known, 404);
      case "accept" -> call -> checked(inAccept(call, parameter), usual, known, 406);
      case "namespace" -> namespace(usual, known.toArray(String[]::new));
      case "host" -> call -> checked(firstLabel(call), usual, known, 404);
      default -> NONE;
    };
  }

  private static String firstLabel(ApiCall call) {
    String host = call.request().host();
    int dot = host.indexOf('.');
    boolean address = !host.isEmpty() && Character.isDigit(host.charAt(0));
    return dot < 0 || address ? "" : host.substring(0, dot);
  }

  private static String checked(String asked, String usual, List<String> known, int status) {
    if (asked.isEmpty()) {
      return usual;
    }
    if (!known.isEmpty() && !known.contains(asked)) {
      throw ApiException.of(
          status,
          "rest.E407",
          "rest.noVersion",
          java.util.Map.of("versions", String.join(", ", known)));
    }
    return asked;
  }
}
