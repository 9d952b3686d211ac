package io.charchub.contrib.admin.changeform;

import java.util.ArrayList;
import java.util.List;

/**
 * Fields that stand together on the page.
 *
 * @param id what the section is called in HTML
 * @param name the heading; empty for none
 * @param description a sentence below it; empty for none
 * @param collapsed whether it can be closed
 * @param open whether it is open: by itself, or since something in it is wrong
 * @param tab whether it is a tab
 * @param chosen whether it is the tab in sight
 * @param rows its fields, those that share a line together
 */
record FormSection(
    String id,
    String name,
    String description,
    boolean collapsed,
    boolean open,
    boolean tab,
    boolean chosen,
    List<List<FieldLine>> rows) {
  /** Whether something is wrong with one of its fields. */
  public boolean isWrong() {
    return rows.stream().flatMap(List::stream).anyMatch(FieldLine::isWrong);
  }

  /** Puts those fields of {@code lines} that share a line together. */
  static List<List<FieldLine>> rows(List<FieldLine> lines, List<List<String>> together) {
    List<List<FieldLine>> rows = new ArrayList<>();
    List<String> last = List.of();
    for (FieldLine line : lines) {
      List<String> mates =
          together.stream()
              .filter(names -> names.contains(line.name()))
              .findFirst()
              .orElse(List.of());
      if (mates.isEmpty() || mates != last) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(line);
      last = mates;
    }
    return rows;
  }

  /** Puts one tab in sight: the first with something wrong in it, or else the first. */
  static List<FormSection> choosing(List<FormSection> sections) {
    List<FormSection> tabs = sections.stream().filter(FormSection::tab).toList();
    if (tabs.isEmpty()) {
      return sections;
    }
    FormSection chosen = tabs.stream().filter(FormSection::isWrong).findFirst().orElse(tabs.get(0));
    return sections.stream().map(each -> each == chosen ? each.inSight() : each).toList();
  }

  private FormSection inSight() {
    return new FormSection(id, name, description, collapsed, open, tab, true, rows);
  }
}
