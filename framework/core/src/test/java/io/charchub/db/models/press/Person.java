package io.charchub.db.models.press;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Many;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

/** Somebody with friends. */
public class Person extends Model {
  public static final QuerySet<Person> objects = Manager.of(Person.class);

  @CharField(maxLength = 40)
  public String nick;

  @ManyToMany public final Many<Person> friends = many();

  @ManyToMany(symmetrical = false, relatedName = "followers")
  public final Many<Person> follows = many();
}
