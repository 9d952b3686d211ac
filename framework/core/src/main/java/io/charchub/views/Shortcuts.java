package io.charchub.views;

import io.charchub.apps.Services;
import io.charchub.db.expressions.Q;
import io.charchub.db.models.DoesNotExist;
import io.charchub.db.models.Query;
import io.charchub.errors.Problem;
import io.charchub.http.Http404;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Reverse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What most views do, in one line each; to be imported statically. Django's {@code shortcuts}.
 *
 * <pre>
 * static Response post(Request request, String slug) {
 *   Post post = getObjectOr404(Post.objects.published(), Post_.slug.eq(slug));
 *   return render(request, "blog/post.ftlh", Map.of("post", post));
 * }
 * </pre>
 */
public final class Shortcuts {
  private Shortcuts() {}

  /**
   * As {@link #render(Request, String, Map)}, with nothing but what the context processors give.
   */
  public static Response render(Request request, String template) {
    return render(request, template, Map.of());
  }

  /**
   * An answer of 200 with the page that {@code template} makes of {@code context}.
   *
   * @throws io.charchub.template.TemplateException when the template is missing, wrong, or fails
   */
  public static Response render(Request request, String template, Map<String, ?> context) {
    Pages pages = Services.current().get(Pages.class);
    return Response.html(pages.renderBytes(request, template, context));
  }

  /**
   * An answer of 302 to a route by its name and values, or to an address: what has a slash, a dot,
   * or starts with {@code ?} or {@code #} is one. An address from outside goes through {@link
   * io.charchub.http.SafeRedirect} first.
   *
   * @throws io.charchub.urls.NoReverseMatch when there is no route of that name, or the values do
   *     not fit it
   */
  public static Response redirect(String nameOrAddress, Object... values) {
    return Response.redirect(address(nameOrAddress, values));
  }

  /** As {@link #redirect}, with 301: browsers remember it. */
  public static Response redirectPermanently(String nameOrAddress, Object... values) {
    return Response.permanentRedirect(address(nameOrAddress, values));
  }

  private static String address(String nameOrAddress, Object... values) {
    boolean address =
        nameOrAddress.indexOf('/') >= 0
            || nameOrAddress.indexOf('.') >= 0
            || nameOrAddress.startsWith("?")
            || nameOrAddress.startsWith("#");
    return address && values.length == 0 ? nameOrAddress : Reverse.reverse(nameOrAddress, values);
  }

  /**
   * The one row of {@code rows} that meets all of {@code conditions}.
   *
   * @throws Http404 {@code views.E404} when there is none
   * @throws io.charchub.errors.CharchubException when there are several
   */
  @SafeVarargs
  public static <T, R extends @Nullable Object> R getObjectOr404(
      Query<T, R, ?> rows, Q<? super T>... conditions) {
    try {
      return rows.get(conditions);
    } catch (DoesNotExist none) {
      String label = none.model();
      String name = label.substring(label.lastIndexOf('.') + 1);
      throw new Http404(Problem.of("views.E404", "No " + name + " matches the given query."));
    }
  }

  /**
   * The rows of {@code rows} that meet all of {@code conditions}; at least one.
   *
   * @throws Http404 {@code views.E404} when there is none
   */
  @SafeVarargs
  public static <T, R extends @Nullable Object> List<R> getListOr404(
      Query<T, R, ?> rows, Q<? super T>... conditions) {
    List<R> found = rows.filter(conditions).list();
    if (found.isEmpty()) {
      throw new Http404(Problem.of("views.E404", "Nothing matches the given query."));
    }
    return found;
  }
}
