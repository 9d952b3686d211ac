package io.charchub.views.generic;

import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Reverse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers every method with another address. Django's {@code RedirectView}.
 *
 * <pre>{@code path("article/<slug:slug>/", RedirectView.toRoute("post").permanently())}</pre>
 */
public class RedirectView extends GenericView {
  private final @Nullable String route;
  private final @Nullable String address;
  private boolean permanent;
  private boolean query;

  /**
   * For views that override {@link #address}.
   *
   * @param route the name of a route that takes what this one captured, or null
   * @param address an address, or null
   */
  protected RedirectView(@Nullable String route, @Nullable String address) {
    this.route = route;
    this.address = address;
  }

  /** To the route of this name, with the values that this route captured. */
  public static RedirectView toRoute(String name) {
    return new RedirectView(name, null);
  }

  /** To this address, as it is. */
  public static RedirectView to(String address) {
    return new RedirectView(null, address);
  }

  /** With 301 in place of 302: browsers remember it. */
  public RedirectView permanently() {
    permanent = true;
    return this;
  }

  /** With the query that the request has. */
  public RedirectView withQuery() {
    query = true;
    return this;
  }

  /** Where to go; empty for an answer of 410, gone. */
  protected Optional<String> address(Request request, Map<String, Object> kwargs) {
    return Optional.ofNullable(route == null ? address : Reverse.reverse(route, kwargs));
  }

  @Override
  public Response handle(Request request, Map<String, Object> kwargs) {
    return get(request, kwargs);
  }

  @Override
  protected Response get(Request request, Map<String, Object> kwargs) {
    Optional<String> target = address(request, kwargs);
    if (target.isEmpty()) {
      return Response.of(410);
    }
    String asked = query && !request.rawQuery().isEmpty() ? "?" + request.rawQuery() : "";
    String whole = target.get() + asked;
    return permanent ? Response.permanentRedirect(whole) : Response.redirect(whole);
  }
}
