package io.charchub;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rooms of the house and what each may import: one map, the same as the table in {@code
 * docs/how-it-works/the-house.md}. Every room may import the ground and itself.
 */
final class HousePlan {
  private static final Set<String> GROUND = Set.of("errors", "text", "i18n");

  private final Map<String, Set<String>> rooms = new LinkedHashMap<>();

  /** The apps that ship, each with the apps it may import; all of them may import core. */
  private final Map<String, Set<String>> apps = new LinkedHashMap<>();

  private HousePlan() {}

  /** The plan of core and of the apps that ship. */
  static HousePlan ours() {
    HousePlan plan = new HousePlan();
    plan.room("errors");
    plan.room("text", "errors");
    plan.room("i18n", "errors", "text");
    for (String second : List.of("conf", "crypto", "serialization", "files", "cli", "db", "mail")) {
      plan.room(second);
    }
    plan.room("validation");
    plan.room("template");
    plan.room("apps", "conf");
    plan.room("http", "crypto", "files", "serialization");
    plan.room("db.schema", "db");
    plan.room("db.sql", "db", "db.schema");
    plan.room("cache", "serialization", "db", "db.schema");
    plan.room("db.annotations");
    plan.room(
        "db.fields", "validation", "files", "serialization", "db", "db.schema", "db.annotations");
    plan.room("urls", "http", "apps");
    plan.room("server", "http");
    plan.room("db.expressions", "db", "db.schema", "db.sql", "db.fields");
    plan.room(
        "db.meta",
        "apps",
        "db",
        "db.sql",
        "db.fields",
        "db.schema",
        "db.expressions",
        "db.annotations");
    plan.room("middleware", "crypto", "http", "urls", "cache");
    plan.room(
        "db.models",
        "apps",
        "validation",
        "db",
        "db.schema",
        "db.sql",
        "db.annotations",
        "db.fields",
        "db.expressions",
        "db.meta");
    plan.room(
        "db.migrations",
        "apps",
        "cli",
        "db",
        "db.schema",
        "db.sql",
        "db.annotations",
        "db.fields",
        "db.expressions",
        "db.meta",
        "db.models");
    plan.room(
        "db.fixtures", "validation", "serialization", "db", "db.fields", "db.meta", "db.models");
    plan.room(
        "forms",
        "validation",
        "files",
        "serialization",
        "template",
        "apps",
        "http",
        "db",
        "db.expressions",
        "db.fields",
        "db.meta",
        "db.models");
    plan.room(
        "views",
        "conf",
        "apps",
        "cache",
        "db",
        "http",
        "urls",
        "middleware",
        "template",
        "forms",
        "validation",
        "serialization",
        "crypto",
        "files",
        "db.expressions",
        "db.fields",
        "db.meta",
        "db.models");
    plan.roomAbove("management");
    plan.roomAbove("testing");
    plan.addApps();
    return plan;
  }

  private void addApps() {
    for (String alone :
        List.of(
            "staticfiles",
            "contenttypes",
            "sessions",
            "messages",
            "humanize",
            "sitemaps",
            "syndication")) {
      app(alone);
    }
    app("auth", "contenttypes", "sessions");
    app("redirects", "admin");
    app("flatpages", "auth", "sitemaps", "admin");
    app("admin", "auth", "contenttypes", "sessions", "messages", "staticfiles", "humanize");
    app("rest", "auth", "contenttypes", "sessions", "staticfiles");
  }

  private void app(String name, String... imports) {
    apps.put(name, Set.of(imports));
  }

  private void room(String name, String... imports) {
    Set<String> allowed = new LinkedHashSet<>(List.of(imports));
    if (!GROUND.contains(name)) {
      allowed.addAll(GROUND);
    }
    rooms.put(name, allowed);
  }

  private void roomAbove(String name) {
    room(name, rooms.keySet().toArray(String[]::new));
  }

  Set<String> names() {
    return new TreeSet<>(rooms.keySet());
  }

  /**
   * The room that a package of {@code root} belongs to: the longest name that fits; empty when none
   * does.
   */
  String roomOf(String root, String packageName) {
    if (!packageName.startsWith(root + ".")) {
      return "";
    }
    String rest = packageName.substring(root.length() + 1);
    while (!rest.isEmpty() && !rooms.containsKey(rest)) {
      int dot = rest.lastIndexOf('.');
      rest = dot < 0 ? "" : rest.substring(0, dot);
    }
    return rest;
  }

  boolean allows(String from, String to) {
    return from.equals(to) || rooms.getOrDefault(from, Set.of()).contains(to);
  }

  /** The apps that ship, by the last part of their package. */
  Set<String> apps() {
    return new TreeSet<>(apps.keySet());
  }

  boolean allowsApp(String from, String to) {
    return from.equals(to) || apps.getOrDefault(from, Set.of()).contains(to);
  }

  /** The share of the possible arrows between rooms that the plan allows, from 0 to 1. */
  double density() {
    long arrows = rooms.values().stream().mapToLong(Set::size).sum();
    return (double) arrows / ((long) rooms.size() * (rooms.size() - 1));
  }
}
