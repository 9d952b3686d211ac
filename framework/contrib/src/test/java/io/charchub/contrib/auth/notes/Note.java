package io.charchub.contrib.auth.notes;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.ManyToMany;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Many;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;

/** A model of a library, which refers to whatever user model a project has. */
public class Note extends Model {
  public static final QuerySet<Note> objects = Manager.of(Note.class);

  @CharField(maxLength = 100)
  public String text;

  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "notes")
  public final Ref<AbstractBaseUser> writer = ref();

  @ManyToMany(relatedName = "notes_to_read", blank = true)
  public final Many<AbstractBaseUser> readers = many();
}
