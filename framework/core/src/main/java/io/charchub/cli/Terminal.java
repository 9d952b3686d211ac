package io.charchub.cli;

import io.charchub.errors.Problem;
import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a command talks to: lines out, errors out, answers in. Always UTF-8. Colour only on a
 * terminal, and only where {@code NO_COLOR} is not set; elsewhere the same words in plain lines.
 *
 * <p>What is printed may come from outside (a comment, a file name), so control characters that
 * could move the cursor or rewrite the window's title never reach the terminal: they are shown as
 * {@code ?}.
 *
 * <p>Lines may be printed by several threads; questions are asked by one.
 */
public final class Terminal {
  private static final int DEFAULT_WIDTH = 80;

  private final PrintWriter out;
  private final PrintWriter err;
  private final BufferedReader in;
  private final @Nullable Console console;
  private final Traits traits;

  /**
   * What the terminal can do: whether out is a screen, may be coloured, how wide it is, whether
   * questions are allowed.
   */
  private record Traits(boolean screen, boolean colour, boolean questions, int width) {}

  private Terminal(
      PrintWriter out,
      PrintWriter err,
      BufferedReader in,
      @Nullable Console console,
      Traits traits) {
    this.out = out;
    this.err = err;
    this.in = in;
    this.console = console;
    this.traits = traits;
  }

  /** The terminal, pipe or file that the process was started on. */
  public static Terminal system() {
    Map<String, String> environment = System.getenv();
    boolean screen = startedOnScreen();
    boolean colour =
        screen
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    return new Terminal(
        writer(new FileOutputStream(FileDescriptor.out)),
        writer(new FileOutputStream(FileDescriptor.err)),
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        console(),
        new Traits(screen, colour, true, width(environment.get("COLUMNS"))));
  }

  /**
   * A terminal over streams of the caller's, such as a test's: no screen, no colour, 80 columns
   * wide.
   */
  public static Terminal of(Writer out, Writer err, Reader in) {
    return new Terminal(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        new BufferedReader(in),
        null,
        new Traits(false, false, true, DEFAULT_WIDTH));
  }

  /** This terminal with colour taken away. */
  public Terminal withoutColour() {
    return new Terminal(
        out, err, in, console, new Traits(traits.screen, false, traits.questions, traits.width));
  }

  /** This terminal with questions forbidden: {@link #ask} and {@link #confirm} refuse. */
  public Terminal withoutQuestions() {
    return new Terminal(
        out, err, in, console, new Traits(traits.screen, traits.colour, false, traits.width));
  }

  /** Whether questions are allowed: not after {@code --noinput}. */
  public boolean allowsQuestions() {
    return traits.questions;
  }

  /** Whether a person watches the output: progress may redraw itself. */
  public boolean isScreen() {
    return traits.screen;
  }

  /** Whether a person both watches the output and types the input, so that a prompt has a sense. */
  public boolean isConversation() {
    return traits.screen && console != null;
  }

  /** The number of columns; 80 where unknown. */
  public int width() {
    return traits.width;
  }

  /** Prints a line to the output. */
  public void println(String line) {
    out.println(harmless(line));
  }

  /** Ends a line on the output. */
  public void println() {
    out.println();
  }

  /** Prints text to the output without ending the line, at once. */
  public void print(String text) {
    out.print(harmless(text));
    out.flush();
  }

  /** Prints a line to the error output. */
  public void error(String line) {
    out.flush();
    err.println(harmless(line));
  }

  /**
   * Prints a problem to the error output: red where it is an error, yellow where it is a warning.
   */
  public void error(Problem problem) {
    String text = problem.toString();
    int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
    boolean warning = problem.id().contains(".W");
    String first = style(warning ? Style.YELLOW : Style.RED, text.substring(0, end));
    error(first + text.substring(end));
  }

  /** The writer below {@link #error(String)}, for stack traces. */
  PrintWriter errorWriter() {
    return err;
  }

  /** Prints without looking for control characters: what progress redraws itself with. */
  void raw(String text) {
    out.print(text);
    out.flush();
  }

  /** {@code text} in a style, or as it is where there is no colour. */
  public String style(Style style, String text) {
    return traits.colour ? style.on() + text + Style.off() : text;
  }

  /**
   * Asks for a line of text until one is given.
   *
   * @param question such as {@code "Name of the app"}, without a colon
   * @throws CommandException {@code cli.E001} when questions are forbidden ({@code --noinput}),
   *     {@code cli.E002} when the input ends before an answer
   */
  public String ask(String question) {
    while (true) {
      String answer = answer(question, question + ": ").strip();
      if (!answer.isEmpty()) {
        return answer;
      }
      println("An answer is needed.");
    }
  }

