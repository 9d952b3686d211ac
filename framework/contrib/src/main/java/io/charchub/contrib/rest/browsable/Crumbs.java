package io.charchub.contrib.rest.browsable;

import io.charchub.apps.Services;
import io.charchub.contrib.rest.settings.RestOptions;
import io.charchub.contrib.rest.views.Endpoint;
import io.charchub.contrib.rest.views.ViewSetEndpoint;
import io.charchub.http.PercentEncoding;
import io.charchub.http.Request;
import io.charchub.template.InTemplates;
import io.charchub.urls.UrlResolver;
import java.util.ArrayList;
import java.util.List;

/** The way from the root of an API to one of its addresses. */
final class Crumbs {
  private Crumbs() {}

  /**
   * One step.
   *
   * @param label what people read
   * @param url where it leads; empty for the page itself
   */
  @InTemplates
  record Crumb(String label, String url) {}

  static List<Crumb> of(Endpoint endpoint, Request request) {
    List<Crumb> crumbs = new ArrayList<>();
    if (!(endpoint instanceof ViewSetEndpoint at)) {
      crumbs.add(new Crumb(endpoint.title(), ""));
      return crumbs;
    }
    String here = folder(request.rawPath());
    String member = at.isDetail() && !at.extra().isEmpty() ? above(here) : here;
    String list = at.isDetail() || !at.extra().isEmpty() ? above(member) : here;
    String root = above(list);
    if (exists(root)) {
      crumbs.add(new Crumb(RestOptions.current().title(), root));
    }
    crumbs.add(new Crumb(at.set().title(), list.equals(here) ? "" : list));
    if (at.isDetail()) {
      crumbs.add(new Crumb(last(member), member.equals(here) ? "" : member));
    }
    if (!at.extra().isEmpty()) {
      crumbs.add(new Crumb(at.title(), ""));
    }
    return crumbs;
  }

  /** The address of the collection that a member belongs to. */
  static String listOf(Request request) {
    return above(folder(request.rawPath()));
  }

  private static String last(String folder) {
    String name = folder.substring(above(folder).length(), folder.length() - 1);
    String decoded = PercentEncoding.decodePath(name);
    return decoded == null ? name : decoded;
  }

  private static boolean exists(String path) {
    String decoded = PercentEncoding.decodePath(path);
    return decoded != null && Services.current().get(UrlResolver.class).isValid(decoded);
  }

  /** The address with a slash at its end, the name of a form left out. */
  private static String folder(String path) {
    if (path.endsWith("/")) {
      return path;
    }
    int dot = path.lastIndexOf('.');
    return (dot > path.lastIndexOf('/') ? path.substring(0, dot) : path) + "/";
  }

  private static String above(String folder) {
    int slash = folder.length() < 2 ? -1 : folder.lastIndexOf('/', folder.length() - 2);
    return slash < 0 ? "/" : folder.substring(0, slash + 1);
  }
}
