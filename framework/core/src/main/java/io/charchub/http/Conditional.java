package io.charchub.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Conditional requests (RFC 9110, section 13): whether a client already has what it asks for. */
public final class Conditional {
  private Conditional() {}

  /**
   * The answer to {@code request} given the {@code ETag} and {@code Last-Modified} of {@code
   * response}: the response itself, or 304 or 412 in its place. The conditions are weighed in the
   * RFC's order. Only answers of 200 are looked at.
   */
  public static Response apply(Request request, Response response) {
    if (response.status() != 200) {
      return response;
    }
    String tag = response.headers().find("ETag");
    String date = response.headers().find("Last-Modified");
    OptionalLong modified = date == null ? OptionalLong.empty() : HttpDate.parse(date);
    int status = evaluate(request, tag, modified);
    return switch (status) {
      case 304 -> notModified(response);
      case 412 -> Response.text("Precondition failed").status(412);
      default -> response;
    };
  }

  /**
   * The status that the conditions of {@code request} ask for: 200 to go on, 304 or 412. For a view
   * that knows its tag or date before it does the work.
   *
   * @param tag with its quotes; null where there is none
   * @param modified seconds since 1970; empty where it is not known
   */
  public static int evaluate(Request request, @Nullable String tag, OptionalLong modified) {
    String ifMatch = request.header("If-Match", "");
    if (!ifMatch.isEmpty()) {
      if (!matches(parseEtags(ifMatch), tag, true)) {
        return 412;
      }
    } else if (isNewer(modified, request.header("If-Unmodified-Since", ""))) {
      return 412;
    }
    boolean read = request.isMethod("GET") || request.isMethod("HEAD");
    String ifNoneMatch = request.header("If-None-Match", "");
    if (!ifNoneMatch.isEmpty()) {
      return matches(parseEtags(ifNoneMatch), tag, false) ? (read ? 304 : 412) : 200;
    }
    OptionalLong since = HttpDate.parse(request.header("If-Modified-Since", ""));
    boolean unchanged =
        read
            && since.isPresent()
            && modified.isPresent()
            && modified.getAsLong() <= since.getAsLong();
    return unchanged ? 304 : 200;
  }

  /** {@code tag} in quotes, unless it has them, weak or not. */
  public static String quoteEtag(String tag) {
    return isEtag(tag) ? tag : "\"" + tag + "\"";
  }

  /**
   * The tags of an {@code If-Match} or {@code If-None-Match} header, quotes and {@code W/} kept;
   * {@code *} alone for the one that stands for all. What is no tag ends the list.
   */
  public static List<String> parseEtags(String header) {
    if (header.strip().equals("*")) {
      return List.of("*");
    }
    List<String> tags = new ArrayList<>();
    int at = 0;
    while (at < header.length()) {
      int start = at;
      if (header.startsWith("W/", at)) {
        at += 2;
      }
      int close =
          at < header.length() && header.charAt(at) == '"' ? header.indexOf('"', at + 1) : -1;
      if (close < 0) {
        return tags;
      }
      tags.add(header.substring(start, close + 1));
      at = close + 1;
      while (at < header.length() && (header.charAt(at) == ',' || header.charAt(at) <= ' ')) {
        at++;
      }
    }
    return tags;
  }

  /**
   * Whether {@code header}, a list of request's tags, is matched by {@code tag}; weak tags only
   * where not {@code strong}.
   */
  private static boolean matches(List<String> wanted, @Nullable String tag, boolean strong) {
    if (tag == null) {
      return false;
    }
    if (wanted.size() == 1 && wanted.get(0).equals("*")) {
      return true;
    }
    if (strong) {
      return !tag.startsWith("W/") && wanted.contains(tag);
    }
    for (String candidate : wanted) {
      if (opaque(candidate).equals(opaque(tag))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNewer(OptionalLong modified, String limit) {
    OptionalLong since = HttpDate.parse(limit);
    return since.isPresent() && modified.isPresent() && modified.getAsLong() > since.getAsLong();
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  private static boolean isEtag(String tag) {
    String opaque = opaque(tag);
    return opaque.length() >= 2
        && opaque.charAt(0) == '"'
        && opaque.indexOf('"', 1) == opaque.length() - 1
        && StandardCharsets.ISO_8859_1.newEncoder().canEncode(opaque);
  }

  /** 304 keeps what caches need of the whole answer (RFC 9110, section 15.4.5), and its cookies. */
  private static Response notModified(Response response) {
    Response answer = Response.notModified();
    Headers headers = response.headers();
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      if (!name.regionMatches(true, 0, "Content-", 0, 8)
          || name.equalsIgnoreCase("Content-Location")
          || name.equalsIgnoreCase("Content-Security-Policy")) {
        answer.headers().add(name, headers.value(i));
      }
    }
    return answer;
  }
}
