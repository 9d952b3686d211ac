package io.charchub.db.migrations.autodetector;

import io.charchub.cli.CommandException;
import io.charchub.cli.Terminal;
import io.charchub.db.fields.Field;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks the person at the terminal. Where questions are forbidden the terminal refuses, and nothing
 * is written: a wrong guess would lose a column's values.
 */
public final class TerminalQuestioner implements Questioner {
  private final Terminal terminal;

  /** Asks here. */
  public TerminalQuestioner(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public boolean isRenamedModel(ModelState from, ModelState to) {
    return terminal.confirm("Was the model " + from.label() + " renamed to " + to.name() + "?");
  }

  @Override
  public boolean isRenamedField(ModelState model, String from, String to, Field<?> field) {
    return terminal.confirm(
        "Was "
            + model.lowerName()
            + "."
            + from
            + " renamed to "
            + model.lowerName()
            + "."
            + to
            + " (a "
            + field.deconstruct().simpleType()
            + ")?");
  }

  @Override
  public @Nullable Object valueForNew(ModelState model, String name, Field<?> field) {
    int choice =
        terminal.choose(
            "The new field '"
                + name
                + "' of "
                + model.lowerName()
                + " is not nullable and has no default; the rows that are there need a value.",
            List.of(
                "Give a one-off value now, for the rows that are there",
                "Stop, and add a default or @Nullable to the model"));
    return choice == 0 ? value(field) : stop(model, name);
  }

  @Override
  public @Nullable Object valueForNull(ModelState model, String name, Field<?> field) {
    int choice =
        terminal.choose(
            "The field '"
                + name
                + "' of "
                + model.lowerName()
                + " becomes not nullable; rows that have NULL need a value.",
            List.of(
                "Give a one-off value now, for the rows that have NULL",
                "Go on: no row has NULL, or an earlier operation sees to it",
                "Stop, and add a default to the model"));
    if (choice == 0) {
      return value(field);
    }
    return choice == 1 ? null : stop(model, name);
  }

  private Object value(Field<?> field) {
    while (true) {
      String text = terminal.ask("The value, as text; '' for the empty text");
      try {
        Object value = field.hasColumn() && isKey(field) ? number(text) : field.toJava(plain(text));
        if (value != null) {
          return value;
        }
      } catch (CharchubException wrong) {
        terminal.println("That is no value of a " + field.deconstruct().simpleType() + ".");
      }
    }
  }

  private static boolean isKey(Field<?> field) {
    return field instanceof io.charchub.db.fields.ForeignKey;
  }

  /** A foreign key does not know its target's kind here; a whole number is nearly always meant. */
  private static Object number(String text) {
    return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : text;
  }

  private static String plain(String text) {
    boolean quoted =
        text.length() >= 2
            && (text.startsWith("'") && text.endsWith("'")
                || text.startsWith("\"") && text.endsWith("\""));
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private static @Nullable Object stop(ModelState model, String name) {
    throw new CommandException(
        Problem.of(
                "migrations.E030",
                "Nothing was written: " + model.label() + "." + name + " needs a value")
            .hint("give the field a default, or mark it @Nullable, and run makemigrations again"));
  }
}
