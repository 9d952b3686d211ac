package io.charchub.apps;

import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The checks of a project, each under a tag such as {@code models} or {@code urls}. Those for
 * deployment are run only when asked for ({@code manage check --deploy}). Registered while the
 * project is set up; thread-safe.
 */
public final class Checks {
  private record Registered(String tag, boolean deployment, Check check) {}

  private final List<Registered> registered = new CopyOnWriteArrayList<>();

  /** Adds a check that every run makes. */
  public void register(String tag, Check check) {
    registered.add(new Registered(tag, false, check));
  }

  /** Adds a check that only a run for deployment makes. */
  public void registerForDeployment(String tag, Check check) {
    registered.add(new Registered(tag, true, check));
  }

  /** All tags, in alphabetical order. */
  public Set<String> tags() {
    Set<String> tags = new TreeSet<>();
    registered.forEach(entry -> tags.add(entry.tag()));
    return tags;
  }

  /** Every check but those for deployment. */
  public List<Problem> run() {
    return run(Set.of(), false, Set.of());
  }

  /**
   * Runs checks.
   *
   * @param only the tags to run; empty means all
   * @param deployment whether checks for deployment run too
   * @param silenced ids of problems that are left out
   * @return what is wrong, errors first, then warnings, then information, each in the order found
   */
  public List<Problem> run(
      Collection<String> only, boolean deployment, Collection<String> silenced) {
    List<Problem> found = new ArrayList<>();
    for (Registered entry : registered) {
      boolean wanted = only.isEmpty() || only.contains(entry.tag());
      if (wanted && (deployment || !entry.deployment())) {
        found.addAll(entry.check().problems());
      }
    }
    found.removeIf(problem -> silenced.contains(problem.id()));
    found.sort((left, right) -> Level.of(left).compareTo(Level.of(right)));
    return found;
  }

  /**
   * What is wrong with {@code tag} as the tag of a check: {@code apps.E018}, or null when there is
   * such a tag.
   */
  public @Nullable Problem unknownTag(String tag) {
    if (tags().contains(tag)) {
      return null;
    }
    String nearest = DidYouMean.nearest(tag, tags()).map(near -> "'" + near + "'. ").orElse("");
    return Problem.of("apps.E018", "No check has the tag '" + tag + "'")
        .hint(nearest + "Tags: " + String.join(", ", tags()));
  }

  /** How much a problem weighs, by the letter in its id. */
  public enum Level {
    /** Stops commands. */
    ERROR,
    /** Is worth mending. */
    WARNING,
    /** Is worth knowing. */
    INFO;

    /**
     * The level of a problem: {@code models.W003} is a warning. An id of another form counts as an
     * error.
     */
    public static Level of(Problem problem) {
      String id = problem.id();
      int dot = id.lastIndexOf('.');
      return switch (dot + 1 < id.length() ? id.charAt(dot + 1) : 'E') {
        case 'W' -> WARNING;
        case 'I' -> INFO;
        default -> ERROR;
      };
    }
  }
}
