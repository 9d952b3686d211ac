package io.charchub.db.models.press;

import static io.charchub.db.annotations.OnDelete.PROTECT;

import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

/** Protects its author. */
public class Contract extends Model {
  public static final QuerySet<Contract> objects = Manager.of(Contract.class);

  @ForeignKey(onDelete = PROTECT, relatedName = "contracts")
  public final Ref<Author> author = ref();
}
