package io.charchub.contrib.admin.desk;

import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.books.Genre;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import java.util.List;

/** Genres, which are on no index and have another form for a guest. */
public final class DeskGenres extends ModelAdmin<Genre> {
  DeskGenres() {
    super(Genre.class);
  }

  @Override
  public boolean hasModulePermission(Request request) {
    return false;
  }

  @Override
  public ModelForm<Genre> form(Request request, Genre row, List<String> names) {
    return DeskSite.is(request, "guest")
        ? new GuestForm(row, names)
        : super.form(request, row, names);
  }

  /** A guest names no genre that the house has not heard of. */
  private static final class GuestForm extends ModelForm<Genre> {
    GuestForm(Genre row, List<String> names) {
      super(row);
      fields(names.toArray(String[]::new));
    }

    @Override
    protected void clean() {
      addError("name", "Ask the house first.", "guest");
    }
  }
}
