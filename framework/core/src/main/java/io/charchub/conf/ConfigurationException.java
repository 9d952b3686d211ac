package io.charchub.conf;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The project is set up wrongly: a setting, an app or the place it is started from. Nothing can run
 * before it is mended. Django's counterpart is {@code ImproperlyConfigured}.
 */
public final class ConfigurationException extends CharchubException {
  private static final long serialVersionUID = 1L;

  /** An exception that reports {@code problem}. */
  public ConfigurationException(Problem problem) {
    super(problem);
  }

  /**
   * An exception that reports {@code problem} and was caused by {@code cause}, which may be null.
   */
  public ConfigurationException(Problem problem, @Nullable Throwable cause) {
    super(problem, cause);
  }
}
