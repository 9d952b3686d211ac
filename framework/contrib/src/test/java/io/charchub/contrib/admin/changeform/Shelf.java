package io.charchub.contrib.admin.changeform;

import io.charchub.contrib.admin.books.Book;
import io.charchub.contrib.admin.books.Genre;
import io.charchub.contrib.admin.books.Review;
import io.charchub.contrib.admin.books.Writer;
import io.charchub.contrib.auth.Permission;
import io.charchub.contrib.auth.User;
import io.charchub.testing.Client;
import io.charchub.testing.PageForm;
import io.charchub.testing.TestResponse;

/** Rows and visitors of the tests of forms. */
final class Shelf {
  static final String PASSWORD = "kelid-5271-noor";

  private Shelf() {}

  static void admin(Client client) {
    User.objects.createSuperuser("admin", "admin@example.com", PASSWORD);
    client.login("admin", PASSWORD);
  }

  /** A visitor who may enter and has these permissions: {@code change_book}. */
  static User staff(Client client, String name, String... permissions) {
    User user = User.objects.createUser(name, name + "@example.com", PASSWORD);
    user.isStaff = true;
    user.save();
    for (String codename : permissions) {
      user.userPermissions.add(Permission.objects.get("codename", codename));
    }
    client.login(name, PASSWORD);
    return user;
  }

  static Writer writer(String name) {
    return Writer.objects.create(
        row -> {
          row.name = name;
        });
  }

  /** So many writers, called {@code Writer 001} and on. */
  static void writers(int count) {
    for (int i = 1; i <= count; i++) {
      writer(String.format("Writer %03d", i));
    }
  }

  static Genre genre(String name) {
    return Genre.objects.create(
        row -> {
          row.name = name;
          row.slug = name.toLowerCase(java.util.Locale.ROOT);
        });
  }

  static Book book(Writer writer) {
    return Book.objects.create(
        row -> {
          row.title = "The Colonel";
          row.slug = "the-colonel";
          row.writer.set(writer);
        });
  }

  static Review review(Book book, String reader) {
    return Review.objects.create(
        row -> {
          row.book.set(book);
          row.reader = reader;
        });
  }

  static String change(Book book) {
    return "/admin/books/book/" + book.pk() + "/change/";
  }

  static PageForm form(TestResponse page) {
    return page.form("#main-form");
  }
}
