package lending;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.EmailField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

/** Somebody who may take books home. */
@Meta(ordering = "name")
public class Reader extends Model {
  public static final QuerySet<Reader> objects = Manager.of(Reader.class);

  @CharField(maxLength = 100)
  public String name;

  @EmailField(unique = true)
  public String email;

  @Override
  public String toString() {
    return name;
  }
}
