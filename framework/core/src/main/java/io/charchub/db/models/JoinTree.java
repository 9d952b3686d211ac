package io.charchub.db.models;

import io.charchub.db.meta.ModelMeta;
import io.charchub.db.sql.Column;
import io.charchub.db.sql.Compare;
import io.charchub.db.sql.From;
import io.charchub.db.sql.Join;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one query while it is planned.
 *
 * <p><b>The rules</b> (Django's). A relation that leads to one row is joined once. One that leads
 * to several is joined anew unless the caller names the alias among those that it may use again. A
 * join begins as a LEFT JOIN where the row may be missing or the table before is joined so;
 * conditions that cannot hold without the row turn it into an INNER JOIN, and conditions that may
 * hold without it turn it back. A table that nothing refers to in the end is left out.
 */
final class JoinTree {
  private static final class Node {
    final String alias;
    final String plainName;
    final String table;
    final @Nullable ModelMeta<?> meta;
    final @Nullable String parent;
    final @Nullable Hop hop;
    boolean outer;
    int uses = 1;

    Node(
        String alias,
        String plainName,
        String table,
        @Nullable ModelMeta<?> meta,
        @Nullable String parent,
        @Nullable Hop hop) {
      this.alias = alias;
      this.plainName = plainName;
      this.table = table;
      this.meta = meta;
      this.parent = parent;
      this.hop = hop;
    }
  }

  private final int level;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Set<String> tables = new HashSet<>();
  private final List<String> journal = new ArrayList<>();
  private final String base;

  /** The table of {@code meta} alone; {@code level} counts the queries around this one. */
  JoinTree(ModelMeta<?> meta, int level) {
    this.level = level;
    this.base = add(meta.table(), meta, null, null).alias;
  }

  private Node add(
      String table, @Nullable ModelMeta<?> meta, @Nullable String parent, @Nullable Hop hop) {
    String plain = tables.add(table) ? table : "T" + (nodes.size() + 1);
    String alias = level == 0 ? plain : prefix() + nodes.size();
    Node node = new Node(alias, plain, table, meta, parent, hop);
    nodes.put(alias, node);
    journal.add(alias);
    return node;
  }

  /** U for a sub-query, V for one in it, and so on. */
  private String prefix() {
    return level <= 6 ? String.valueOf((char) ('T' + level)) : "S" + level + "_";
  }

  String base() {
    return base;
  }

  /**
   * Joins along {@code hop} from {@code parent}.
   *
   * @param reuse for a relation to several rows, the aliases that may be used again; null for any
   */
  String join(String parent, Hop hop, @Nullable Set<String> reuse) {
    Node found = null;
    for (Node node : nodes.values()) {
      if (node.hop != null
          && node.hop.identity().equals(hop.identity())
          && parent.equals(node.parent)
          && (!hop.many() || reuse == null || reuse.contains(node.alias))) {
        found = node;
      }
    }
    if (found != null) {
      found.uses++;
      journal.add(found.alias);
      return found.alias;
    }
    Node node = add(hop.table(), hop.to(), parent, hop);
    node.outer = node(parent).outer || hop.nullable();
    return node.alias;
  }

  private Node node(String alias) {
    return java.util.Objects.requireNonNull(nodes.get(alias));
  }

  /** A place in the journal of uses, to ask later what was used since. */
  int mark() {
    return journal.size();
  }

  /** The aliases that were used since {@code mark}. */
  Set<String> usedSince(int mark) {
    return new HashSet<>(journal.subList(mark, journal.size()));
  }

  /** Uses an alias once more. */
  void use(String alias) {
    node(alias).uses++;
  }

  /** Gives a use back. */
  void release(String alias) {
    node(alias).uses--;
  }

  boolean isOuter(String alias) {
    return node(alias).outer;
  }

  boolean isBase(String alias) {
    return alias.equals(base);
  }

  @Nullable ModelMeta<?> meta(String alias) {
    Node node = nodes.get(alias);
    return node == null ? null : node.meta;
  }

  /** The name that an alias would have outside of any other query. */
  String plainName(String alias) {
    Node node = nodes.get(alias);
    return node == null ? alias : node.plainName;
  }

  /** The joins that are INNER now. */
  Set<String> inner() {
    Set<String> inner = new HashSet<>();
    for (Node node : nodes.values()) {
      if (node.hop != null && !node.outer) {
        inner.add(node.alias);
      }
    }
    return inner;
  }

  /** Makes these LEFT JOINs, as far as the row may be missing, and those that hang on them. */
  void promote(Collection<String> aliases) {
    Deque<String> open = new ArrayDeque<>(aliases);
    while (!open.isEmpty()) {
      Node node = nodes.get(open.poll());
      if (node == null || node.hop == null || node.outer) {
        continue;
      }
      boolean parentOuter = node.parent != null && node(node.parent).outer;
      if (node.hop.nullable() || parentOuter) {
        node.outer = true;
        for (Node other : nodes.values()) {
          if (node.alias.equals(other.parent)) {
            open.add(other.alias);
          }
        }
      }
    }
  }

  /** Makes these INNER JOINs, and those that they hang on. */
  void demote(Collection<String> aliases) {
    Deque<String> open = new ArrayDeque<>(aliases);
    while (!open.isEmpty()) {
      Node node = nodes.get(open.poll());
      if (node == null || !node.outer) {
        continue;
      }
      node.outer = false;
      if (node.parent != null) {
        open.add(node.parent);
      }
    }
  }

  /** The aliases that something refers to, the first table included, in order. */
  List<String> active() {
    List<String> active = new ArrayList<>();
    for (Node node : nodes.values()) {
      if (node.uses > 0 || node.alias.equals(base)) {
        active.add(node.alias);
      }
    }
    return active;
  }

  /** How many tables something refers to. */
  int activeTables() {
    int count = 0;
    for (Node node : nodes.values()) {
      count += node.uses > 0 ? 1 : 0;
    }
    return count;
  }

  /** The first table that something refers to. */
  From first() {
    for (Node node : nodes.values()) {
      if (node.uses > 0) {
        return new From.Table(node.table, node.alias);
      }
    }
    Node only = node(base);
    return new From.Table(only.table, only.alias);
  }

  /** The joins after the first table, in order. */
  List<Join> joins() {
    String first = first().alias();
    List<Join> joins = new ArrayList<>();
    for (Node node : nodes.values()) {
      if (node.uses > 0 && node.hop != null && node.parent != null && !node.alias.equals(first)) {
        Column left = new Column(node.parent, node.hop.fromColumn());
        Column right = new Column(node.alias, node.hop.toColumn());
        joins.add(new Join(node.outer, node.table, node.alias, new Compare(left, "=", right)));
      }
    }
    return joins;
  }
}
