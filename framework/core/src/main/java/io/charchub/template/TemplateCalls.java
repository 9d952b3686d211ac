package io.charchub.template;

import freemarker.core.ParseException;
import freemarker.core.TemplateElement;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.utility.StringUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds calls of functions in a template's source: for tools that collect what templates say, such
 * as their texts.
 *
 * <p>FreeMarker parses the template; its canonical form of each tag is read, as {@link Scan} does,
 * so that text between tags and comments cannot be mistaken for a call.
 */
public final class TemplateCalls {
  private static final Set<String> TEXT = Set.of("TextBlock", "Comment");

  private final Set<String> functions;
  private final List<Call> calls = new ArrayList<>();

  /**
   * A call of a function.
   *
   * @param function its name
   * @param arguments the texts that are passed, by position; null for what is no constant text
   * @param line the line that its tag begins on, from 1
   */
  public record Call(String function, List<@Nullable String> arguments, int line) {}

  private TemplateCalls(Set<String> functions) {
    this.functions = functions;
  }

  /**
   * The calls of {@code functions} in {@code source}, in order.
   *
   * @param name what the template is called in errors
   * @throws TemplateException {@code template.E002} when the source does not parse
   */
  public static List<Call> in(String name, String source, Set<String> functions) {
    TemplateCalls found = new TemplateCalls(functions);
    found.visit(parse(name, source));
    return List.copyOf(found.calls);
  }

  @SuppressWarnings("deprecation") // the only public way to the tree of a template
  private static TemplateElement parse(String name, String source) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    try {
      return new Template(name, source, configuration).getRootTreeNode();
    } catch (ParseException e) {
      throw Failures.unparsable(e, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("deprecation") // as above
  private void visit(TemplateElement element) {
    if (!TEXT.contains(element.getNodeName())) {
      scan(element.getDescription(), element.getBeginLine());
    }
    for (int i = 0; i < element.getChildCount(); i++) {
      visit((TemplateElement) element.getChildAt(i));
    }
  }

  private void scan(String tag, int line) {
    int at = 0;
    while (at < tag.length()) {
      char c = tag.charAt(at);
      if (isQuote(c)) {
        at = endOfText(tag, at);
      } else if (Character.isJavaIdentifierStart(c)) {
        int end = endOfName(tag, at);
        boolean called = end < tag.length() && tag.charAt(end) == '(';
        boolean member = at > 0 && (tag.charAt(at - 1) == '.' || tag.charAt(at - 1) == '?');
        String word = tag.substring(at, end);
        if (called && !member && functions.contains(word)) {
          calls.add(new Call(word, arguments(tag, end + 1), line));
        }
        at = end;
      } else {
        at++;
      }
    }
  }

  private static List<@Nullable String> arguments(String tag, int start) {
    List<@Nullable String> arguments = new ArrayList<>();
    int depth = 0;
    int from = start;
    int at = start;
    while (at < tag.length()) {
      char c = tag.charAt(at);
      if (isQuote(c)) {
        at = endOfText(tag, at);
        continue;
      }
      boolean closes = c == ')' || c == ']' || c == '}';
      if (depth == 0 && (closes || c == ',')) {
        arguments.add(constant(tag.substring(from, at).strip()));
        from = at + 1;
      }
      if (depth == 0 && closes) {
        break;
      }
      depth += closes ? -1 : c == '(' || c == '[' || c == '{' ? 1 : 0;
      at++;
    }
    return arguments;
  }

  /** The text that a literal stands for; null for any other expression. */
  private static @Nullable String constant(String expression) {
    boolean literal =
        expression.length() > 1
            && isQuote(expression.charAt(0))
            && endOfText(expression, 0) == expression.length();
    if (!literal || expression.contains("${")) {
      return null;
    }
    try {
      return StringUtil.FTLStringLiteralDec(expression.substring(1, expression.length() - 1));
    } catch (ParseException malformed) {
      return null;
    }
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /** Behind the literal that starts at {@code start}. */
  private static int endOfText(String tag, int start) {
    char quote = tag.charAt(start);
    int at = start + 1;
    while (at < tag.length() && tag.charAt(at) != quote) {
      at += tag.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, tag.length());
  }

  private static int endOfName(String tag, int start) {
    int end = start + 1;
    while (end < tag.length() && Character.isJavaIdentifierPart(tag.charAt(end))) {
      end++;
    }
    return end;
  }
}
