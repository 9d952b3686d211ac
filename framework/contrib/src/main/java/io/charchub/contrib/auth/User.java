package io.charchub.contrib.auth;

import io.charchub.db.annotations.Meta;
import io.charchub.db.models.Manager;
import io.charchub.db.models.NaturalKeyed;
import java.util.List;

/** The user model of a project that has none of its own: Django's table {@code auth_user}. */
@Meta(verboseName = "user", verboseNamePlural = "users", swappable = "AUTH_USER_MODEL")
public class User extends AbstractUser implements NaturalKeyed {
  /** The users, those whose accounts are not in use too. */
  public static final Users objects = Manager.of(Users.class);

  /** What fixtures name the row by. */
  @Override
  public List<String> naturalKey() {
    return List.of("username");
  }
}
