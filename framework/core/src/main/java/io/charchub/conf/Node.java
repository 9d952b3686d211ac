package io.charchub.conf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of settings that were written somewhere: a value with its origin, or a table
 * of further places.
 */
sealed interface Node {

  /** Where the value, or the first entry of the table, was written. */
  Origin origin();

  /** The value, tables as maps. */
  Object raw();

  /** A value: text, long, double, boolean, or a list of them. */
  record Leaf(Object raw, Origin origin) implements Node {}

  /** A table. */
  record Branch(Map<String, Node> children, Origin origin) implements Node {
    static Branch empty(Origin origin) {
      return new Branch(new LinkedHashMap<>(), origin);
    }

    @Override
    public Object raw() {
      Map<String, Object> values = new LinkedHashMap<>();
      children.forEach((name, child) -> values.put(name, child.raw()));
      return values;
    }

    /** The place at a path, or null where nothing was written. */
    @Nullable Node at(List<String> path) {
      Node node = this;
      for (String name : path) {
        if (!(node instanceof Branch branch)) {
          return null;
        }
        node = branch.children.get(name);
        if (node == null) {
          return null;
        }
      }
      return node;
    }

    /** Writes at a path, making the tables on the way. */
    void put(List<String> path, Node node) {
      Branch branch = this;
      for (String name : path.subList(0, path.size() - 1)) {
        Node child = branch.children.get(name);
        if (!(child instanceof Branch)) {
          child = empty(node.origin());
          branch.children.put(name, child);
        }
        branch = (Branch) child;
      }
      branch.children.put(path.get(path.size() - 1), node);
    }

    /** This table with a later one laid over it: tables are joined, values replaced. */
    Branch under(Branch later) {
      Map<String, Node> joined = new LinkedHashMap<>(children);
      later.children.forEach(
          (name, node) -> {
            Node earlier = joined.get(name);
            if (earlier instanceof Branch below && node instanceof Branch above) {
              joined.put(name, below.under(above));
            } else {
              joined.put(name, node);
            }
          });
      return new Branch(joined, origin);
    }

    /** The names of the entries, in order. */
    List<String> names() {
      return new ArrayList<>(children.keySet());
    }
  }
}
