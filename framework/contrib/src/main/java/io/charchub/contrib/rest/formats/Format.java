package io.charchub.contrib.rest.formats;

import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.http.StreamingResponse;
import io.charchub.serialization.Json;
import io.charchub.serialization.Writable;
import io.charchub.serialization.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A form of data. One serializer serves all: whoever asks, the data are the same. */
public enum Format {
  /** RFC 8259. */
  JSON("json", "application/json", "application/problem+json"),
  /** As the room {@code serialization} writes it. */
  XML("xml", "application/xml", "application/problem+xml"),
  /** The page that shows the same answer to people. */
  HTML("html", "text/html", "text/html");

  private final String suffix;
  private final String mediaType;
  private final String problemType;

  Format(String suffix, String mediaType, String problemType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.problemType = problemType;
  }

  /** What {@code ?format=} and the end of an address call it. */
  public String suffix() {
    return suffix;
  }

  /** Its media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /**
   * The one that {@code request} wants: what its address names, or else what {@code Accept} likes
   * best; of two liked equally the first of {@code offered}.
   *
   * @param suffix what the address ends in; empty for nothing
   * @param parameter the query parameter that names a form; empty for none
   * @throws ApiException {@code rest.E404} for a name that is not among {@code offered}, {@code
   *     rest.E406} where nothing of them is taken
   */
  public static Format wanted(
      Request request, String suffix, String parameter, List<Format> offered) {
    String asked = parameter.isEmpty() ? "" : request.query().get(parameter, "");
    String named = suffix.isEmpty() ? asked : suffix;
    if (!named.isEmpty()) {
      return offered.stream()
          .filter(each -> each.suffix.equals(named))
          .findFirst()
          .orElseThrow(() -> ApiException.of(404, "rest.E404", "rest.notFound"));
    }
    List<String> types = new ArrayList<>();
    offered.forEach(each -> types.add(each.mediaType));
    offered.forEach(each -> types.add(each.problemType));
    if (offered.contains(XML)) {
      types.add("text/xml");
    }
    return request
        .preferredType(types)
        .flatMap(Format::ofMediaType)
        .orElseThrow(() -> ApiException.of(406, "rest.E406", "rest.notAcceptable"));
  }

  private static Optional<Format> ofMediaType(String type) {
    if (type.equals("text/xml")) {
      return Optional.of(XML);
    }
    for (Format each : values()) {
      if (each.mediaType.equals(type) || each.problemType.equals(type)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** An answer of 200 with {@code data}. Not for {@link #HTML}, which is made of a whole answer. */
  public Response answer(Object data) {
    return this == XML ? Response.xml(data) : Response.json(data);
  }

  /** As {@link #answer}, read and written piece by piece. */
  public Response stream(Writable data) {
    return this == XML
        ? StreamingResponse.of("application/xml; charset=utf-8", out -> Xml.writeTo(out, data))
        : StreamingResponse.of("application/json", out -> Json.writeTo(out, data));
  }

  /** The answer to an error. */
  public Response problem(Object data) {
    return this == XML
        ? Response.xml(data).header("Content-Type", problemType + "; charset=utf-8")
        : Response.json(data).header("Content-Type", JSON.problemType);
  }
}
