package io.charchub.testing.board;

import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.TextField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;

/** Something pinned to the board. */
public class Note extends Model {
  public static final QuerySet<Note> objects = Manager.of(Note.class);

  @CharField(maxLength = 40, unique = true)
  public String title;

  @TextField(blank = true)
  public String body = "";

  /** A new note that is saved. */
  public static Note pin(String title) {
    Note note = new Note();
    note.title = title;
    note.save();
    return note;
  }

  @Override
  public String toString() {
    return title;
  }
}
