package io.charchub.forms;

import io.charchub.http.QueryParams;
import io.charchub.http.UploadedFiles;
import io.charchub.template.InTemplates;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a field looks, and how what it sends is found again. The HTML itself is made by the template
 * {@link #template()}, which is given the {@link BoundField} as {@code field} and the attributes of
 * the input as {@code attributes}.
 */
public abstract class Widget {
  private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9_:.-]{0,60}");

  private final Map<String, String> attributes = new LinkedHashMap<>();

  /** A widget without attributes of its own. */
  protected Widget() {}

  /**
   * Gives the input an attribute; one with an empty value is written without a value.
   *
   * @param name from the program, never from outside
   */
  public Widget attribute(String name, String value) {
    if (!ATTRIBUTE.matcher(name).matches()) {
      throw new IllegalArgumentException("not an attribute's name: " + name);
    }
    attributes.put(name, value);
    return this;
  }

  /** The attributes given to this widget. */
  public final Map<String, String> attributes() {
    return attributes;
  }

  /** The template that shows it, such as {@code forms/widgets/input.ftlh}. */
  @InTemplates
  public abstract String template();

  /** The type of an input; empty for other elements. */
  public String type() {
    return "";
  }

  /** What was sent under {@code htmlName}. */
  protected Raw read(QueryParams data, UploadedFiles files, String htmlName) {
    return new Raw(data.getList(htmlName), files.getList(htmlName));
  }

  /**
   * Whether nothing was sent for it at all. Never so for boxes and lists, which send nothing where
   * nothing was chosen.
   */
  protected boolean isOmitted(QueryParams data, UploadedFiles files, String htmlName) {
    return !data.has(htmlName) && files.getList(htmlName).isEmpty();
  }

  /** Whether it is out of sight, without a label. */
  public boolean isHidden() {
    return false;
  }

  /** Whether it is several inputs, which are named together by a {@code legend}. */
  public boolean isGroup() {
    return false;
  }

  /** Whether what was typed may be shown again. */
  protected boolean showsWhatWasTyped() {
    return true;
  }

  /** Whether a required field says so in HTML. */
  protected boolean mayBeRequired() {
    return !isHidden();
  }
}
