package io.charchub.contrib.admin;

import io.charchub.apps.Check;
import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Looks at what the admins of a site name: fields that do not exist or are of the wrong kind, rows
 * within that do not belong there. Part of {@code manage check} for the site that apps register
 * with; of a site of its own a project says {@code checks.register("admin", new AdminChecks(() ->
 * site))}.
 *
 * <p>What is looked at is what constructors said. What a method answers for a request is known with
 * the request alone, and told by the page under the same id.
 */
public final class AdminChecks implements Check {
  private final Supplier<AdminSite> site;

  /** For a site that is asked for when the check runs. */
  public AdminChecks(Supplier<AdminSite> site) {
    this.site = site;
  }

  @Override
  public List<Problem> problems() {
    List<Problem> found = new ArrayList<>();
    try {
      for (ModelAdmin<?> admin : site.get().modelAdmins()) {
        found.addAll(admin.check(site.get()));
      }
    } catch (CharchubException e) {
      found.add(e.problem());
    }
    return found;
  }
}
