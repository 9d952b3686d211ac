package io.charchub.template;

import freemarker.core.TemplateElement;
import freemarker.template.Template;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through a parsed template for what it must not use, for what turns escaping off, and for
 * the templates it names.
 *
 * <p>Works on the canonical form of each tag, one at a time, as FreeMarker prints it: text between
 * tags and comments cannot be mistaken for an expression.
 */
final class Scan {
  private static final Pattern FORBIDDEN = Pattern.compile("\\?(eval|interpret|new|api)\\b");
  private static final Pattern UNESCAPED =
      Pattern.compile("\\?(no_esc|noEsc)\\b|^#(noautoesc|noAutoEsc|outputformat|outputFormat)\\b");
  private static final Pattern NAMED = Pattern.compile("^@extends\\s+name\\s*=\\s*\"([^\"$]+)\"");
  private static final Set<String> TEXT = Set.of("TextBlock", "Comment");

  private final Template template;
  private final List<Finding> forbidden = new ArrayList<>();
  private final List<Finding> unescaped = new ArrayList<>();
  private final List<Finding> parents = new ArrayList<>();

  /** What was found, and the tag it was found in. */
  record Finding(String what, TemplateElement tag) {}

  @SuppressWarnings("deprecation") // the only public way to the tree of a template
  Scan(Template template) {
    this.template = template;
    visit(template.getRootTreeNode());
  }

  @SuppressWarnings("deprecation") // as above
  private void visit(TemplateElement element) {
    if (!TEXT.contains(element.getNodeName())) {
      String tag = element.getDescription();
      collect(FORBIDDEN, tag, element, forbidden);
      collect(UNESCAPED, tag, element, unescaped);
      collect(NAMED, tag, element, parents);
    }
    for (int i = 0; i < element.getChildCount(); i++) {
      visit((TemplateElement) element.getChildAt(i));
    }
  }

  private static void collect(
      Pattern pattern, String tag, TemplateElement element, List<Finding> found) {
    Matcher matcher = pattern.matcher(tag);
    if (matcher.find()) {
      String what = matcher.group(1) == null ? matcher.group() : matcher.group(1);
      found.add(new Finding(what, element));
    }
  }

  /** The first thing templates must not use, if there is one. */
  Optional<TemplateException> refusal() {
    if (!template.getAutoEscaping()) {
      return Optional.of(
          new TemplateException(
              Problem.of(
                      "template.E003",
                      template.getName() + " turns escaping off for the whole template")
                  .hint("take auto_esc and output_format out of its <#ftl> header"),
              template.getName(),
              1,
              1,
              "",
              null));
    }
    return forbidden.stream().findFirst().map(this::refuse);
  }

  private TemplateException refuse(Finding finding) {
    Problem problem =
        Problem.of(
                "template.E003",
                "Templates must not use ?" + finding.what() + ": it runs code from data")
            .hint("compute the value in the view, or write a function of your own for templates");
    return new TemplateException(
        problem,
        template.getName(),
        finding.tag().getBeginLine(),
        finding.tag().getBeginColumn(),
        finding.tag().getSource(),
        null);
  }

  /** Where text is shown without being escaped. */
  List<Finding> unescaped() {
    return unescaped;
  }

  /** The templates that {@code extends} names. */
  List<Finding> parents() {
    return parents;
  }
}
