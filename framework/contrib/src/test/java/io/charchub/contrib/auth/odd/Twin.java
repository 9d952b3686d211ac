package io.charchub.contrib.auth.odd;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.db.annotations.CharField;
import java.util.List;

/** A user model that is wrong: two may have one name, and what it requires is not there. */
public class Twin extends AbstractBaseUser {
  @CharField(maxLength = 20)
  public String name;

  @Override
  public String loginField() {
    return "name";
  }

  @Override
  public List<String> requiredFields() {
    return List.of("name", "shoeSize");
  }
}
