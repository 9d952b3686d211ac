package io.charchub.contrib.admin.books;

import io.charchub.contrib.admin.InlineAdmin;
import io.charchub.contrib.admin.ModelAdmin;

/** Books, with most of what a list and a form can have. */
public final class BookAdmin extends ModelAdmin<Book> {
  public BookAdmin() {
    super(Book.class);
    listDisplay("title", "writer", "status", "publishedOn", "price");
    listFilter("status", "writer", "publishedOn", "rare");
    searchFields("title", "writer__name");
    dateHierarchy("publishedOn");
    prepopulated("slug", "title");
    inlines(new InlineAdmin<>(Review.class).showChangeLink());
  }
}
