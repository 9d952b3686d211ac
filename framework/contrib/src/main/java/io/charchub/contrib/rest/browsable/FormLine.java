package io.charchub.contrib.rest.browsable;

import io.charchub.template.InTemplates;
import java.util.List;

/**
 * One line of a form.
 *
 * @param id the id in the page
 * @param name the name that is sent
 * @param label what people read
 * @param help a sentence besides; potentially empty
 * @param kind {@code input}, {@code textarea}, {@code select} or {@code multiple}
 * @param type the type of an input
 * @param value what is in it
 * @param options what can be chosen; empty for what is typed
 * @param required whether something must be there
 * @param direction {@code auto} for people's words, {@code ltr} for machines'
 * @param lookup where the values are found that are typed; empty for nowhere
 * @param errors what was wrong with what was sent
 */
@InTemplates
record FormLine(
    String id,
    String name,
    String label,
    String help,
    String kind,
    String type,
    String value,
    List<Choice> options,
    boolean required,
    String direction,
    String lookup,
    List<String> errors) {

  /** Something to choose. */
  @InTemplates
  record Choice(String value, String label, boolean chosen) {}
}
