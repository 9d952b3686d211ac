package io.charchub.contrib.rest.shop;

import io.charchub.contrib.auth.User;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

/** The stars that an account gives a product, once. */
@Meta(ordering = "id", uniqueTogether = "product, voter")
public class Vote extends Model {
  public static final QuerySet<Vote> objects = Manager.of(Vote.class);

  @ForeignKey(onDelete = OnDelete.CASCADE)
  public final Ref<Product> product = ref();

  @ForeignKey(onDelete = OnDelete.CASCADE)
  public final Ref<User> voter = ref();

  public int stars = 3;

  public int changes = 0;
}
