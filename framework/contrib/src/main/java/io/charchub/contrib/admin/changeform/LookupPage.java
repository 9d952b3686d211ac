package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.AdminRows;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.db.models.KeyedModel;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.List;
import java.util.Map;

/**
 * Rows for a relation of a form, by what was typed: for the script of the form. Only who may use
 * that form, and may see the rows, is answered. Django's {@code AutocompleteJsonView}.
 *
 * @param <T> the model of the form
 */
final class LookupPage<T extends KeyedModel<?>> {
  private final AdminSite site;
  private final ModelAdmin<T> admin;

  LookupPage(AdminSite site, ModelAdmin<T> admin) {
    this.site = site;
    this.admin = admin;
  }

  /** The address for a field of the form; of an inline's where {@code inline} is not empty. */
  static String url(AdminSite site, ModelAdmin<?> admin, String inline, String field) {
    String address = site.url(admin.meta(), "autocomplete") + "?field=" + field;
    return inline.isEmpty() ? address : address + "&inline=" + inline;
  }

  Response find(Request request) {
    AdminRows.require(
        request, admin.hasAddPermission(request) || admin.hasChangePermission(request, null));
    Editing<T> editing = new Editing<>(site, admin, request, admin.meta().newInstance());
    RelatedRows<?> rows =
        editing.relation(request.query().get("inline", ""), request.query().get("field", ""));
    AdminRows.require(request, rows.isSearchable());
    RelatedRows.Found found = rows.find(request.query().get("q", ""));
    List<Map<String, String>> results =
        found.options().stream()
            .map(each -> Map.of("id", each.key(), "text", each.label()))
            .toList();
    return Response.json(Map.of("results", results, "more", found.more()));
  }
}
