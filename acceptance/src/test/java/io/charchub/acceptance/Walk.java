package io.charchub.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * One walk of two people through the blog: from signing up to a password set anew by mail. What is
 * pressed and filled in is found by addresses and names, so that the walk is the same in every
 * language.
 */
final class Walk implements AutoCloseable {
  private static final String FIRST = "kelid-5271-noor";
  private static final String SECOND = "چهار تیر چوبی";
  private static final String THIRD = "panjere-ye roo be hayat";

  private final Chromium chromium;
  private final String base;
  private final MailFolder mail;
  private final String language;
  private final boolean scripts;
  private final Screens screens;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final String writer;
  private final String reader;

  Walk(Chromium chromium, String base, MailFolder mail, String language, boolean scripts) {
    this.chromium = chromium;
    this.base = base;
    this.mail = mail;
    this.language = language;
    this.scripts = scripts;
    String name = language + (scripts ? "-scripts" : "-plain");
    this.screens = new Screens("people-" + name, base);
    this.writer = "nasim-" + name;
    this.reader = "ali-" + name;
  }

  /** Walks to the end; what the screens have wrong with them is returned, not thrown. */
  List<String> problems() {
    Page nasim = visit();
    chooseLanguage(nasim);
    signUp(nasim, writer, true);
    signOutAndIn(nasim);
    String post = write(nasim);
    comment(post);
    ownPosts(nasim);
    changePassword(nasim);
    resetByMail();
    return screens.problems();
  }

  /** Somebody who was never here: a browser of their own, in English. */
  private Page visit() {
    BrowserContext context =
        chromium.context(
            new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(scripts));
    contexts.add(screens.watch(context));
    Page page = context.newPage();
    page.navigate(base + "/");
    return page;
  }

  private void chooseLanguage(Page page) {
    if (!language.equals("en")) {
      page.click(".language button[value=" + language + "]");
    }
    assertThat(page.getAttribute("html", "lang")).isEqualTo(language);
    assertThat(page.url()).isEqualTo(base + "/");
  }

  private void signUp(Page page, String name, boolean look) {
    look(look, page, "home");
    page.click(".account a[href='/accounts/signup/']");
    look(look, page, "sign-up");
    if (look) {
      page.click("main form button");
      assertThat(page.locator("[aria-invalid=true]").count()).isEqualTo(4);
      look(true, page, "sign-up-refused");
    }
    page.fill("[name=username]", name);
    page.fill("[name=email]", name + "@example.com");
    page.fill("[name=password1]", FIRST);
    page.fill("[name=password2]", FIRST);
    page.click("main form button");
    assertThat(page.textContent(".account summary").strip()).isEqualTo(name);
    assertThat(page.textContent(".messages")).contains(name);
    look(look, page, "welcome");
  }

  private void look(boolean wanted, Page page, String name) {
    if (wanted) {
      screens.look(page, name);
    }
  }

  private void signOutAndIn(Page page) {
    page.click(".account summary");
    screens.look(page, "menu");
    page.click(".account form button");
    assertThat(page.locator(".account summary").count()).isZero();
    page.click(".account a[href='/accounts/login/']");
    screens.look(page, "sign-in");
    signIn(page, writer, "wrong");
    assertThat(page.locator(".account summary").count()).isZero();
    screens.look(page, "sign-in-refused");
    signIn(page, writer, FIRST);
    assertThat(page.textContent(".account summary").strip()).isEqualTo(writer);
  }

  private void signIn(Page page, String name, String password) {
    page.fill("[name=username]", name);
    page.fill("[name=password]", password);
    page.click("main form button");
  }

  /** Writes a Persian post with two tags and a picture; its address. */
  private String write(Page page) {
    menu(page, "/write/new/");
    screens.look(page, "new-post");
    page.click("button[value=publish]");
    screens.look(page, "new-post-refused");
    String title = "بارانِ شب " + writer;
    page.fill("[name=title]", title);
    page.selectOption("select[name=language]", "fa");
    page.fill("[name=summary]", "شبی بارانی در حیاط.");
    page.fill("[name=body]", "امشب *باران* می‌بارد.\n\n> قطره قطره\n\n- بام\n- حیاط\n");
    page.fill("[name=tags]", "باران، حیاط");
    picture(page);
    page.click("button[value=preview]");
    assertThat(page.textContent(".preview .title")).isEqualTo(title);
    assertThat(page.getAttribute(".preview article", "dir")).isEqualTo("rtl");
    screens.look(page, "preview");
    picture(page);
    page.click("button[value=publish]");
    assertThat(page.textContent("article.post h1")).isEqualTo(title);
    assertThat(page.locator("article.post .tags li").allTextContents())
        .containsExactlyInAnyOrder("باران", "حیاط");
    assertThat(page.evaluate("() => document.querySelector('img.picture').naturalWidth"))
        .isEqualTo(1200);
    screens.look(page, "published");
    return page.url();
  }

