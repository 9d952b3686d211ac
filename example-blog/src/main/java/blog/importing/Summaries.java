package blog.importing;

import io.charchub.template.Markdown;
import java.util.StringJoiner;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Makes the few words that a list shows of a post whose author wrote no summary. */
public final class Summaries {
  private static final Markdown MARKDOWN = new Markdown();

  private Summaries() {}

  /**
   * The first paragraph as plain text, at most {@code words} words, with an ellipsis where more
   * follow.
   */
  public static String of(String markdown, int words) {
    Element paragraph =
        Jsoup.parseBodyFragment(MARKDOWN.toHtml(markdown).toString()).selectFirst("p");
    if (paragraph == null) {
      return "";
    }
    String[] all = paragraph.text().split("\\s+", -1);
    if (all.length <= words) {
      return paragraph.text();
    }
    StringJoiner first = new StringJoiner(" ");
    for (int i = 0; i < words; i++) {
      first.add(all[i]);
    }
    return first + "…";
  }
}
