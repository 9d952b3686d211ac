package io.charchub.urls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the routes that a path can match at all: those whose leading text it starts with, in the
 * order written. A compressed trie whose nodes keep the routes of all their ancestors too, so that
 * a look-up walks down once and allocates nothing.
 */
final class PrefixIndex {
  private static final PrefixIndex[] NO_CHILDREN = {};

  private final String edge;
  private final PrefixIndex[] children;
  private final CompiledRoute[] routes;

  private PrefixIndex(String edge, PrefixIndex[] children, CompiledRoute[] routes) {
    this.edge = edge;
    this.children = children;
    this.routes = routes;
  }

  static PrefixIndex of(List<CompiledRoute> routes) {
    return build("", routes, 0, List.of());
  }

  /** The routes to try for {@code path}, which starts with a slash. */
  CompiledRoute[] candidates(String path) {
    PrefixIndex node = this;
    int at = 1;
    while (true) {
      PrefixIndex next = node.child(path, at);
      if (next == null) {
        return node.routes;
      }
      at += next.edge.length();
      node = next;
    }
  }

  private @org.jspecify.annotations.Nullable PrefixIndex child(String path, int at) {
    for (PrefixIndex child : children) {
      if (path.startsWith(child.edge, at)) {
        return child;
      }
    }
    return null;
  }

  private static PrefixIndex build(
      String edge, List<CompiledRoute> below, int depth, List<CompiledRoute> above) {
    List<CompiledRoute> here = new ArrayList<>(above);
    Map<Character, List<CompiledRoute>> deeper = new LinkedHashMap<>();
    for (CompiledRoute route : below) {
      String prefix = route.literalPrefix();
      if (prefix.length() == depth) {
        here.add(route);
      } else {
        deeper.computeIfAbsent(prefix.charAt(depth), c -> new ArrayList<>()).add(route);
      }
    }
    here.sort((one, other) -> Integer.compare(one.order, other.order));
    List<PrefixIndex> children = new ArrayList<>();
    for (List<CompiledRoute> group : deeper.values()) {
      String common = common(group);
      children.add(build(common.substring(depth), group, common.length(), here));
    }
    return new PrefixIndex(edge, children.toArray(NO_CHILDREN), here.toArray(new CompiledRoute[0]));
  }

  private static String common(List<CompiledRoute> group) {
    String common = group.get(0).literalPrefix();
    for (CompiledRoute route : group) {
      String prefix = route.literalPrefix();
      int same = 0;
      while (same < Math.min(common.length(), prefix.length())
          && common.charAt(same) == prefix.charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    return common;
  }
}
