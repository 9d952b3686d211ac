package io.charchub.contrib.staticfiles;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import io.charchub.http.Conditional;
import io.charchub.http.Handler;
import io.charchub.http.Http404;
import io.charchub.http.Middleware;
import io.charchub.http.Negotiation;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The static files of a project: their addresses for pages, and the answers to requests for them.
 *
 * <p>While a site is developed, files are looked up at each request under their plain names, so
 * that a change shows at once. In production they are read once at the start, addressed by hashed
 * names, and answered with a year's caching. Django's counterparts are {@code StaticFilesHandler}
 * and {@code ManifestStaticFilesStorage}.
 *
 * <p>Safe for use by many threads.
 */
public final class StaticFiles implements Middleware {
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "no-cache";

  private final String prefix;
  private final StaticFinder finder;
  private final @Nullable StaticIndex index;

  private StaticFiles(String prefix, StaticFinder finder, @Nullable StaticIndex index) {
    this.prefix = prefix;
    this.finder = finder;
    this.index = index;
  }

  /**
   * Files looked up anew at each request.
   *
   * @param prefix STATIC_URL, starting and ending with a slash
   */
  public static StaticFiles live(String prefix, StaticFinder finder) {
    return new StaticFiles(prefix, finder, null);
  }

  /**
   * Files read once, now.
   *
   * @param prefix STATIC_URL, starting and ending with a slash
   */
  public static StaticFiles indexed(String prefix, StaticFinder finder) {
    return new StaticFiles(prefix, finder, StaticIndex.of(finder));
  }

  /**
   * The address of a file, such as {@code /static/blog/blog.5f3a91c02b7e.css}.
   *
   * @param name such as {@code blog/blog.css}
   * @throws StaticFilesException {@code staticfiles.E001} when there is no such file
   */
  public String url(String name) {
    if (index != null) {
      StaticFile file = index.named(name).orElseThrow(() -> missing(name));
      return prefix + file.hashedName();
    }
    if (finder.find(name).isEmpty()) {
      throw missing(name);
    }
    return prefix + name;
  }

  private StaticFilesException missing(String name) {
    List<String> known = List.copyOf(finder.all().keySet());
    String near =
        DidYouMean.nearest(name, known)
            .map(each -> "'" + each + "'")
            .orElse(known.stream().limit(20).collect(Collectors.joining(", ")));
    return new StaticFilesException(
        new Problem("staticfiles.E001", "There is no static file '" + name + "'", "", near));
  }

  /** Answers requests below the prefix; leaves all others to {@code next}. */
  @Override
  public Response handle(Request request, Handler next) throws Exception {
    if (!request.path().startsWith(prefix)) {
      return next.handle(request);
    }
    if (!request.isMethod("GET") && !request.isMethod("HEAD")) {
      return Response.notAllowed(List.of("GET", "HEAD"));
    }
    String name = request.path().substring(prefix.length());
    return Conditional.apply(request, answer(request, name));
  }

  private Response answer(Request request, String name) {
    if (index == null) {
      StaticFile file = read(name).orElseThrow(() -> notFound(name));
      return response(request, file, ASK_AGAIN);
    }
    Optional<StaticFile> hashed = index.hashed(name);
    if (hashed.isPresent()) {
      return response(request, hashed.get(), FOREVER);
    }
    return response(request, index.named(name).orElseThrow(() -> notFound(name)), ASK_AGAIN);
  }

  private Optional<StaticFile> read(String name) {
    return finder
        .find(name)
        .map(StaticFinder.Found::read)
        .map(content -> StaticFile.of(name, StaticIndex.hash(content), content));
  }

  private static Http404 notFound(String name) {
    return new Http404("There is no static file '" + name + "'");
  }

  private static Response response(Request request, StaticFile file, String caching) {
    byte[] packed = file.packed();
    boolean gzip =
        packed != null
            && Negotiation.tokenQuality(request.header("Accept-Encoding", ""), "gzip") > 0;
    Response response =
        Response.of(gzip && packed != null ? packed : file.content(), file.contentType())
            .header("Cache-Control", caching)
            .header("ETag", gzip ? "W/" + file.etag() : file.etag());
    if (packed != null) {
      response.vary("Accept-Encoding");
    }
    return gzip ? response.header("Content-Encoding", "gzip") : response;
  }
}
