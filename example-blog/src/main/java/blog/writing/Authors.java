package blog.writing;

import blog.Author;
import blog.Author_;
import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.Auth;
import io.charchub.contrib.auth.User;
import io.charchub.http.Request;

/** Under which name an account writes. An author is made with the first post, and not before. */
public final class Authors {
  private static final int LONGEST_USERNAME = 50;
  private static final int LONGEST_NAME = 100;

  private Authors() {}

  /** Who is signed in. Only behind {@code loginRequired}. */
  static User user(Request request) {
    return Auth.user(request, User.class).orElseThrow();
  }

  /** The author that {@code user} writes as; made where there is none yet. */
  public static Author of(User user) {
    return Author.objects.filter(Author_.user.eq(user)).first().orElseGet(() -> make(user));
  }

  private static Author make(User user) {
    Author author = new Author();
    author.user.set(user);
    author.name = shortened(user.fullName().isEmpty() ? user.username : user.fullName());
    author.username =
        FreeSlug.of(
            AbstractBaseUser.normalizeLoginName(user.username),
            "author",
            LONGEST_USERNAME,
            slug -> Author.objects.filter(Author_.username.eq(slug)).exists());
    author.save();
    return author;
  }

  private static String shortened(String name) {
    int letters = Math.min(name.codePointCount(0, name.length()), LONGEST_NAME);
    return name.substring(0, name.offsetByCodePoints(0, letters));
  }
}
