package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.AdminSite;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the pieces of one form's page share: who asks, on which site, what was sent, and the rows
 * that its relations offer, so that a relation in twenty lines of a table is asked for once.
 */
final class FormContext {
  private final Request request;
  private final AdminSite site;
  private final Map<String, RelatedRows<?>> rows = new LinkedHashMap<>();
  private QueryParams sent = QueryParams.EMPTY;

  FormContext(Request request, AdminSite site) {
    this.request = request;
    this.site = site;
  }

  Request request() {
    return request;
  }

  AdminSite site() {
    return site;
  }

  /** What was sent; empty for a page that is opened. */
  QueryParams sent() {
    return sent;
  }

  void sent(QueryParams data) {
    sent = data;
  }

  /** The rows of the relation that stands under {@code place}, the same each time. */
  @SuppressWarnings("unchecked") // a place is one field of one model
  <R> RelatedRows<R> rows(String place, Supplier<RelatedRows<R>> maker) {
    return (RelatedRows<R>) rows.computeIfAbsent(place, each -> maker.get());
  }
}
