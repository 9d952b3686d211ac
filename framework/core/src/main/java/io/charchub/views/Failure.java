package io.charchub.views;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import io.charchub.template.InTemplates;
import io.charchub.template.TemplateException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One exception of a chain, as the DEBUG page shows it.
 *
 * @param type the class
 * @param id the problem's id; empty for exceptions that are not ours
 * @param what what is wrong
 * @param where the place at fault; empty where unknown
 * @param hint what to do; empty where nobody knows
 * @param template the lines of the template at fault, where one is
 * @param groups the stack: frames of the project one by one, others in groups
 */
@InTemplates
record Failure(
    String type,
    String id,
    String what,
    String where,
    String hint,
    Optional<SourceExcerpt> template,
    List<Group> groups) {
  private static final int LONGEST_CHAIN = 20;
  private static final int LONGEST_TEXT = 4_000;
  private static final int MOST_FRAMES = 200;

  /**
   * Frames that stand together: one of the project, with its source, or a number of others.
   *
   * @param source the lines of the one frame; empty for others
   * @param frames each frame as text
   */
  @InTemplates
  record Group(Optional<SourceExcerpt> source, List<String> frames) {}

  /** The chain from {@code failure} to its last cause, each exception once. */
  static List<Failure> chain(
      Throwable failure,
      List<Path> roots,
      Function<String, Optional<String>> templates,
      Secrets secrets) {
    List<Failure> chain = new ArrayList<>();
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable each = failure;
        each != null && chain.size() < LONGEST_CHAIN && seen.add(each);
        each = each.getCause()) {
      chain.add(of(each, roots, templates, secrets));
    }
    return chain;
  }

  private static Failure of(
      Throwable failure,
      List<Path> roots,
      Function<String, Optional<String>> templates,
      Secrets secrets) {
    Problem problem = failure instanceof CharchubException ours ? ours.problem() : null;
    String what = problem == null ? String.valueOf(failure.getMessage()) : problem.what();
    Optional<SourceExcerpt> template =
        failure instanceof TemplateException at && at.line() > 0
            ? templates
                .apply(at.templateName())
                .flatMap(text -> SourceExcerpt.of(at.templateName(), text, at.line()))
            : Optional.empty();
    return new Failure(
        failure.getClass().getName(),
        problem == null ? "" : problem.id(),
        secrets.maskedText(failure.getMessage() == null && problem == null ? "" : cut(what)),
        secrets.maskedText(problem == null ? "" : cut(problem.where())),
        secrets.maskedText(problem == null ? "" : cut(problem.hint())),
        template.map(excerpt -> masked(excerpt, secrets)),
        groups(failure.getStackTrace(), roots, secrets));
  }

  private static List<Group> groups(StackTraceElement[] frames, List<Path> roots, Secrets secrets) {
    List<Group> groups = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
      Optional<SourceExcerpt> source = SourceExcerpt.of(frames[i], roots);
      if (source.isEmpty()) {
        others.add(frames[i].toString());
        continue;
      }
      if (!others.isEmpty()) {
        groups.add(new Group(Optional.empty(), List.copyOf(others)));
        others.clear();
      }
      groups.add(
          new Group(
              source.map(excerpt -> masked(excerpt, secrets)), List.of(frames[i].toString())));
    }
    if (!others.isEmpty()) {
      groups.add(new Group(Optional.empty(), others));
    }
    return groups;
  }

  private static SourceExcerpt masked(SourceExcerpt excerpt, Secrets secrets) {
    List<SourceExcerpt.Line> lines =
        excerpt.lines().stream()
            .map(
                line ->
                    new SourceExcerpt.Line(
                        line.number(), secrets.maskedSource(line.text()), line.hit()))
            .toList();
    return new SourceExcerpt(excerpt.place(), lines);
  }

  private static String cut(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
  }
}
