package io.charchub.management;

import io.charchub.files.FileException;
import io.charchub.files.FileSystemStorage;
import io.charchub.http.FileResponse;
import io.charchub.http.Handler;
import io.charchub.http.Http404;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.Set;

/**
 * Answers for the files that people uploaded, below MEDIA_URL. What somebody uploaded must not run
 * as a page of this site: only pictures are shown, all else is offered for saving, and every answer
 * is sandboxed.
 */
final class MediaFiles implements Middleware {
  private static final Set<String> SHOWN =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif");

  private final String prefix;
  private final FileSystemStorage storage;

  /**
   * @param prefix MEDIA_URL, starting and ending with a slash
   */
  MediaFiles(String prefix, FileSystemStorage storage) {
    this.prefix = prefix;
    this.storage = storage;
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    String path = request.path();
    if (!path.startsWith(prefix)) {
      return next.handle(request);
    }
    if (!request.isMethod("GET") && !request.isMethod("HEAD")) {
      return Response.notAllowed(Set.of("GET", "HEAD"));
    }
    String name = path.substring(prefix.length());
    FileResponse file = open(name);
    if (!SHOWN.contains(file.contentType())) {
      file.asAttachment(name.substring(name.lastIndexOf('/') + 1));
    }
    file.header("Content-Security-Policy", "default-src 'none'; sandbox");
    file.header("X-Content-Type-Options", "nosniff");
    return file.forRequest(request);
  }

  private FileResponse open(String name) throws Exception {
    try {
      return FileResponse.of(storage.path(name));
    } catch (FileException outside) {
      throw new Http404("There is no such file");
    }
  }
}
