package io.charchub.contrib.rest.views;

import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.access.ApiPermission;
import io.charchub.contrib.rest.access.Authenticator;
import io.charchub.contrib.rest.access.Throttle;
import io.charchub.contrib.rest.access.Versioning;
import io.charchub.contrib.rest.formats.Format;
import io.charchub.db.meta.ModelMeta;
import io.charchub.http.Middleware;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a collection and of each of its members, as one object; a router gives it
 * addresses. DRF's {@code ViewSet}.
 *
 * <p>An action is a name, the methods that ask for it, and what answers it. Told once, then used by
 * any number of threads.
 */
public class ViewSet {
  private final Policy policy = new Policy();
  private final Map<String, Endpoint.Action> onList = new LinkedHashMap<>();
  private final Map<String, Endpoint.Action> onDetail = new LinkedHashMap<>();
  private final List<Extra> extras = new ArrayList<>();

  /** Without actions; subclasses add them. */
  protected ViewSet() {}

  /**
   * An address of its own below the collection, or below each member.
   *
   * @param name what the address ends in, and what its route's name ends in
   * @param detail whether it is below each member
   * @param actions what answers it, by method
   */
  public record Extra(String name, boolean detail, Map<String, Endpoint.Action> actions) {}

  // ---- told

  /** Asks this of a caller, in place of what the settings say. */
  public ViewSet permission(ApiPermission wanted) {
    policy.permission(wanted);
    return this;
  }

  /** Finds out by these who calls, in place of what the settings say. */
  public ViewSet authenticators(Authenticator... wanted) {
    policy.authenticators(List.of(wanted));
    return this;
  }

  /** May be called so often, in place of what the settings say; none for any number of times. */
  public ViewSet throttles(Throttle... wanted) {
    policy.throttles(List.of(wanted));
    return this;
  }

  /** May be called as often as REST.THROTTLE_RATES says for this scope, besides. */
  public ViewSet throttleScope(String name) {
    policy.scope(name);
    return this;
  }

  /** Has versions. */
  public ViewSet versioning(Versioning wanted) {
    policy.versioning(wanted);
    return this;
  }

  /** Answers in these forms alone, the most liked first. */
  public ViewSet formats(Format... wanted) {
    policy.formats(List.of(wanted));
    return this;
  }

  /**
   * Shows the answer of an action to people by a template of one's own, which finds the data under
   * {@code data}; programs get JSON and XML as before. DRF's {@code TemplateHTMLRenderer}.
   */
  public ViewSet page(String action, String template) {
    policy.template(action, template);
    return this;
  }

  /**
   * Puts middleware around the routes that a router makes: {@code
   * with(Decorators.cachePage(Duration.ofMinutes(5)))} for answers that are the same for everybody.
   */
  public ViewSet with(Middleware... wanted) {
    policy.around(List.of(wanted));
    return this;
  }

  /** Answers {@code method} on the collection by this action. */
  protected final void onList(String method, String action, Endpoint.Body body) {
    onList.put(method, new Endpoint.Action(action, body));
  }

  /** Answers {@code method} on each member by this action. */
  protected final void onDetail(String method, String action, Endpoint.Body body) {
    onDetail.put(method, new Endpoint.Action(action, body));
  }

  /** Answers no other actions than these, of those there are: {@code list}, {@code retrieve}. */
  public ViewSet only(String... actions) {
    List<String> wanted = Arrays.asList(actions);
    onList.values().removeIf(each -> !wanted.contains(each.name()));
    onDetail.values().removeIf(each -> !wanted.contains(each.name()));
    return this;
  }

  /**
   * Answers {@code method} at an address of its own below the collection: {@code
   * listAction("recent", "GET", this::recent)}. DRF's {@code @action(detail=False)}.
   */
  public ViewSet listAction(String name, String method, Endpoint.Body body) {
    extra(name, false, method, body);
    return this;
  }

  /** As {@link #listAction}, below each member. DRF's {@code @action(detail=True)}. */
  public ViewSet detailAction(String name, String method, Endpoint.Body body) {
    extra(name, true, method, body);
    return this;
  }

  private void extra(String name, boolean detail, String method, Endpoint.Body body) {
    Endpoint.Action action = new Endpoint.Action(name, body);
    for (Extra each : extras) {
      if (each.name().equals(name) && each.detail() == detail) {
        each.actions().put(method, action);
        return;
      }
    }
    Map<String, Endpoint.Action> actions = new LinkedHashMap<>();
    actions.put(method, action);
    extras.add(new Extra(name, detail, actions));
  }

  // ---- asked

  /** Who may call, how often, in which forms. */
  public final Policy policy() {
    return policy;
  }

  /** The model that it is about; null for none. */
  public @Nullable ModelMeta<?> model() {
    return null;
  }

  /** What people read as the name of the collection. */
  public String title() {
    ModelMeta<?> model = model();
    return model == null
        ? io.charchub.text.Names.capfirst(
            io.charchub.text.Names.verboseName(getClass().getSimpleName()))
        : io.charchub.text.Names.capfirst(
            io.charchub.i18n.Translations.current().tr(model.verboseNamePlural()));
  }

  /** What a route captures to find a member by. */
  public String lookup() {
    return "pk";
  }

  /** What is answered on the collection, by method. */
  public final Map<String, Endpoint.Action> listActions() {
    return onList;
  }

  /** What is answered on each member, by method. */
  public final Map<String, Endpoint.Action> detailActions() {
    return onDetail;
  }

  /** The addresses of its own. */
  public final List<Extra> extras() {
    return extras;
  }

  /** What {@code OPTIONS} tells of what is taken, by method. */
  protected Map<String, Object> fields(ApiCall call) {
    return Map.of();
  }

  /** The collection as a view. */
  public final Endpoint listEndpoint() {
    return new ViewSetEndpoint(this, onList, false, "");
  }

  /** A member as a view; its route captures {@link #lookup()}. */
  public final Endpoint detailEndpoint() {
    return new ViewSetEndpoint(this, onDetail, true, "");
  }

  /** An address of its own as a view. */
  public final Endpoint extraEndpoint(Extra extra) {
    return new ViewSetEndpoint(this, extra.actions(), extra.detail(), extra.name());
  }
}
