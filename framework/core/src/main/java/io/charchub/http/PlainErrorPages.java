package io.charchub.http;

/** Answers failures in plain text: for where there are no templates, and for when they fail. */
public final class PlainErrorPages implements ErrorPages {
  @Override
  public Response page(Request request, Throwable failure) {
    int status = failure instanceof HttpException known ? known.status() : 500;
    return withAllowed(plain(status, request.requestId()), failure);
  }

  /** {@code response} with the header that says which methods are answered, where that failed. */
  public static Response withAllowed(Response response, Throwable failure) {
    return failure instanceof MethodNotAllowed refused
        ? response.header("Allow", String.join(", ", refused.allowed()))
        : response;
  }

  /** The bare answer: the status in words and the request's id, nothing that the failure said. */
  public static Response plain(int status, String requestId) {
    return Response.text(reason(status) + "\nRequest " + requestId + "\n").status(status);
  }

  /** The status in words. */
  public static String reason(int status) {
    return switch (status) {
      case 400 -> "Bad request";
      case 403 -> "Forbidden";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 406 -> "Not acceptable";
      case 408 -> "Too slow";
      case 410 -> "Gone";
      case 412 -> "Precondition failed";
      case 413 -> "Too much data";
      case 414 -> "Address too long";
      case 415 -> "Unsupported media type";
      case 419 -> "Page expired";
      case 429 -> "Too many requests";
      case 431 -> "Headers too large";
      case 503 -> "Service unavailable";
      default -> status < 500 ? "Bad request" : "Server error";
    };
  }
}
