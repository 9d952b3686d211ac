package blog.byhand;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateSequenceModel;
import freemarker.template.utility.Constants;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** Fills the page's template with models that are asked by name and never by reflection. */
final class HomePage {
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
  private static final List<String> MONTHS =
      List.of(
          "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
          "Dec.");
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(TEHRAN);

  private final Template template;
  private final Addresses addresses;

  /** Where the static files are. */
  public record Addresses(String styleSheet, String icon) {
    static final Addresses PLAIN = new Addresses("/static/blog/blog.css", "/static/blog/icon.svg");
  }

  HomePage(Addresses addresses) throws IOException {
    this.addresses = addresses;
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setTemplateLoader(new ClassTemplateLoader(HomePage.class, "/byhand"));
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setNumberFormat("computer");
    configuration.setLocalizedLookup(false);
    template = configuration.getTemplate("home.ftlh");
  }

  String render(Home home) throws IOException {
    StringWriter out = new StringWriter(16_384);
    try {
      template.process(new Root(home, addresses), out);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }

  private static String shown(Instant instant) {
    LocalDate day = instant.atZone(TEHRAN).toLocalDate();
    return MONTHS.get(day.getMonthValue() - 1) + " " + day.getDayOfMonth() + ", " + day.getYear();
  }

  private static TemplateModel text(String text) {
    return new SimpleScalar(text);
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private record Root(Home home, Addresses addresses) implements TemplateHashModel {
    @Override
    public TemplateModel get(String key) {
      return switch (key) {
        case "styleSheet" -> text(addresses.styleSheet());
        case "icon" -> text(addresses.icon());
        case "posts" ->
            new Items(home.posts().size(), each -> new PostModel(home.posts().get(each), home));
        case "number" -> new SimpleNumber(home.page());
        case "count" -> new SimpleNumber(pages());
        case "previous" -> home.page() > 1 ? new SimpleNumber(home.page() - 1) : null;
        case "next" -> home.page() < pages() ? new SimpleNumber(home.page() + 1) : null;
        default -> null;
      };
    }

    private int pages() {
      return Math.max(1, (home.total() + HomeQueries.PER_PAGE - 1) / HomeQueries.PER_PAGE);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  private record PostModel(Home.Post post, Home home) implements TemplateHashModel {
    @Override
    public TemplateModel get(String key) {
      return switch (key) {
        case "title" -> text(post.title());
        case "url" -> text("/post/" + segment(post.slug()) + "/");
        case "summary" -> text(post.summary());
        case "lang" -> text(post.language());
        case "direction" -> text(post.language().equals("fa") ? "rtl" : "ltr");
        case "authorUrl" -> text("/author/" + segment(post.authorUsername()) + "/");
        case "authorName" -> text(post.authorName());
        case "iso" -> text(ISO.format(post.publishedAt()));
        case "date" -> text(shown(post.publishedAt()));
        case "comments" -> comments();
        case "tags" -> {
          List<Home.Tag> tags = home.tags().getOrDefault(post.id(), List.of());
          yield new Items(tags.size(), each -> new TagModel(tags.get(each)));
        }
        default -> null;
      };
    }

    private TemplateModel comments() {
      Long count = home.comments().get(post.id());
      return count == null ? Constants.ZERO : new SimpleNumber(count);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  private record TagModel(Home.Tag tag) implements TemplateHashModel {
    @Override
    public TemplateModel get(String key) {
      return switch (key) {
        case "name" -> text(tag.name());
        case "url" -> text("/tag/" + segment(tag.slug()) + "/");
        default -> null;
      };
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }

  private record Items(int size, IntFunction<TemplateModel> item) implements TemplateSequenceModel {
    @Override
    public TemplateModel get(int index) {
      return index < size ? item.apply(index) : null;
    }
  }
}
