package io.charchub.contrib.rest.views;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Single addresses of a view set, for routes that are written by hand and not by a router. DRF's
 * {@code generics}.
 *
 * <pre>
 * path("posts/", ModelViews.listCreate(posts), "posts").csrfExempt(),
 * path("posts/&lt;str:pk&gt;/", ModelViews.retrieve(posts), "post").csrfExempt()
 * </pre>
 */
public final class ModelViews {
  private ModelViews() {}

  /** Lists. */
  public static Endpoint list(ViewSet set) {
    return of(set, false, "list");
  }

  /** Makes. */
  public static Endpoint create(ViewSet set) {
    return of(set, false, "create");
  }

  /** Lists and makes. */
  public static Endpoint listCreate(ViewSet set) {
    return of(set, false, "list", "create");
  }

  /** Reads one. */
  public static Endpoint retrieve(ViewSet set) {
    return of(set, true, "retrieve");
  }

  /** Changes one. */
  public static Endpoint update(ViewSet set) {
    return of(set, true, "update", "partial_update");
  }

  /** Deletes one. */
  public static Endpoint destroy(ViewSet set) {
    return of(set, true, "destroy");
  }

  /** Reads and changes one. */
  public static Endpoint retrieveUpdate(ViewSet set) {
    return of(set, true, "retrieve", "update", "partial_update");
  }

  /** Reads and deletes one. */
  public static Endpoint retrieveDestroy(ViewSet set) {
    return of(set, true, "retrieve", "destroy");
  }

  /** Reads, changes and deletes one. */
  public static Endpoint retrieveUpdateDestroy(ViewSet set) {
    return of(set, true, "retrieve", "update", "partial_update", "destroy");
  }

  private static Endpoint of(ViewSet set, boolean detail, String... names) {
    Map<String, Endpoint.Action> actions =
        new LinkedHashMap<>(detail ? set.detailActions() : set.listActions());
    actions.values().removeIf(each -> !List.of(names).contains(each.name()));
    return new ViewSetEndpoint(set, actions, detail, "");
  }
}
