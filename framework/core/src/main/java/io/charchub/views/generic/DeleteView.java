package io.charchub.views.generic;

import io.charchub.conf.ConfigurationException;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.errors.Problem;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.views.Shortcuts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether a row is to be deleted, and deletes it when that is posted. Django's {@code
 * DeleteView}.
 *
 * <pre>{@code path("tag/<int:pk>/delete/", DeleteView.of(Tag.objects).success("tags"))}</pre>
 *
 * <p>The page {@code app/model_confirm_delete.ftlh} sees {@code object} and the same by the name of
 * the model; it holds a form that posts to its own address. GET never deletes.
 *
 * @param <T> the model
 */
public class DeleteView<T extends KeyedModel<?>> extends ObjectView<T, DeleteView<T>> {
  private @Nullable String success;

  /** For views that override something. */
  protected DeleteView(QuerySetOf<T, ?> rows) {
    super(rows);
  }

  /** A view that deletes one of these rows. */
  public static <T extends KeyedModel<?>> DeleteView<T> of(QuerySetOf<T, ?> rows) {
    return new DeleteView<>(rows);
  }

  /** Where to go afterwards: a route's name or an address. */
  public DeleteView<T> success(String nameOrAddress) {
    success = nameOrAddress;
    return this;
  }

  @Override
  protected String templateSuffix() {
    return "confirm_delete";
  }

  @Override
  protected boolean takesPost() {
    return true;
  }

  @Override
  protected List<String> methods() {
    List<String> methods = new ArrayList<>(super.methods());
    methods.add("DELETE");
    return methods;
  }

  @Override
  public Response handle(Request request, Map<String, Object> kwargs) throws Exception {
    return request.isMethod("DELETE") ? post(request, kwargs) : super.handle(request, kwargs);
  }

  @Override
  protected Response get(Request request, Map<String, Object> kwargs) {
    return render(request, kwargs, context(request, kwargs, object(request, kwargs)));
  }

  @Override
  protected Response post(Request request, Map<String, Object> kwargs) {
    T object = object(request, kwargs);
    Response answer = deleted(request, object);
    object.delete();
    return answer;
  }

  /**
   * The answer once the row is deleted; called before it is, while it has its key.
   *
   * @throws ConfigurationException {@code views.E413} when there is nowhere to go
   */
  protected Response deleted(Request request, T object) {
    String target = success;
    if (target == null) {
      throw new ConfigurationException(
          Problem.of("views.E413", "The view has nowhere to go when it is done")
              .at(getClass().getName())
              .hint("say success(\"name of a route\")"));
    }
    return Shortcuts.redirect(target);
  }
}
