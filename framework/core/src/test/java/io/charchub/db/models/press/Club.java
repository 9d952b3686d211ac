package io.charchub.db.models.press;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Many;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

/** Authors together. */
public class Club extends Model {
  public static final QuerySet<Club> objects = Manager.of(Club.class);

  @CharField(maxLength = 60)
  public String name;

  @ManyToMany(through = Membership.class, relatedName = "clubs")
  public final Many<Author> members = many();
}
