package io.charchub.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A test of the blog's admin in a browser: one site for all tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AdminTest {
  static final Path PICTURES = Path.of("target", "screenshots");

  AdminBlog blog;

  /** How many posts there are. */
  int posts() {
    return AdminBlog.POSTS;
  }

  @BeforeAll
  void open() {
    blog = AdminBlog.open(getClass().getSimpleName(), posts());
  }

  @AfterEach
  void leave() {
    blog.leave();
  }

  @AfterAll
  void close() {
    if (blog != null) {
      blog.close();
    }
  }

  /** A page of somebody who is signed in, in a wide window. */
  Page page(String user, String language, String path) {
    Page page = blog.staff(user, language).newPage();
    page.navigate(blog.base() + path);
    return page;
  }

  /** As {@link #page}, without JavaScript. */
  Page plain(String user, String language, String path) {
    BrowserContext context = blog.staff(user, AdminBlog.in(language).setJavaScriptEnabled(false));
    Page page = context.newPage();
    page.navigate(blog.base() + path);
    return page;
  }

  /** Opens a path within a page. */
  Response go(Page page, String path) {
    return page.navigate(blog.base() + path);
  }

  static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }
}
