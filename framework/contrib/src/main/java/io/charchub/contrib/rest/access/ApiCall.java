package io.charchub.contrib.rest.access;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.rest.formats.Bodies;
import io.charchub.contrib.rest.formats.Format;
import io.charchub.db.meta.ModelMeta;
import io.charchub.http.Request;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call of an API: the request, who makes it, and what it asks for. DRF's {@code Request} with
 * {@code view.action}. Belongs to the thread that answers it.
 */
public final class ApiCall {
  private final Request request;
  private final Map<String, Object> captured;
  private final List<Authenticator> authenticators;
  private final String action;
  private final @Nullable ModelMeta<?> model;
  private final Format format;
  private String method;
  private String version = "";
  private @Nullable Caller caller;
  private @Nullable Object data;
  private boolean read;
  private Set<Bodies.Kind> bodies = Bodies.ALL;

  /**
   * A call.
   *
   * @param captured what the route captured, by name
   * @param authenticators who can tell who calls, asked when somebody wants to know
   * @param action what is to be done: {@code list}, {@code create}, ... or an action of one's own;
   *     the method in small letters for views that have no actions
   * @param model the model that it is about; null for none
   * @param format the form that the answer is to have
   */
  public ApiCall(
      Request request,
      Map<String, Object> captured,
      List<Authenticator> authenticators,
      String method,
      String action,
      @Nullable ModelMeta<?> model,
      Format format) {
    this.request = request;
    this.captured = captured;
    this.authenticators = authenticators;
    this.method = method;
    this.action = action;
    this.model = model;
    this.format = format;
  }

  /** The request. */
  public Request request() {
    return request;
  }

  /** The method in capitals: the request's own, or the one that a form of the page asks for. */
  public String method() {
    return method;
  }

  /** Whether the call promises to change nothing. */
  public boolean isSafe() {
    return switch (method) {
      case "GET", "HEAD", "OPTIONS" -> true;
      default -> false;
    };
  }

  /** What the route captured, by name; never null. */
  public Map<String, Object> captured() {
    return captured;
  }

  /** What the route captured under {@code name}, as text; empty where it captured none. */
  public String captured(String name) {
    Object value = captured.get(name);
    return value == null ? "" : value.toString();
  }

  /** What is to be done: {@code list}, {@code retrieve}, {@code create}, {@code update}, ... */
  public String action() {
    return action;
  }

  /** The model that it is about; empty for none. */
  public Optional<ModelMeta<?>> model() {
    return Optional.ofNullable(model);
  }

  /** The form that the answer is to have. */
  public Format format() {
    return format;
  }

  /** The version of the API that is asked for; empty where there are none. */
  public String version() {
    return version;
  }

  /** Says which version is asked for. */
  public void version(String asked) {
    version = asked;
  }

  /** The same call asking for something else, to find out whether it might. */
  public ApiCall asking(String otherMethod, String otherAction) {
    ApiCall other =
        new ApiCall(request, captured, authenticators, otherMethod, otherAction, model, format);
    other.caller = caller;
    other.version = version;
    other.bodies = bodies;
    return other;
  }

  // ---- who

  /**
   * Who calls, found out at the first call.
   *
   * @throws io.charchub.contrib.rest.formats.ApiException of 401 where wrong credentials were shown
   */
  public Caller caller() throws IOException {
    Caller known = caller;
    if (known == null) {
      known = find();
      caller = known;
    }
    return known;
  }

  private Caller find() throws IOException {
    for (Authenticator each : authenticators) {
      Optional<Caller> found = each.authenticate(request);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return Caller.ANYBODY;
  }

  /** The account that calls; empty for anybody. Throws as {@link #caller} does. */
  public Optional<AbstractBaseUser> user() {
    try {
      return caller().user();
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    }
  }

  /** The account that calls, as the project's user model. */
  public <U extends AbstractBaseUser> Optional<U> user(Class<U> model) {
    return user().map(model::cast);
  }

  /** Who can tell who calls. */
  public List<Authenticator> authenticators() {
    return authenticators;
  }

  // ---- what was sent

  /** Says which forms of a body are read; all of them unless it is said. */
  public void bodies(Set<Bodies.Kind> taken) {
    bodies = taken;
  }

  /** Whether a form was sent, field by field, and not data as text. */
  public boolean isForm() throws IOException {
    return Bodies.isFields(request);
  }

  /**
   * The data of the body, read once: maps, lists, texts, numbers, booleans, null.
   *
   * @throws io.charchub.contrib.rest.formats.ApiException as {@link Bodies#read}
   */
  public @Nullable Object data() throws IOException {
    if (!read) {
      data = Bodies.read(request, bodies);
      read = true;
    }
    return data;
  }
}
