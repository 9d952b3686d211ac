package io.charchub.contrib.admin.clubs;

import io.charchub.contrib.admin.books.Writer;
import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.models.Many;
import io.charchub.db.models.Model;

/** A club of writers, who are in it by a membership. */
public class Club extends Model {
  @CharField(maxLength = 60)
  public String name;

  @ManyToMany(through = Membership.class, relatedName = "clubs")
  public final Many<Writer> members = many();
}
