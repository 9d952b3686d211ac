package io.charchub.contrib.redirects;

import static io.charchub.urls.Routes.path;

import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import java.util.List;

/** A site of one page. */
public final class MovedUrls implements UrlConf {
  @Override
  public List<Route> urlpatterns() {
    return List.of(path("here/", MovedUrls::here, "here"));
  }

  private static Response here(Request request) {
    return Response.text("here");
  }
}
