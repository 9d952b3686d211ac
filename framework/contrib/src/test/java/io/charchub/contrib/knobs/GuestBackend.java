package io.charchub.contrib.knobs;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.AuthenticationBackend;
import io.charchub.contrib.auth.Credentials;
import io.charchub.contrib.auth.User;
import io.charchub.contrib.auth.User_;
import io.charchub.errors.Problem;
import io.charchub.http.PermissionDenied;
import io.charchub.http.Request;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets {@code guest} in by a word that all know, and nobody called {@code banned} by any way. */
public final class GuestBackend implements AuthenticationBackend {
  @Override
  public Optional<AbstractBaseUser> authenticate(
      @Nullable Request request, Credentials credentials) {
    String name = credentials.get("username").orElse("");
    if (name.equals("banned")) {
      throw new PermissionDenied(Problem.of("test.E403", "banned"));
    }
    return name.equals("guest") && credentials.get("password").orElse("").equals("open sesame")
        ? User.objects.filter(User_.username.eq("guest")).first().map(user -> user)
        : Optional.empty();
  }

  @Override
  public Optional<AbstractBaseUser> user(String key) {
    return User.objects.filter("pk", key).first().map(user -> user);
  }

  @Override
  public Set<String> userPermissions(AbstractBaseUser user, @Nullable Object object) {
    return Set.of("auth.view_group");
  }
}
