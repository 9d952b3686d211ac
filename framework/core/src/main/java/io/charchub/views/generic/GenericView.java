package io.charchub.views.generic;

import io.charchub.http.MethodNotAllowed;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.RoutedView;
import java.util.List;
import java.util.Map;

/**
 * A view that answers each HTTP method by a method of its own. HEAD is answered as GET, PUT as
 * POST, OPTIONS by the list; any other method by 405. Django's {@code View}.
 *
 * <p>One object serves many requests at once; it keeps nothing of them.
 */
public abstract class GenericView extends RoutedView {
  private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
  private static final List<String> WRITING = List.of("GET", "HEAD", "POST", "PUT", "OPTIONS");

  @Override
  public Response handle(Request request, Map<String, Object> kwargs) throws Exception {
    return switch (request.method()) {
      case "GET", "HEAD" -> get(request, kwargs);
      case "POST", "PUT" -> {
        if (!takesPost()) {
          throw refused(request);
        }
        yield post(request, kwargs);
      }
      case "OPTIONS" -> Response.of(200).header("Allow", String.join(", ", methods()));
      default -> throw refused(request);
    };
  }

  /** Answers GET and HEAD; {@code kwargs} are what the route captured, by name. */
  protected abstract Response get(Request request, Map<String, Object> kwargs) throws Exception;

  /** Whether {@link #post} answers; no unless overridden. */
  protected boolean takesPost() {
    return false;
  }

  /** Answers POST where {@link #takesPost} says so. */
  protected Response post(Request request, Map<String, Object> kwargs) throws Exception {
    throw refused(request);
  }

  /** The methods that are answered, for OPTIONS and for 405. */
  protected List<String> methods() {
    return takesPost() ? WRITING : READING;
  }

  private MethodNotAllowed refused(Request request) {
    return new MethodNotAllowed(request.method(), methods());
  }
}
