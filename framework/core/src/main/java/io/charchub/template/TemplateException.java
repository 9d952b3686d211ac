package io.charchub.template;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A template that is not there, does not parse, or failed while it was rendered. Says the template,
 * the line, the column and shows the line; the cause, where there is one, is what application code
 * threw.
 */
public class TemplateException extends CharchubException {
  private static final long serialVersionUID = 1L;

  private final String templateName;
  private final int line;
  private final int column;
  private final String sourceLine;

  /** An error that is nowhere in particular, or whose place the renderer is going to add. */
  public TemplateException(Problem problem) {
    this(problem, "", 0, 0, "", null);
  }

  TemplateException(
      Problem problem,
      String templateName,
      int line,
      int column,
      String sourceLine,
      @Nullable Throwable cause) {
    super(
        problem.where().isEmpty()
            ? problem.at(place(templateName, line, column, sourceLine))
            : problem,
        cause);
    this.templateName = templateName;
    this.line = line;
    this.column = column;
    this.sourceLine = sourceLine;
  }

  /** The template at fault, such as {@code blog/post.ftlh}; empty when none is to be named. */
  public String templateName() {
    return templateName;
  }

  /** The line at fault, counted from 1; 0 when unknown. */
  public int line() {
    return line;
  }

  /** The column at fault, counted from 1; 0 when unknown. */
  public int column() {
    return column;
  }

  /** The line at fault as it is written, without the blanks around it; empty when unknown. */
  public String sourceLine() {
    return sourceLine;
  }

  private static String place(String templateName, int line, int column, String sourceLine) {
    if (templateName.isEmpty() || line == 0) {
      return templateName;
    }
    String place = templateName + ", line " + line + ", column " + column;
    return sourceLine.isEmpty() ? place : place + ": " + sourceLine;
  }
}
