package io.charchub.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses what is too long before a servlet hears of it: the target of a request, the number of its
 * headers.
 */
final class RequestGuard extends Handler.Wrapper {
  private final int longestUri;
  private final int mostHeaders;
  private final int slowestBody;

  RequestGuard(Handler inner, int longestUri, int mostHeaders, int slowestBody) {
    super(inner);
    this.slowestBody = slowestBody;
    this.longestUri = longestUri;
    this.mostHeaders = mostHeaders;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getHttpURI().getPathQuery() != null
        && request.getHttpURI().getPathQuery().length() > longestUri) {
      return refuse(414, request, response, callback);
    }
    if (request.getHeaders().size() > mostHeaders) {
      return refuse(431, request, response, callback);
    }
    boolean paced = slowestBody > 0 && PacedRequest.hasBody(request);
    return super.handle(
        paced ? new PacedRequest(request, slowestBody) : request, response, callback);
  }

  private static boolean refuse(int status, Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    Response.writeError(request, response, callback, status);
    return true;
  }
}
