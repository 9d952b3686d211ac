package io.charchub.contrib.admin.desk;

import io.charchub.contrib.admin.InlineAdmin;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.forms.ModelForm;
import io.charchub.http.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writers, with a form of its own and their books within it. */
public final class DeskWriters extends ModelAdmin<Writer> {
  DeskWriters() {
    super(Writer.class);
    exclude("notes");
    // tag::form[]
    form(WriterForm::new);
    formField("name", field -> field.helpText("As it stands on the cover."));
    // end::form[]
    InlineAdmin<Book> books = new InlineAdmin<>(Book.class).stacked().ordering("-title");
    books.fields("title", "slug", "status", "genres");
    books.prepopulated("slug", "title");
    books.radio("status");
    books.autocompleteFields("genres");
    inlines(books);
  }

  @Override
  public List<String> fields(Request request, @Nullable Writer row) {
    return row == null ? List.of("name", "email") : List.of();
  }

  @Override
  public List<String> exclude(Request request, @Nullable Writer row) {
    return DeskSite.is(request, "guest") ? List.of("notes", "site") : super.exclude(request, row);
  }

  // tag::own[]
  /** Refuses a writer without a name. */
  static final class WriterForm extends ModelForm<Writer> {
    WriterForm(Writer row) {
      super(row);
      allFields();
    }

    @Override
    protected void clean() {
      if ("Anonymous".equals(formField("name").value())) {
        addError("name", "Somebody wrote it.", "anonymous");
      }
    }
  }
  // end::own[]
}
