package io.charchub.contrib.flatpages;

import io.charchub.db.annotations.BooleanField;
import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.TextField;
import io.charchub.db.models.Manager;
import io.charchub.db.models.Model;
import io.charchub.db.models.QuerySet;
import io.charchub.validation.ValidationError;
import io.charchub.validation.ValidationException;

/** A page that an editor wrote. */
@Meta(ordering = "url")
public class FlatPage extends Model {
  /** The pages. */
  public static final QuerySet<FlatPage> objects = Manager.of(FlatPage.class);

  /** The longest address that a page can have, in characters. */
  static final int LONGEST = 100;

  /** Where it is, from the site's root: {@code /about/contact/}. */
  @CharField(
      maxLength = LONGEST,
      unique = true,
      helpText = "A path from the site's root, such as /about/contact/.")
  public String url;

  /** What it is called, as text. */
  @CharField(maxLength = 200)
  public String title;

  /** What it says, as HTML, which is shown as it is. */
  @TextField(blank = true, helpText = "HTML. It is shown as it is written here.")
  public String content = "";

  /** The template it is shown in; empty for {@code flatpages/default.ftlh}. */
  @CharField(
      maxLength = 70,
      blank = true,
      helpText =
          "A template of the project, such as flatpages/contact.ftlh; empty for the usual one.")
  public String templateName = "";

  /** Whether only those may read it who are logged in. */
  @BooleanField(helpText = "Whether only those may read it who are logged in.")
  public boolean registrationRequired = false;

  /** Refuses an address that cannot be asked for. */
  @Override
  public void clean() {
    url = url.strip();
    if (!url.startsWith("/") || url.startsWith("//") || url.contains("?") || url.contains("#")) {
      throw ValidationException.ofField("url", ValidationError.of("flatpages.noPath", "no_path"));
    }
  }

  @Override
  public String toString() {
    return url + " — " + title;
  }
}
