package io.charchub.contrib.admin;

import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.errors.Problem;
import io.charchub.forms.Form;
import io.charchub.http.Request;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an action is carried out on, and for whom.
 *
 * @param request what was sent, by POST
 * @param site the site
 * @param admin the admin of the model
 * @param rows those that were chosen and that exist for the visitor; not sliced, so that one {@code
 *     update} or {@code delete} reaches all of them
 * @param count how many they are
 * @param confirmed whether the page that asks has been answered; an action with pages of its own
 *     asks while it is not
 * @param sentForm the form of the action, valid; null where it has none
 * @param fields hidden fields with which a page of the action's own comes back here: to be sent by
 *     POST to {@code listUrl}, with {@code _confirmed} besides once the visitor agreed
 * @param listUrl the address of the list, with its filters
 * @param <T> the model
 */
public record ActionRun<T extends KeyedModel<?>>(
    Request request,
    AdminSite site,
    ModelAdmin<T> admin,
    QuerySetOf<T, ?> rows,
    long count,
    boolean confirmed,
    @Nullable Form sentForm,
    Map<String, List<String>> fields,
    String listUrl) {
  /** The same, on other rows. */
  public ActionRun<T> on(QuerySetOf<T, ?> others) {
    return new ActionRun<>(
        request, site, admin, others, count, confirmed, sentForm, fields, listUrl);
  }

  /**
   * The form of the action, with valid values.
   *
   * @throws AdminException {@code admin.E010} where it asks for none
   */
  public Form form() {
    if (sentForm == null) {
      throw new AdminException(
          Problem.of("admin.E010", "An action asked for its form, and it has none")
              .hint("AdminAction.of(...).form(MyForm::new)"));
    }
    return sentForm;
  }
}
