package io.charchub.contrib.admin.changeform;

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
 * @param lines its fields
 */
record FormSection(
    String id,
    String name,
    String description,
    boolean collapsed,
    boolean open,
    boolean tab,
    boolean chosen,
    List<FieldLine> lines) {
  /** Puts one tab in sight: the first with something wrong in it, or else the first. */
  static List<FormSection> choosing(List<FormSection> sections) {
    List<FormSection> tabs = sections.stream().filter(FormSection::tab).toList();
    if (tabs.isEmpty()) {
      return sections;
    }
    FormSection chosen =
        tabs.stream()
            .filter(tab -> tab.lines().stream().anyMatch(FieldLine::isWrong))
            .findFirst()
            .orElse(tabs.get(0));
    return sections.stream().map(each -> each == chosen ? each.inSight() : each).toList();
  }

  private FormSection inSight() {
    return new FormSection(id, name, description, collapsed, open, tab, true, lines);
  }
}
