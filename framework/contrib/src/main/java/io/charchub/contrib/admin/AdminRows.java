package io.charchub.contrib.admin;

import io.charchub.db.models.KeyedModel;
import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import io.charchub.http.Http404;
import io.charchub.http.PermissionDenied;
import io.charchub.http.Request;
import java.util.Optional;

/** Finds the row that an address speaks of, and refuses who may not. */
public final class AdminRows {
  private AdminRows() {}

  /**
   * The row with this key among those that exist for the visitor.
   *
   * @param quoted the key as it stands in the address
   * @throws Http404 {@code admin.E405} where there is none; what cannot be a key is none
   */
  public static <T extends KeyedModel<?>> T get(
      Request request, BaseModelAdmin<T> admin, String quoted) {
    Optional<T> row;
    try {
      Object key = admin.meta().pk().type().toJava(ObjectKeys.unquote(quoted));
      row = key == null ? Optional.empty() : admin.queryset(request).filter("pk", key).first();
    } catch (CharchubException | IllegalArgumentException noKey) {
      row = Optional.empty();
    }
    return row.orElseThrow(
        () ->
            new Http404(
                Problem.of(
                    "admin.E405",
                    "There is no "
                        + ModelNames.one(admin.meta())
                        + " with the key '"
                        + quoted
                        + "'")));
  }

  /**
   * Goes on where {@code permitted}.
   *
   * @throws PermissionDenied {@code admin.E403} otherwise
   */
  public static void require(Request request, boolean permitted) {
    if (!permitted) {
      throw new PermissionDenied(
          Problem.of("admin.E403", "This account may not do this").at(request.path()));
    }
  }
}
