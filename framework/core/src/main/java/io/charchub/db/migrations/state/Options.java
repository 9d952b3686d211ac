package io.charchub.db.migrations.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The options of a model that its table knows nothing of, as a migration writes them:
 *
 * <pre>{@code
 * new Options().ordering("-publishedAt").verboseName("article")
 * }</pre>
 *
 * @param ordering fields, {@code -} before one that descends; empty for no order
 * @param getLatestBy the fields that {@code latest()} goes by; may be empty
 * @param verboseName what people read for one; empty for one made of the class's name
 * @param verboseNamePlural what people read for several; empty for {@code verboseName} and an s
 * @param permissions what people read, by codename, in order; may be empty
 * @param defaultPermissions the permissions that the model has without naming them
 * @param managed whether migrations make and change the table
 * @param swappable the setting that may name another model for this one's place; empty for none
 */
public record Options(
    List<String> ordering,
    List<String> getLatestBy,
    String verboseName,
    String verboseNamePlural,
    Map<String, String> permissions,
    List<String> defaultPermissions,
    boolean managed,
    String swappable) {

  private static final List<String> EVERY_MODEL_HAS = List.of("add", "change", "delete", "view");

  /** Keeps copies. */
  public Options {
    ordering = List.copyOf(ordering);
    getLatestBy = List.copyOf(getLatestBy);
    permissions = Collections.unmodifiableMap(new LinkedHashMap<>(permissions));
    defaultPermissions = List.copyOf(defaultPermissions);
  }

  /** What a model has that says nothing. */
  public Options() {
    this(List.of(), List.of(), "", "", Map.of(), EVERY_MODEL_HAS, true, "");
  }

  /** In this order. */
  public Options ordering(String first, String... more) {
    return new Options(
        list(first, more),
        getLatestBy,
        verboseName,
        verboseNamePlural,
        permissions,
        defaultPermissions,
        managed,
        swappable);
  }

  /** With these fields for {@code latest()}. */
  public Options getLatestBy(String first, String... more) {
    return new Options(
        ordering,
        list(first, more),
        verboseName,
        verboseNamePlural,
        permissions,
        defaultPermissions,
        managed,
        swappable);
  }

  /** With this name for one. */
  public Options verboseName(String name) {
    return new Options(
        ordering,
        getLatestBy,
        name,
        verboseNamePlural,
        permissions,
        defaultPermissions,
        managed,
        swappable);
  }

  /** With this name for several. */
  public Options verboseNamePlural(String name) {
    return new Options(
        ordering,
        getLatestBy,
        verboseName,
        name,
        permissions,
        defaultPermissions,
        managed,
        swappable);
  }

  /** With a permission more. */
  public Options permission(String codename, String name) {
    Map<String, String> more = new LinkedHashMap<>(permissions);
    more.put(codename, name);
    return new Options(
        ordering,
        getLatestBy,
        verboseName,
        verboseNamePlural,
        more,
        defaultPermissions,
        managed,
        swappable);
  }

  /** With these permissions in place of add, change, delete and view. */
  public Options defaultPermissions(List<String> codenames) {
    return new Options(
        ordering,
        getLatestBy,
        verboseName,
        verboseNamePlural,
        permissions,
        codenames,
        managed,
        swappable);
  }

  /** With a table that migrations make and change, or not. */
  public Options managed(boolean value) {
    return new Options(
        ordering,
        getLatestBy,
        verboseName,
        verboseNamePlural,
        permissions,
        defaultPermissions,
        value,
        swappable);
  }

  /** With a setting that may name another model for this one's place. */
  public Options swappable(String setting) {
    return new Options(
        ordering,
        getLatestBy,
        verboseName,
        verboseNamePlural,
        permissions,
        defaultPermissions,
        managed,
        setting);
  }

  private static List<String> list(String first, String... more) {
    List<String> all = new ArrayList<>();
    all.add(first);
    all.addAll(List.of(more));
    return all;
  }
}
