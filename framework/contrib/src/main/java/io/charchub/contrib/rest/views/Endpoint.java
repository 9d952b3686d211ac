package io.charchub.contrib.rest.views;

import io.charchub.apps.Apps;
import io.charchub.apps.Services;
import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.formats.ApiException;
import io.charchub.contrib.rest.formats.Bodies;
import io.charchub.contrib.rest.formats.Format;
import io.charchub.contrib.rest.formats.ProblemDetails;
import io.charchub.contrib.rest.serializers.SerializerContext;
import io.charchub.contrib.rest.settings.RestOptions;
import io.charchub.db.IntegrityException;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.ProtectedException;
import io.charchub.db.models.RestrictedException;
import io.charchub.http.Conditional;
import io.charchub.http.HttpException;
import io.charchub.http.MethodNotAllowed;
import io.charchub.http.Request;
import io.charchub.http.RequestTransaction;
import io.charchub.http.Response;
import io.charchub.middleware.ContentHash;
import io.charchub.serialization.Json;
import io.charchub.serialization.Limits;
import io.charchub.serialization.Writable;
import io.charchub.text.Names;
import io.charchub.urls.RoutedView;
import io.charchub.validation.ValidationException;
import io.charchub.views.Pages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One address of an API, and the way of a call through it.
 *
 * <h2>The way of a call</h2>
 *
 * <ol>
 *   <li>which form the answer is to have, so that errors have it too;
 *   <li>which action answers the method; a form of the page may ask for another method than POST;
 *   <li>which version is asked for;
 *   <li>whether the caller may: only now, and only where a permission wants to know, it is found
 *       out who calls;
 *   <li>whether the caller called too often;
 *   <li>the action itself;
 *   <li>the answer in its form, with its {@code ETag}; 304 where the client has it.
 * </ol>
 *
 * <p>What an action refuses becomes problem details. Any other failure is left to the site's error
 * pages, which tell a stranger nothing.
 */
public abstract class Endpoint extends RoutedView {
  /** The field of a form that stands for a method which forms do not have. */
  public static final String METHOD_FIELD = "_method";

  private volatile @Nullable Map<String, Action> known;

  Endpoint() {}

  /** What an action does. */
  @FunctionalInterface
  public interface Body {
    /** Answers the call. */
    ApiResponse answer(ApiCall call) throws Exception;
  }

  /**
   * One thing that can be asked of an address.
   *
   * @param name {@code list}, {@code retrieve}, or a name of one's own
   * @param body what it does
   */
  public record Action(String name, Body body) {}

  /** What is answered here, by method; GET stands for HEAD too. */
  protected abstract Map<String, Action> actions();

  /** Who may call, how often, in which forms. */
  public abstract Policy policy();

  /** The model that it is about; null for none. */
  protected @Nullable ModelMeta<?> model() {
    return null;
  }

  /** What people read as the name of this address. */
  public String title() {
    String name = getClass().getSimpleName();
    return Names.capfirst(Names.verboseName(name.isEmpty() ? "Api" : name));
  }

  /** For whom things are shown in a call, and what addresses are made against. */
  public final SerializerContext context(ApiCall call) {
    return SerializerContext.of(call.request(), call::user);
  }

  /** What {@code OPTIONS} tells besides names and forms; what is taken, by method. */
  protected Map<String, Object> fields(ApiCall call) {
    return Map.of();
  }

  private Map<String, Action> byMethod() {
    Map<String, Action> found = known;
    if (found == null) {
      found = actions();
      known = found;
    }
    return found;
  }

  /** The name of what {@code method} asks for here; empty where it is not answered. */
  public final Optional<String> actionOf(String method) {
    return Optional.ofNullable(byMethod().get(method)).map(Action::name);
  }

  /** The methods that are answered. */
  public final List<String> methods() {
    List<String> methods = new ArrayList<>(byMethod().keySet());
    if (methods.contains("GET")) {
      methods.add(methods.indexOf("GET") + 1, "HEAD");
    }
    methods.add("OPTIONS");
    return methods;
  }

  // ---- the way of a call

  @Override
  public final Response handle(Request request, Map<String, Object> captured) throws Exception {
    Format format = Format.JSON;
    ApiCall call = null;
    try {
      String parameter = RestOptions.current().wire().formatParam();
      format = Format.wanted(request, suffix(captured), parameter, policy().formats());
      call = call(request, captured, format);
      return render(call, answer(call));
    } catch (Exception failed) {
      HttpException told = told(failed, request);
      if (told == null) {
        throw failed;
      }
      Response answer = problem(request, call, format, told);
      RequestTransaction.rollBack(request);
      return answer;
    }
  }

  /** What a client is told of a failure; null for one that the site's error pages are for. */
  private static @Nullable HttpException told(Exception failed, Request request) {
    for (ProvidesApiErrors app :
        Services.current().get(Apps.class).providing(ProvidesApiErrors.class)) {
      Optional<ApiException> ours = app.apiError(failed, request);
      if (ours.isPresent()) {
        return ours.get();
      }
    }
    if (failed instanceof HttpException refused) {
      return refused;
    } else if (failed instanceof ValidationException wrong) {
      return ApiException.invalid(wrong.errors());
    } else if (failed instanceof IntegrityException) {
      return ApiException.of(409, "rest.E409", "rest.conflict");
    }
    return failed instanceof ProtectedException || failed instanceof RestrictedException
        ? ApiException.of(409, "rest.E410", "rest.inUse")
        : null;
  }

