package io.charchub.contrib.rest.views;

import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.access.ApiPermission;
import io.charchub.contrib.rest.access.Authenticator;
import io.charchub.contrib.rest.access.Throttle;
import io.charchub.contrib.rest.access.Versioning;
import io.charchub.contrib.rest.formats.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A view of an API that answers each method by a method of its own. DRF's {@code APIView}.
 *
 * <pre>
 * final class Health extends ApiView {
 *   Health() {
 *     permission(ApiPermissions.ANYBODY);
 *   }
 *
 *   &#64;Override
 *   protected ApiResponse get(ApiCall call) {
 *     return ApiResponse.of(Map.of("status", "well"));
 *   }
 * }
 * </pre>
 *
 * <p>A method that is not overridden is answered by 405. One object serves many calls at once.
 */
public abstract class ApiView extends Endpoint {
  private final Policy policy = new Policy();

  /** A view that says nothing of who may call it. */
  protected ApiView() {}

  // ---- told

  /** Asks this of a caller, in place of what the settings say. */
  protected final void permission(ApiPermission wanted) {
    policy.permission(wanted);
  }

  /** Finds out by these who calls, in place of what the settings say. */
  protected final void authenticators(Authenticator... wanted) {
    policy.authenticators(List.of(wanted));
  }

  /** May be called so often, in place of what the settings say; none for any number of times. */
  protected final void throttles(Throttle... wanted) {
    policy.throttles(List.of(wanted));
  }

  /** May be called as often as REST.THROTTLE_RATES says for this scope, besides. */
  protected final void throttleScope(String name) {
    policy.scope(name);
  }

  /** Has versions. */
  protected final void versioning(Versioning wanted) {
    policy.versioning(wanted);
  }

  /** Answers in these forms alone, the most liked first. */
  protected final void formats(Format... wanted) {
    policy.formats(List.of(wanted));
  }

  /** Shows the answer of a method, {@code get}, to people by a template of one's own. */
  protected final void page(String action, String template) {
    policy.template(action, template);
  }

  @Override
  public final Policy policy() {
    return policy;
  }

  // ---- methods

  /** Answers GET and HEAD. */
  protected ApiResponse get(ApiCall call) throws Exception {
    throw refused(call);
  }

  /** Answers POST. */
  protected ApiResponse post(ApiCall call) throws Exception {
    throw refused(call);
  }

  /** Answers PUT. */
  protected ApiResponse put(ApiCall call) throws Exception {
    throw refused(call);
  }

  /** Answers PATCH. */
  protected ApiResponse patch(ApiCall call) throws Exception {
    throw refused(call);
  }

  /** Answers DELETE. */
  protected ApiResponse delete(ApiCall call) throws Exception {
    throw refused(call);
  }

  private io.charchub.http.MethodNotAllowed refused(ApiCall call) {
    return new io.charchub.http.MethodNotAllowed(call.method(), methods());
  }

  @Override
  protected final Map<String, Endpoint.Action> actions() {
    Map<String, Endpoint.Action> actions = new LinkedHashMap<>();
    for (String method : overridden()) {
      actions.put(
          method,
          new Endpoint.Action(
              method.toLowerCase(java.util.Locale.ROOT), call -> run(method, call)));
    }
    return actions;
  }

  private ApiResponse run(String method, ApiCall call) throws Exception {
    return switch (method) {
      case "GET" -> get(call);
      case "POST" -> post(call);
      case "PUT" -> put(call);
      case "PATCH" -> patch(call);
      default -> delete(call);
    };
  }

  /** The methods that the class answers; looked up once. */
  private List<String> overridden() {
    List<String> names = new ArrayList<>();
    for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
      String name = method.toLowerCase(java.util.Locale.ROOT);
      for (Class<?> at = getClass(); at != null && at != ApiView.class; at = at.getSuperclass()) {
        boolean found = false;
        for (java.lang.reflect.Method each : at.getDeclaredMethods()) {
          found |=
              each.getName().equals(name)
                  && each.getParameterCount() == 1
                  && each.getParameterTypes()[0] == ApiCall.class;
        }
        if (found) {
          names.add(method);
          break;
        }
      }
    }
    return names;
  }
}
