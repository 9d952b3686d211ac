package io.charchub.contrib.auth.odd;

import io.charchub.contrib.auth.AbstractBaseUser;

/** A user model that is wrong: it has no field {@code username}. */
public class Nameless extends AbstractBaseUser {
  @Override
  public String mailField() {
    return "";
  }
}
