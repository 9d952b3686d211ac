package io.charchub.contrib.admin.changelist;

import io.charchub.http.QueryParams;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The address of a list: everything that a visitor chose stands in its query. A change of what is
 * listed goes back to the first page.
 *
 * @param path the address without its query
 * @param query what was chosen
 */
record Address(String path, QueryParams query) {
  static final String SEARCH = "q";
  static final String ORDER = "o";
  static final String PAGE = "p";
  static final String SIZE = "per";
  static final String ALL = "all";
  static final String COUNT = "count";
  static final String AFTER = "after";
  static final String BEFORE = "before";
  static final String FACETS = "_facets";

  /** What says how rows are shown, and not which. */
  private static final Set<String> VIEW = Set.of(ORDER, SIZE, FACETS);

  private static final Set<String> PLACE = Set.of(PAGE, ALL, COUNT, AFTER, BEFORE);

  /** The names that are the list's own. */
  static Set<String> names() {
    Set<String> names = new LinkedHashSet<>(VIEW);
    names.addAll(PLACE);
    names.add(SEARCH);
    return names;
  }

  String url() {
    return url(query);
  }

  private String url(QueryParams changed) {
    return changed.isEmpty() ? path : path + "?" + changed.encode();
  }

  /** With another value, on the first page. */
  String with(String name, String value) {
    return url(first().with(name, value));
  }

  /** Without these, on the first page. */
  String without(Iterable<String> names) {
    QueryParams changed = first();
    for (String name : names) {
      changed = changed.without(name);
    }
    return url(changed);
  }

  String without(String name) {
    return without(Set.of(name));
  }

  /** All rows, in the same order and view. */
  String cleared() {
    QueryParams kept = query;
    for (String name : query.names()) {
      if (!VIEW.contains(name)) {
        kept = kept.without(name);
      }
    }
    return url(kept);
  }

  /** Another place in the same list. */
  String at(String name, String value) {
    return url(first().with(name, value));
  }

  /** The same rows from the beginning. */
  QueryParams first() {
    QueryParams changed = query;
    for (String name : PLACE) {
      changed = changed.without(name);
    }
    return changed;
  }

  /** What says which rows are listed. */
  QueryParams narrowing() {
    QueryParams changed = first();
    for (String name : VIEW) {
      changed = changed.without(name);
    }
    return changed;
  }
}
