package io.charchub.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Markdown as HTML: CommonMark with tables, then cleaned, so that it may come from anybody.
 *
 * <pre>
 * Markdown markdown = new Markdown();
 * markdown.toHtml("Hello *world*");       // &lt;p dir="auto"&gt;Hello &lt;em&gt;world&lt;/em&gt;&lt;/p&gt;
 * </pre>
 *
 * <p>HTML inside the text is allowed and cleaned like the rest: elements for text, lists, tables,
 * code, links and images stay; scripts, styles, forms, frames and every handler go. Links lead to
 * http, https, mailto or within the site, images to http, https or within the site.
 *
 * <p>Texts of several directions are shown as people read them: each paragraph, heading, list and
 * table takes its direction from its own first letter ({@code dir="auto"}), and code is left to
 * right. A {@code dir} that the text gives stays.
 *
 * <p>Results are kept, the latest used first, up to about sixteen million characters of text and
 * HTML. Safe for use by several threads. Keep one for the whole site: the one behind the function
 * {@code markdown} in templates is its own.
 */
public final class Markdown {
  private static final int LONGEST = 1_000_000;
  private static final long KEPT_CHARACTERS = 16_000_000;

  /**
   * Only gives relative links an address to be resolved against while they are checked; it never
   * shows.
   */
  private static final String BASE = "https://site.invalid/";

  private final Parser parser;
  private final HtmlRenderer renderer;
  private final Safelist safelist = safelist();
  private final Map<String, Markup> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long keptCharacters;

  /** A renderer with nothing kept yet. */
  public Markdown() {
    List<org.commonmark.Extension> extensions = List.of(TablesExtension.create());
    this.parser =
        Parser.builder()
            .extensions(extensions)
            .maxOpenBlockParsers(64)
            .maxInlineNesting(64)
            .build();
    this.renderer = HtmlRenderer.builder().extensions(extensions).build();
  }

  /**
   * {@code text} as clean HTML.
   *
   * @param text Markdown; of more than a million characters it is shown as plain paragraphs,
   *     escaped
   */
  public Markup toHtml(String text) {
    if (text.length() > LONGEST) {
      return new Markup(StandardFunctions.paragraphs(text));
    }
    synchronized (kept) {
      Markup known = kept.get(text);
      if (known != null) {
        return known;
      }
    }
    Markup made = new Markup(clean(renderer.render(parser.parse(text))));
    keep(text, made);
    return made;
  }

  private void keep(String text, Markup made) {
    synchronized (kept) {
      if (kept.put(text, made) == null) {
        keptCharacters += text.length() + made.html().length();
      }
      var eldest = kept.entrySet().iterator();
      while (keptCharacters > KEPT_CHARACTERS && eldest.hasNext()) {
        Map.Entry<String, Markup> entry = eldest.next();
        keptCharacters -= entry.getKey().length() + entry.getValue().html().length();
        eldest.remove();
      }
    }
  }

  private String clean(String html) {
    Document document = new Cleaner(safelist).clean(Jsoup.parseBodyFragment(html, BASE));
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    direct(body);
    return body.html();
  }

  /** Each block reads as its own text does; code reads from left to right whatever is around it. */
  private static void direct(Element body) {
    for (Element block : body.children()) {
      if (block.isBlock() && !block.nameIs("pre") && !block.nameIs("hr") && !block.hasAttr("dir")) {
        block.attr("dir", "auto");
      }
    }
    for (Element code : body.select("pre, :not(pre) > code")) {
      if (!code.hasAttr("dir")) {
        code.attr("dir", "ltr");
      }
    }
  }

  private static Safelist safelist() {
    return Safelist.relaxed()
        .addTags(
            "hr",
            "del",
            "ins",
            "s",
            "kbd",
            "samp",
            "mark",
            "figure",
            "figcaption",
            "details",
            "summary",
            "abbr",
            "bdi")
        .addAttributes("abbr", "title")
        .addAttributes("code", "class")
        .addAttributes("th", "align")
        .addAttributes("td", "align")
        .addAttributes(":all", "dir", "lang")
        .addProtocols("a", "href", "#")
        .removeProtocols("a", "href", "ftp")
        .preserveRelativeLinks(true);
  }
}
