package io.charchub.contrib.admin;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;

/** Something said to the admin that cannot be: by the project, never by a visitor. */
public final class AdminException extends CharchubException {
  /** With what is wrong. */
  public AdminException(Problem problem) {
    super(problem);
  }
}
