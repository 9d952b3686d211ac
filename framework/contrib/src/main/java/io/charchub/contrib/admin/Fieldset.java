package io.charchub.contrib.admin;

import io.charchub.i18n.Translatable;
import java.util.Arrays;
import java.util.List;

/**
 * Fields of a form that stand together.
 *
 * <pre>
 * fieldsets(
 *     Fieldset.of("Text", "title", "slug", "body"),
 *     Fieldset.of("Publishing", "status", "publishedAt").asCollapsed())
 * </pre>
 *
 * @param name the heading; empty for none
 * @param fields the names, in order
 * @param description a sentence below the heading; empty for none
 * @param collapsed whether it is closed until somebody opens it, or a field in it is wrong
 * @param tab whether it is a tab beside the other tabs
 */
public record Fieldset(
    String name, List<String> fields, String description, boolean collapsed, boolean tab) {
  /** These fields under a heading. */
  public static Fieldset of(@Translatable String name, String... fields) {
    return new Fieldset(name, Arrays.asList(fields), "", false, false);
  }

  /** With a sentence below the heading; text, not HTML. */
  public Fieldset description(@Translatable String text) {
    return new Fieldset(name, fields, text, collapsed, tab);
  }

  /** Closed at first. */
  public Fieldset asCollapsed() {
    return new Fieldset(name, fields, description, true, tab);
  }

  /** As a tab. */
  public Fieldset asTab() {
    return new Fieldset(name, fields, description, collapsed, true);
  }
}
