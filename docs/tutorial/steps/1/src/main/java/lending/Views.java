package lending;

import io.charchub.http.Request;
import io.charchub.http.Response;

/** The pages of the app. */
final class Views {
  private Views() {}

  static Response index(Request request) {
    return Response.text("No books yet.");
  }
}
