package io.charchub.contrib.rest.views;

import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.formats.ProblemDetails;
import io.charchub.http.HttpException;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.serialization.Json;
import org.jspecify.annotations.Nullable;

/** Shows answers to people. A service; the app's own is put there by its config. */
public interface HtmlPages {
  /** The page of an answer, with its status. */
  Response page(Endpoint endpoint, ApiCall call, ApiResponse answer);

  /** The page of an error; its status is set by who asks. */
  Response problem(
      Endpoint endpoint, Request request, @Nullable ApiCall call, HttpException refused);

  /** The data as indented text, for where there is no page. */
  HtmlPages PLAIN =
      new HtmlPages() {
        @Override
        public Response page(Endpoint endpoint, ApiCall call, ApiResponse answer) {
          return Response.text(Json.writeIndented(answer.data())).status(answer.status());
        }

        @Override
        public Response problem(
            Endpoint endpoint, Request request, @Nullable ApiCall call, HttpException refused) {
          return Response.text(Json.writeIndented(ProblemDetails.of(request, refused)));
        }
      };
}
