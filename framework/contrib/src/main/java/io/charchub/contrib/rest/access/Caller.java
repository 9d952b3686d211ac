package io.charchub.contrib.rest.access;

import io.charchub.contrib.auth.AbstractBaseUser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request.
 *
 * @param account the account; null for anybody
 * @param by what told: {@code session}, {@code basic}, {@code token}, or a name of one's own; empty
 *     for anybody
 */
public record Caller(@Nullable AbstractBaseUser account, String by) {
  /** Nobody in particular. */
  public static final Caller ANYBODY = new Caller(null, "");

  /** The account; empty for anybody. */
  public Optional<AbstractBaseUser> user() {
    return Optional.ofNullable(account);
  }

  /** Whether it is known who calls. */
  public boolean isKnown() {
    return account != null;
  }
}