  private static String suffix(Map<String, Object> captured) {
    Object suffix = captured.get("format");
    return suffix == null ? "" : suffix.toString();
  }

  private ApiCall call(Request request, Map<String, Object> captured, Format format)
      throws IOException {
    String method = method(request);
    Action action = byMethod().get(method.equals("HEAD") ? "GET" : method);
    if (action == null && !method.equals("OPTIONS")) {
      throw new MethodNotAllowed(method, methods());
    }
    String name = action == null ? "metadata" : action.name();
    ApiCall call =
        new ApiCall(request, captured, policy().authenticators(), method, name, model(), format);
    call.bodies(RestOptions.current().wire().bodies());
    return call;
  }

  /** The method, or the one that a form which this site made asks for in place of POST. */
  private static String method(Request request) throws IOException {
    if (!request.isMethod("POST") || !Bodies.isForm(request.contentType())) {
      return request.method();
    }
    String wanted = request.form().get(METHOD_FIELD, "");
    return switch (wanted) {
      case "PUT", "PATCH", "DELETE" -> wanted;
      default -> "POST";
    };
  }

  private ApiResponse answer(ApiCall call) throws Exception {
    call.version(policy().version(call));
    policy().require(call);
    policy().throttle(call);
    if (call.method().equals("OPTIONS")) {
      return ApiResponse.of(metadata(call)).header("Allow", String.join(", ", methods()));
    }
    String method = call.method().equals("HEAD") ? "GET" : call.method();
    return java.util.Objects.requireNonNull(byMethod().get(method)).body().answer(call);
  }

  private Map<String, Object> metadata(ApiCall call) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("name", title());
    metadata.put("renders", policy().formats().stream().map(Format::mediaType).toList());
    metadata.put(
        "parses",
        RestOptions.current().wire().bodies().stream().map(Bodies.Kind::mediaType).toList());
    metadata.put("methods", methods());
    Map<String, Object> fields = fields(call);
    if (!fields.isEmpty()) {
      metadata.put("actions", fields);
    }
    return metadata;
  }

  // ---- the answer

  private Response render(ApiCall call, ApiResponse answer) {
    Response response = rendered(call, answer);
    answer.headers().forEach(response::header);
    if (policy().formats().size() > 1) {
      response.vary("Accept");
    }
    if (response.status() == 200 && !response.isStreaming() && call.isSafe()) {
      response.headers().setIfAbsent("ETag", ContentHash.etag(response.content()));
      return Conditional.apply(call.request(), response);
    }
    return response;
  }

  private Response rendered(ApiCall call, ApiResponse answer) {
    Object data = answer.data();
    Optional<String> template = policy().template(call.action());
    if (call.format() == Format.HTML && template.isPresent() && data != null) {
      return templated(call, template.get(), data).status(answer.status());
    }
    if (call.format() == Format.HTML) {
      return pages().page(this, call, answer);
    }
    if (data == null && answer.status() == 204) {
      return Response.of(204);
    }
    if (answer.isStreamed() && data instanceof Writable writable) {
      return call.format().stream(writable);
    }
    Writable whole = out -> out.value(data);
    return call.format().answer(whole).status(answer.status());
  }

  /** The answer by a template of the project's own, which finds the data under {@code data}. */
  private static Response templated(ApiCall call, String template, Object data) {
    byte[] json = Json.writeBytes(data);
    Limits whole = Limits.DEFAULT.withDocumentLength(Math.max(1, json.length));
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("data", Json.read(json, whole));
    Pages pages = Services.current().get(Pages.class);
    return Response.html(pages.renderBytes(call.request(), template, context));
  }

  private Response problem(
      Request request, @Nullable ApiCall call, Format format, HttpException refused) {
    if (format != Format.HTML) {
      return ProblemDetails.answer(request, refused, format).vary("Accept");
    }
    Response page = pages().problem(this, request, call, refused).status(refused.status());
    page.header("Cache-Control", "no-store").vary("Accept");
    return ProblemDetails.withHeaders(page, refused);
  }

  private static HtmlPages pages() {
    Optional<HtmlPages> pages = Services.current().find(HtmlPages.class);
    return pages.orElse(HtmlPages.PLAIN);
  }

  // ---- conditions of writing

  /**
   * Refuses to change what the client has not seen as it is now: where {@code If-Match} names
   * another tag than {@code current} has in the form of this call.
   *
   * @throws ApiException {@code rest.E412}
   */
  static void requireMatch(ApiCall call, Object current) {
    String wanted = call.request().header("If-Match", "");
    if (wanted.isEmpty() || wanted.strip().equals("*")) {
      return;
    }
    Format form = call.format() == Format.HTML ? Format.JSON : call.format();
    String tag = ContentHash.etag(form.answer(current).content());
    boolean matches =
        Conditional.parseEtags(wanted).stream()
            .anyMatch(each -> (each.startsWith("W/") ? each.substring(2) : each).equals(tag));
    if (!matches) {
      throw ApiException.of(412, "rest.E412", "rest.changedMeanwhile").header("ETag", tag);
    }
  }
}
