package io.charchub.contrib.auth;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Permissions put together from all backends. */
final class PermissionSets {
  private PermissionSets() {}

  static Set<String> union(Function<AuthenticationBackend, Set<String>> ask) {
    Set<String> all = new HashSet<>();
    AuthServices.current().backends().forEach(backend -> all.addAll(ask.apply(backend)));
    return Set.copyOf(all);
  }
}
