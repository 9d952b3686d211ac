package io.charchub.db.models.limits;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.OneToOne;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Many;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;
import org.jspecify.annotations.Nullable;

/** Each of its relations leads to editors of one kind. */
public class Article extends Model {
  public static final QuerySet<Article> objects = Manager.of(Article.class);

  @CharField(maxLength = 100)
  public String title;

  @ForeignKey(onDelete = OnDelete.PROTECT, relatedName = "articles", limitChoicesTo = "active=true")
  public final Ref<Editor> editor = ref();

  @OneToOne(
      onDelete = OnDelete.SET_NULL,
      relatedName = "reviewed",
      limitChoicesTo = {"badges__kind=review", "active=true"})
  public final Ref<@Nullable Editor> reviewer = ref();

  @ManyToMany(relatedName = "read", blank = true, limitChoicesTo = "active=true|name__startswith=R")
  public final Many<Editor> readers = many();
}
