package io.charchub.contrib.admin;

import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Genre;
import io.charchub.contrib.admin.books.Review;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.auth.User;
import io.charchub.testing.Client;
import java.util.Locale;

/** The people and books that these tests begin with. */
public final class Office {
  public static final String PASSWORD = "kelid-5271-noor";

  private Office() {}

  public static User admin() {
    return User.objects.createSuperuser("admin", "admin@example.com", PASSWORD);
  }

  /** Somebody who may enter and do what {@code codenames} say. */
  public static User editor(String... codenames) {
    User editor = User.objects.createUser("editor", "editor@example.com", PASSWORD);
    editor.isStaff = true;
    editor.save();
    for (String codename : codenames) {
      editor.userPermissions.add(Permission.objects.get("codename", codename));
    }
    return editor;
  }

  public static Client as(Client client, String name) {
    client.login(name, PASSWORD);
    return client;
  }

  public static Writer writer(String name) {
    return Writer.objects.create(each -> each.name = name);
  }

  public static Book book(String title, Writer writer) {
    return Book.objects.create(
        each -> {
          each.title = title;
          each.slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
          each.writer.set(writer);
        });
  }

  public static Genre genre(String name) {
    return Genre.objects.create(
        each -> {
          each.name = name;
          each.slug = name.toLowerCase(Locale.ROOT);
        });
  }

  public static Review review(Book book, String reader) {
    return Review.objects.create(
        each -> {
          each.book.set(book);
          each.reader = reader;
        });
  }
}
