package io.charchub.contrib.admin.books;

import io.charchub.apps.AppConfig;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ProvidesAdmin;

/** Registers the models: some with a line, one with an admin of its own. */
public final class BooksConfig extends AppConfig implements ProvidesAdmin {
  @Override
  public void admin(AdminSite site) {
    WriterAdmin writers = new WriterAdmin();
    writers.listFilter(new Endless());
    site.register(writers);
    site.register(new GenreAdmin());
    site.register(new ReviewAdmin());
    site.register(new BookAdmin());
  }
}
