package blog.commands;

import blog.Comment;
import blog.Comment_;
import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Terminal;
import io.charchub.errors.Problem;
import io.charchub.i18n.Dates;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine;

/** {@code manage comments}: lists what waits for moderation, approves it or refuses it. */
@CommandLine.Command(
    name = "comments",
    description = "Lists the comments that wait; --approve and --reject decide about them.")
public final class Comments implements Command {

  @CommandLine.Option(
      names = "--approve",
      paramLabel = "ID",
      arity = "1..*",
      description = "Show these comments.")
  private List<Long> approve = List.of();

  @CommandLine.Option(
      names = "--reject",
      paramLabel = "ID",
      arity = "1..*",
      description = "Do not show these comments.")
  private List<Long> reject = List.of();

  @CommandLine.Option(names = "--approve-all", description = "Show every comment that waits.")
  private boolean approveAll;

  @Override
  public int run(Terminal terminal) {
    if (approveAll) {
      int count = Comment.objects.pending().update(Comment_.status.to(Comment.Status.APPROVED));
      terminal.println(count + " approved.");
    }
    decide(approve, Comment.Status.APPROVED, terminal);
    decide(reject, Comment.Status.REJECTED, terminal);
    if (!approveAll && approve.isEmpty() && reject.isEmpty()) {
      list(terminal);
    }
    return DONE;
  }

  private static void decide(List<Long> ids, Comment.Status status, Terminal terminal) {
    if (ids.isEmpty()) {
      return;
    }
    TreeSet<Long> missing = new TreeSet<>(ids);
    Comment.objects.filter(Comment_.id.in(ids)).forEach(each -> missing.remove(each.id));
    if (!missing.isEmpty()) {
      throw new CommandException(
          new Problem(
              "blog.E003",
              "There is no comment " + missing,
              "",
              "'manage comments' for those that wait"));
    }
    int count = Comment.objects.filter(Comment_.id.in(ids)).update(Comment_.status.to(status));
    terminal.println(count + " " + status.name().toLowerCase(java.util.Locale.ROOT) + ".");
  }

  private static void list(Terminal terminal) {
    List<Comment> waiting = Comment.objects.pending().selectRelated(Comment_.post).list();
    for (Comment each : waiting) {
      terminal.println(
          each.id
              + "  "
              + Dates.iso(each.createdAt)
              + "  "
              + each.name
              + "  on "
              + each.post.get());
      terminal.println("    " + each.body.lines().findFirst().orElse(""));
    }
    terminal.println(waiting.isEmpty() ? "No comment waits." : waiting.size() + " waiting.");
  }
}
