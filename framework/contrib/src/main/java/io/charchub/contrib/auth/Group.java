package io.charchub.contrib.auth;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Many;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

/** Users who may do the same: Django's table {@code auth_group}. */
public class Group extends Model {
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
}
