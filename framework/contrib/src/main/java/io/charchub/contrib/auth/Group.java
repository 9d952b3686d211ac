package io.charchub.contrib.auth;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Many;
import io.charchub.db.models.Model;
import io.charchub.db.models.NaturalKeyed;
import io.charchub.db.models.QuerySet;
import java.util.List;

/** Users who may do the same: Django's table {@code auth_group}. */
public class Group extends Model implements NaturalKeyed {
  /** The groups. */
  public static final QuerySet<Group> objects = Manager.of(Group.class);

  /** The name, unlike that of any other group. */
  @CharField(maxLength = 150, unique = true)
  public String name;

  /** What every member may do. */
  @ManyToMany(blank = true)
  public final Many<Permission> permissions = many();

  @Override
  public String toString() {
    return name;
  }

  /** What fixtures name the row by. */
  @Override
  public List<String> naturalKey() {
    return List.of("name");
  }
}
