package io.charchub.template;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateNotFoundException;
import io.charchub.errors.CharchubException;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what FreeMarker throws into a {@link TemplateException}: one sentence, the place, the line,
 * what to do.
 */
final class Failures {
  /** Where FreeMarker's sentence ends and its excerpts and tips begin. */
  private static final Pattern EXCERPT =
      Pattern.compile("\\s*(\\n\\s*==>|\\n----|\\[in template|\\n\\s*Tip:).*", Pattern.DOTALL);

  private static final Pattern WRAPPER =
      Pattern.compile("\\s*\\((?:wrapper|TemplateModel class|\\.template_name)[^)]*\\)");
  private static final int LONGEST_LINE = 160;

  private Failures() {}

  /** Carries FreeMarker's exception through code that may throw none but {@code IOException}. */
  static final class Passing extends IOException {
    private static final long serialVersionUID = 1L;
    private final freemarker.template.TemplateException failure;

    Passing(freemarker.template.TemplateException failure) {
      super(failure);
      this.failure = failure;
    }

    freemarker.template.TemplateException failure() {
      return failure;
    }
  }

  static TemplateException unparsable(ParseException e, Library library) {
    return unparsable(e, line(library, String.valueOf(e.getTemplateName()), e.getLineNumber()));
  }

  /**
   * The failure of a source that no library holds.
   *
   * @param line the line at fault; empty where it is not known
   */
  static TemplateException unparsable(ParseException e, String line) {
    String reason = sentence(String.valueOf(e.getEditorMessage()));
    String name = String.valueOf(e.getTemplateName());
    Problem problem =
        Problem.of("template.E002", "The template " + name + " does not parse: " + reason)
            .hint("close every <#...> and <@...>, and give ${...} an expression FreeMarker knows");
    return new TemplateException(problem, name, e.getLineNumber(), e.getColumnNumber(), line, null);
  }

  static TemplateException tooLong(String name, int limit) {
    return new TemplateException(
        Problem.of("template.E015", "The page grew past " + limit + " characters and was given up")
            .hint(
                "show less of it: paginate lists, cut long texts; or raise the limit where templates are set up"),
        name,
        0,
        0,
        "",
        null);
  }

  static TemplateException endless(String name) {
    return new TemplateException(
        Problem.of("template.E016", "The template calls itself without end")
            .hint(
                "look for a macro that calls itself, or a template that includes itself, directly or by way of others"),
        name,
        0,
        0,
        "",
        null);
  }

  /** The failure of a page that was being rendered. */
  static TemplateException of(
      freemarker.template.TemplateException e, Library library, Collection<String> variables) {
    TemplateException located = located(e);
    if (located != null) {
      return located;
    }
    String name = e.getTemplateSourceName() == null ? "" : e.getTemplateSourceName();
    int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
    int column = e.getColumnNumber() == null ? 0 : e.getColumnNumber();
    Throwable cause = ownCause(e);
    Problem problem = problem(e, cause, library, variables);
    Throwable kept = cause instanceof TemplateException ? cause.getCause() : cause;
    return new TemplateException(problem, name, line, column, line(library, name, line), kept);
  }

  /**
   * A failure that knows its place already: a parent or an included template that does not parse.
   */
  private static @Nullable TemplateException located(Throwable e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof TemplateException ours && ours.line() > 0) {
        return ours;
      }
    }
    return null;
  }

  /** The first exception in the chain that is not FreeMarker's. */
  private static @Nullable Throwable ownCause(Throwable e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof IOException && each.getCause() instanceof ParseException remembered) {
        return remembered;
      }
      boolean freemarkers =
          each.getClass().getName().startsWith("freemarker.") || each instanceof Passing;
      if (!freemarkers
          || each instanceof ParseException
          || each instanceof TemplateNotFoundException) {
        return each;
      }
    }
    return null;
  }

  private static Problem problem(
      freemarker.template.TemplateException e,
      @Nullable Throwable cause,
      Library library,
      Collection<String> variables) {
    if (cause instanceof TemplateException ours) {
      return ours.problem();
    }
    if (cause instanceof ParseException parse) {
      return unparsable(parse, library).problem();
    }
    if (cause instanceof TemplateNotFoundException missing) {
      return library.notFound(String.valueOf(missing.getTemplateName())).problem();
    }
    if (cause != null) {
      return thrown(e, cause);
    }
    if (e instanceof InvalidReferenceException) {
      return missing(expression(e), variables);
    }
    return Problem.of(
        "template.E007",
        "The template failed: " + sentence(String.valueOf(e.getMessageWithoutStackTop())));
  }

  private static Problem thrown(freemarker.template.TemplateException e, Throwable cause) {
    String expression = expression(e);
    String subject = expression.isEmpty() ? "The template" : "'" + expression + "'";
    String reason =
        cause instanceof CharchubException ours ? ours.problem().what() : described(cause);
    String hint = cause instanceof CharchubException ours ? ours.problem().hint() : "";
    return new Problem("template.E007", subject + " failed: " + reason, "", hint);
  }

  private static String described(Throwable cause) {
    String message = cause.getMessage();
    String name = cause.getClass().getSimpleName();
    return message == null ? name : name + ": " + message.lines().findFirst().orElse("");
  }

  private static Problem missing(String expression, Collection<String> variables) {
    String nearest =
        DidYouMean.nearest(expression, variables).map(near -> "'" + near + "', or ").orElse("");
    return Problem.of("template.E004", "'" + expression + "' has no value")
        .hint(
            nearest
                + "${("
                + expression
                + ")!} to show nothing, or <#if ("
                + expression
                + ")??> to ask first");
  }

  private static String expression(freemarker.template.TemplateException e) {
    String blamed = e.getBlamedExpressionString();
    return blamed == null ? "" : blamed.length() > 80 ? blamed.substring(0, 80) + "…" : blamed;
  }

  private static String sentence(String message) {
    String first = EXCERPT.matcher(message.strip()).replaceFirst("");
    String plain = WRAPPER.matcher(first).replaceAll("").replaceAll("\\s+", " ").strip();
    return plain.endsWith(":") || plain.endsWith(".")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }

  private static String line(Library library, String name, int line) {
    try {
      String source = library.source(name);
      List<String> lines = source == null ? List.of() : source.lines().toList();
      if (line < 1 || line > lines.size()) {
        return "";
      }
      String text = lines.get(line - 1).strip();
      return text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + "…" : text;
    } catch (IOException e) {
      return "";
    }
  }
}
