package io.charchub.db.models.press;

import static io.charchub.db.annotations.OnDelete.CASCADE;

import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.TextField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;
import org.jspecify.annotations.Nullable;

/** What a reader says of a post. */
public class Comment extends Model {
  public static final QuerySet<Comment> objects = Manager.of(Comment.class);

  @ForeignKey(onDelete = CASCADE, relatedName = "comments")
  public final Ref<Post> post = ref();

  @TextField public String body;

  @Nullable public Boolean approved;
  public int score;
}
