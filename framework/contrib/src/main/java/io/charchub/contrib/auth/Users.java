package io.charchub.contrib.auth;

import io.charchub.db.models.QueryState;

/** The query sets of {@link User}. */
public final class Users extends UserQuerySet<User, Users> {
  Users(QueryState<User> state) {
    super(state);
  }
}
