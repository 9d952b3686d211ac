package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.db.models.KeyedModel;
import io.charchub.http.QueryParams;
import io.charchub.http.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shows what two people made of one row: what it was, what it is, what it would be, field by field.
 * All that was typed is sent along; choosing and saving merges it.
 *
 * @param <T> the model
 */
final class ConflictPage<T extends KeyedModel<?>> {
  private final Editing<T> editing;
  private final List<Conflicts.Row> conflicts;
  private final QueryParams sent;

  ConflictPage(Editing<T> editing, List<Conflicts.Row> conflicts, QueryParams sent) {
    this.editing = editing;
    this.conflicts = conflicts;
    this.sent = sent;
  }

  /** A hidden input. */
  record Hidden(String name, String value) {}

  Response response() {
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("conflicts", conflicts);
    context.put("hidden", hidden());
    context.put("name", editing.title());
    context.put("noun", ModelNames.one(editing.admin().meta()));
    context.put("number", Drafts.number(editing.request()));
    context.put(
        "multipart",
        conflicts.stream().anyMatch(row -> row.fields().stream().anyMatch(Conflicts.Choice::file)));
    context.put("listName", ModelNames.title(editing.admin().meta()));
    context.put("listUrl", FormPage.listUrl(editing.request(), editing.site(), editing.admin()));
    return AdminShell.render(editing.request(), editing.site(), "admin/form/conflict.ftlh", context)
        .status(409);
  }

  /** All that was sent, but what the page sends anew. */
  private List<Hidden> hidden() {
    Set<String> anew = new HashSet<>(Set.of("csrfmiddlewaretoken", Submissions.NUMBER));
    conflicts.forEach(row -> anew.add(row.baseName()));
    List<Hidden> hidden = new ArrayList<>();
    sent.asMap()
        .forEach(
            (name, values) -> {
              if (!anew.contains(name)) {
                values.forEach(value -> hidden.add(new Hidden(name, value)));
              }
            });
    return hidden;
  }
}