  /**
   * Asks for a line of text; an empty answer means {@code usual}.
   *
   * @param question such as {@code "E-mail address"}, without a colon
   * @param usual what stands in brackets after the question; may be empty
   * @throws CommandException as {@link #ask(String)} does
   */
  public String ask(String question, String usual) {
    String prompt = usual.isEmpty() ? question + ": " : question + " [" + usual + "]: ";
    String answer = answer(question, prompt).strip();
    return answer.isEmpty() ? usual : answer;
  }

  /**
   * Asks for a password: what is typed on a terminal is not shown. From a pipe or a file it is read
   * as any line. Nothing is cut off its ends.
   *
   * @return what was typed; may be empty
   * @throws CommandException as {@link #ask(String)} does, and {@code cli.E007} where what was
   *     typed is no text in the terminal's encoding
   */
  public String askSecret(String question) {
    String typed = console == null ? answer(question, question + ": ") : hidden(console, question);
    if (typed.indexOf('\uFFFD') >= 0) {
      throw new CommandException(
          Problem.of("cli.E007", "What was typed could not be read as text")
              .hint("set LANG to a language in UTF-8, such as C.UTF-8, and try again"));
    }
    return typed;
  }

  private String hidden(Console screen, String question) {
    requireQuestions(question);
    out.flush();
    char[] typed = screen.readPassword("%s: ", harmless(question)); // hides before it asks
    if (typed == null) {
      throw unanswered(question);
    }
    return new String(typed);
  }

  /**
   * Asks for yes or no; an empty answer means no. Understands {@code y}, {@code yes}, {@code n},
   * {@code no}, and Persian {@code بله} and {@code نه}.
   *
   * @throws CommandException as {@link #ask} does
   */
  public boolean confirm(String question) {
    while (true) {
      Optional<Boolean> answer = yesOrNo(answer(question, question + " [y/N] "));
      if (answer.isPresent()) {
        return answer.get();
      }
      println("Please answer y or n.");
    }
  }

  /**
   * Asks which of some ways to go; the first is shown as 1.
   *
   * @param choices at least one
   * @return the index of the chosen one, from 0
   * @throws CommandException as {@link #ask} does
   */
  public int choose(String question, List<String> choices) {
    println(question);
    for (int i = 0; i < choices.size(); i++) {
      println(" " + (i + 1) + ") " + choices.get(i));
    }
    while (true) {
      String answer = answer(question, "Your choice: ").strip();
      for (int i = 1; i <= choices.size(); i++) {
        if (answer.equals(Integer.toString(i))) {
          return i - 1;
        }
      }
      println("Please answer with a number from 1 to " + choices.size() + ".");
    }
  }

  private String answer(String question, String prompt) {
    requireQuestions(question);
    print(prompt);
    try {
      String line = in.readLine();
      if (line == null) {
        throw unanswered(question);
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireQuestions(String question) {
    if (!traits.questions) {
      throw new CommandException(
          Problem.of("cli.E001", "A question would have to be asked: " + question)
              .hint("leave out --noinput and answer it, or give the answer as an option"));
    }
  }

  private CommandException unanswered(String question) {
    println();
    return new CommandException(
        Problem.of("cli.E002", "The input ended before this was answered: " + question)
            .hint("run the command in a terminal, or pipe the answer into it"));
  }

  private static Optional<Boolean> yesOrNo(String answer) {
    return switch (answer.strip().toLowerCase(Locale.ROOT)) {
      case "y", "yes", "بله" -> Optional.of(true);
      case "", "n", "no", "نه" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /**
   * The next line of the input, without its line end; empty at its end. For commands that read what
   * is piped into them.
   */
  public Optional<String> readLine() {
    try {
      return Optional.ofNullable(in.readLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String harmless(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean harmful =
          Character.isISOControl(c) && c != '\n' && c != '\t' && !Style.startsAt(text, i);
      if (harmful && safe == null) {
        safe = new StringBuilder(text);
      }
      if (harmful && safe != null) {
        safe.setCharAt(i, '?');
      }
    }
    return safe == null ? text : safe.toString();
  }

  /**
   * The launcher knows which streams are terminals and says so; without it the JDK's console
   * answers.
   */
  private static boolean startedOnScreen() {
    String told = System.getProperty("charchub.screen");
    if (told != null) {
      return told.equals("true");
    }
    return console() != null;
  }

  /** The console where both input and output are a terminal; null elsewhere. */
  private static @Nullable Console console() {
    Console console = System.console();
    if (console == null) {
      return null;
    }
    try {
      Method isTerminal = Console.class.getMethod("isTerminal");
      return (Boolean) isTerminal.invoke(console) ? console : null;
    } catch (ReflectiveOperationException before22) {
      return console;
    }
  }

  private static int width(@Nullable String columns) {
    if (columns == null) {
      return DEFAULT_WIDTH;
    }
    try {
      return Math.max(20, Math.min(1000, Integer.parseInt(columns)));
    } catch (NumberFormatException unknown) {
      return DEFAULT_WIDTH;
    }
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
