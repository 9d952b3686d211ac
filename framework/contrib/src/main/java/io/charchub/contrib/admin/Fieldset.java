package io.charchub.contrib.admin;

import io.charchub.i18n.Translatable;
import java.util.ArrayList;
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
 * @param together fields that share a line where there is room, line by line
 * @param tab whether it is a tab beside the other tabs
 */
public record Fieldset(
    String name,
    List<String> fields,
    String description,
    boolean collapsed,
    List<List<String>> together,
    boolean tab) {
  /** These fields under a heading. */
  public static Fieldset of(@Translatable String name, String... fields) {
    return new Fieldset(name, Arrays.asList(fields), "", false, List.of(), false);
  }

  /** With a sentence below the heading; text, not HTML. */
  public Fieldset description(@Translatable String text) {
    return new Fieldset(name, fields, text, collapsed, together, tab);
  }

  /** Closed at first. */
  public Fieldset asCollapsed() {
    return new Fieldset(name, fields, description, true, together, tab);
  }

  /**
   * These fields, which follow each other, share a line where there is room. Django writes them as
   * a tuple.
   */
  public Fieldset together(String... names) {
    List<List<String>> lines = new ArrayList<>(together);
    lines.add(Arrays.asList(names));
    return new Fieldset(name, fields, description, collapsed, List.copyOf(lines), tab);
  }

  /** As a tab. */
  public Fieldset asTab() {
    return new Fieldset(name, fields, description, collapsed, together, true);
  }
}