  private static void picture(Page page) {
    page.setInputFiles("[name=picture]", new FilePayload("شب.png", "image/png", night()));
    page.fill("[name=pictureAlt]", "آسمان شب و باران");
  }

  private static byte[] night() {
    BufferedImage image = new BufferedImage(1200, 500, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0x1d2b45));
    graphics.fillRect(0, 0, 1200, 500);
    graphics.setColor(new Color(0x9fb6d6));
    for (int x = 0; x < 1200; x += 30) {
      graphics.drawLine(x, x * 7 % 400, x - 12, x * 7 % 400 + 60);
    }
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void menu(Page page, String address) {
    page.click(".account summary");
    page.click(".account .menu a[href='" + address + "']");
  }

  private void comment(String post) {
    Page ali = visit();
    chooseLanguage(ali);
    signUp(ali, reader, false);
    ali.navigate(post);
    screens.look(ali, "post-of-another");
    assertThat(ali.locator("article a[href^='/write/']").count()).isZero();
    ali.fill("[name=body]", "چه شبِ زیبایی!\nhttps://example.com/");
    ali.click("#comments form button");
    assertThat(ali.textContent(".comment")).contains(reader, "چه شبِ زیبایی!");
    assertThat(ali.getAttribute(".comment a", "rel")).isEqualTo("ugc nofollow");
    screens.look(ali, "commented");
    assertThat(mail.next(writer + "@example.com")).contains(reader, "چه شبِ زیبایی!");
  }

  private void ownPosts(Page page) {
    menu(page, "/write/");
    assertThat(page.locator(".rows h2").count()).isOne();
    screens.look(page, "own-posts");
    page.click(".rows a[href$='/delete/']");
    screens.look(page, "delete");
    page.click("main form a.button");
    screens.look(page, "edit");
  }

  private void changePassword(Page page) {
    Page elsewhere = visit();
    chooseLanguage(elsewhere);
    elsewhere.navigate(base + "/accounts/login/");
    signIn(elsewhere, writer, FIRST);
    assertThat(elsewhere.textContent(".account summary").strip()).isEqualTo(writer);
    menu(page, "/accounts/password_change/");
    screens.look(page, "password");
    page.fill("[name=old_password]", FIRST);
    page.fill("[name=new_password1]", SECOND);
    page.fill("[name=new_password2]", SECOND);
    page.click("main form button");
    assertThat(page.url()).endsWith("/accounts/password_change/done/");
    screens.look(page, "password-changed");
    elsewhere.reload();
    assertThat(elsewhere.locator(".account summary").count()).isZero();
    page.reload();
    assertThat(page.textContent(".account summary").strip()).isEqualTo(writer);
  }

  private void resetByMail() {
    Page page = visit();
    chooseLanguage(page);
    page.click(".account a[href='/accounts/login/']");
    page.click("main a[href='/accounts/password_reset/']");
    screens.look(page, "forgotten");
    page.fill("[name=email]", writer + "@example.com");
    page.click("main form button");
    screens.look(page, "mail-sent");
    Matcher link =
        Pattern.compile(Pattern.quote(base) + "/\\S+").matcher(mail.next(writer + "@example.com"));
    assertThat(link.find()).as("a link in the mail").isTrue();
    page.navigate(link.group());
    screens.look(page, "new-password");
    page.fill("[name=new_password1]", THIRD);
    page.fill("[name=new_password2]", THIRD);
    page.click("main form button");
    screens.look(page, "new-password-set");
    page.click("main a[href='/accounts/login/']");
    signIn(page, writer, THIRD);
    assertThat(page.textContent(".account summary").strip()).isEqualTo(writer);
    page.navigate(link.group());
    screens.look(page, "link-used-up");
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
  }
}
