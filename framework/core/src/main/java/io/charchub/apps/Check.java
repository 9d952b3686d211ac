package io.charchub.apps;

import io.charchub.errors.Problem;
import java.util.List;

/**
 * Looks at one side of a project and says what is wrong with it, without changing anything. The
 * level of a problem is the letter in its id: {@code E} stops commands, {@code W} warns, {@code I}
 * informs. Django's counterpart is a system check.
 */
@FunctionalInterface
public interface Check {
  /** What is wrong; never null but potentially empty. */
  List<Problem> problems();
}
