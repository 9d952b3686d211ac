package io.charchub.db.testapp.blog;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.annotations.TextField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

/** What a reader says. */
public class Comment extends TimeStamped {
  public static final QuerySet<Comment> objects = Manager.of(Comment.class);

  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "comments")
  public final Ref<Post> post = ref();

  @CharField(maxLength = 60)
  public String name;

  @TextField public String body;

  public boolean approved = false;
}
