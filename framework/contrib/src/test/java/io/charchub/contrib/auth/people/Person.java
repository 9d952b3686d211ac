package io.charchub.contrib.auth.people;

import io.charchub.contrib.auth.PermissionsUser;
import io.charchub.db.annotations.BooleanField;
import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.EmailField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySet;
import java.time.LocalDate;
import java.util.List;

/** A project's own user, who logs in by an address and has a birthday and no username. */
public class Person extends PermissionsUser {
  public static final QuerySet<Person> objects = Manager.of(Person.class);

  @EmailField(unique = true, verboseName = "address")
  public String email;

  @CharField(maxLength = 80, blank = true)
  public String nickname = "";

  public LocalDate bornOn;

  @BooleanField public boolean isMember = true;

  @Override
  public String loginField() {
    return "email";
  }

  @Override
  public List<String> requiredFields() {
    return List.of("bornOn");
  }

  @Override
  public boolean isInUse() {
    return isMember;
  }
}
