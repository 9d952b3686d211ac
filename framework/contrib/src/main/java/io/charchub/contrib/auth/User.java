package io.charchub.contrib.auth;

import io.charchub.db.annotations.Meta;
import io.charchub.db.models.Manager;

/** The user model of a project that has none of its own: Django's table {@code auth_user}. */
@Meta(verboseName = "user", swappable = "AUTH_USER_MODEL")
public class User extends AbstractUser {
  /** The users, those whose accounts are not in use too. */
  public static final Users objects = Manager.of(Users.class);
}
