package io.charchub.contrib.admin.changelist;

import io.charchub.template.Markup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the template of a list reads. */
final class ListView {
  private ListView() {}

  /** What was chosen, with the address without it. */
  record Chip(String title, String value, String url) {}

  /**
   * What stands in a column of a row.
   *
   * @param label what stands above the column
   * @param html the value
   * @param link whether it links to the row
   * @param head whether it names the row
   * @param input the field to change it with; null where it cannot be changed
   * @param errors what is wrong with what was sent for it
   */
  record Cell(
      String label,
      Markup html,
      boolean link,
      boolean head,
      @Nullable Object input,
      List<String> errors) {}

  /**
   * A row.
   *
   * @param key its key, as forms send it
   * @param url where it is changed or looked at; empty where the visitor may not
   * @param path the beginning of the addresses of its pages; empty where a link tells it
   * @param siteUrl where it stands on the site; empty for nowhere
   * @param version what it was when it was shown; empty where nothing can be changed here
   * @param errors what is wrong with the row as a whole
   */
  record Line(
      String key,
      String url,
      String path,
      String siteUrl,
      String version,
      List<String> errors,
      List<Cell> cells) {}

  /** An action that can be chosen. */
  record Action(String name, String label, boolean dangerous) {}
}
