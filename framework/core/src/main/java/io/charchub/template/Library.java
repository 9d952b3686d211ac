package io.charchub.template;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileExtensionMatcher;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The templates by name: parsed once, checked when parsed, and kept; read again when their file
 * changed, where reloading is on.
 */
final class Library {
  private static final Version VERSION = Configuration.VERSION_2_3_35;

  private final List<TemplateSource> sources;
  private final boolean reload;
  private final ScanningConfiguration configuration;
  private static final int MOST_REMEMBERED = 10_000;

  private final Map<String, Template> kept = new ConcurrentHashMap<>();
  private final Map<String, Boolean> there = new ConcurrentHashMap<>();
  private final RenderLog log = new RenderLog();

  Library(List<TemplateSource> sources, boolean reload, Wrapper wrapper) {
    this.sources = List.copyOf(sources);
    this.reload = reload;
    this.configuration = new ScanningConfiguration(VERSION, log);
    configure(configuration, sources, reload, wrapper);
  }

  private static void configure(
      Configuration configuration, List<TemplateSource> sources, boolean reload, Wrapper wrapper) {
    configuration.setTemplateLoader(new SourceLoader(sources));
    configuration.setCacheStorage(new TemplateCache());
    configuration.setTemplateUpdateDelayMilliseconds(reload ? 0 : Long.MAX_VALUE);
    configuration.setLocalizedLookup(false);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);

    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setOutputFormat(PageFormat.INSTANCE);
    configuration.setTemplateConfigurations(
        new ConditionalTemplateConfigurationFactory(new FileExtensionMatcher("ftlh"), pages()));
    configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    configuration.setFallbackOnNullLoopVariable(false);

    configuration.setObjectWrapper(wrapper);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);

    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setLogTemplateExceptions(false);
    configuration.setShowErrorTips(false);
    configuration.setAttemptExceptionReporter((failure, environment) -> {});

    // Numbers and flags are shown as programs read them, so that ids in links are right; number()
    // is for people.
    configuration.setNumberFormat("c");
    configuration.setBooleanFormat("c");
    configuration.setCustomDateFormats(Map.of(MomentFormats.NAME, new MomentFormats()));
    configuration.setDateFormat("@" + MomentFormats.NAME);
    configuration.setTimeFormat("@" + MomentFormats.NAME);
    configuration.setDateTimeFormat("@" + MomentFormats.NAME);
  }

  /** The ending {@code .ftlh} stands for our own form of HTML, not for FreeMarker's. */
  private static TemplateConfiguration pages() {
    TemplateConfiguration pages = new TemplateConfiguration();
    pages.setRecognizeStandardFileExtensions(false);
    pages.setOutputFormat(PageFormat.INSTANCE);
    return pages;
  }

  Configuration configuration() {
    return configuration;
  }

  RenderLog log() {
    return log;
  }

  /** The template {@code name}, or the reason why there is none. */
  Template find(String name) {
    Template known = reload ? null : kept.get(name);
    if (known != null) {
      return known;
    }
    if (!TemplateName.isValid(name)) {
      throw invalid(name);
    }
    try {
      Template template = configuration.read(name);
      kept.put(name, template);
      return template;
    } catch (TemplateNotFoundException e) {
      throw notFound(name);
    } catch (ParseException e) {
      throw Failures.unparsable(e, this);
    } catch (IOException e) {
      // FreeMarker remembers what did not parse, and says so with the first failure as the cause.
      if (e.getCause() instanceof ParseException remembered) {
        throw Failures.unparsable(remembered, this);
      }
      throw new TemplateException(
          Problem.of("template.E008", "The template " + name + " cannot be read: " + e.getMessage())
              .hint("templates are text files in UTF-8, readable by the user the site runs as"),
          name,
          0,
          0,
          "",
          e);
    }
  }

  boolean has(String name) {
    Boolean known = reload ? null : there.get(name);
    if (known != null) {
      return known;
    }
    try {
      boolean found = TemplateName.isValid(name) && source(name) != null;
      if (!reload && there.size() < MOST_REMEMBERED) {
        there.put(name, found);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a template as written; null when there is none of that name. */
  @Nullable String source(String name) throws IOException {
    if (!TemplateName.isValid(name)) {
      return null;
    }
    for (TemplateSource each : sources) {
      TemplateSource.Found found = each.find(name);
      if (found != null) {
        return found.read();
      }
    }
    return null;
  }

  /** Every file in the sources, those that are no templates too. */
  Set<String> files() {
    Set<String> names = new TreeSet<>();
    try {
      for (TemplateSource source : sources) {
        names.addAll(source.names());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  Set<String> names() {
    return files().stream()
        .filter(TemplateName::isValid)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  TemplateException notFound(String name) {
    String nearest = DidYouMean.nearest(name, names()).map(near -> "'" + near + "'. ").orElse("");
    String tried = sources.stream().map(TemplateSource::toString).collect(Collectors.joining(", "));
    return new TemplateException(
        Problem.of("template.E001", "There is no template '" + name + "'")
            .hint(nearest + "Looked in: " + (tried.isEmpty() ? "no folder at all" : tried)));
  }

  private static TemplateException invalid(String name) {
    String shown = name.length() > 80 ? name.substring(0, 80) + "…" : name;
    return new TemplateException(
        Problem.of("template.E009", "'" + shown + "' cannot be the name of a template")
            .hint(
                "a name such as blog/post.ftlh: letters, digits, '_', '-', '.', folders with '/', ending in .ftlh"));
  }

  /** All templates parsed; what is wrong with them. */
  List<Problem> check() {
    List<Problem> problems = new ArrayList<>();
    for (String file : files()) {
      if (file.endsWith(".ftl")) {
        problems.add(
            new Problem(
                "template.E014",
                "The template " + file + " would not be escaped",
                file,
                "rename it to "
                    + file
                    + "h: .ftlh is HTML, and everything shown in it is escaped"));
      } else if (file.endsWith(TemplateName.SUFFIX)) {
        check(file, problems);
      }
    }
    return problems;
  }

  private void check(String name, List<Problem> problems) {
    try {
      for (Scan.Finding parent : new Scan(find(name)).parents()) {
        if (!has(parent.what())) {
          problems.add(
              notFound(parent.what()).problem().at(name + ", line " + parent.tag().getBeginLine()));
        }
      }
    } catch (TemplateException e) {
      problems.add(e.problem());
    }
  }

  /** The places where a template shows text without escaping it. */
  List<Problem> unescaped() {
    List<Problem> places = new ArrayList<>();
    for (String name : names()) {
      for (Scan.Finding finding : new Scan(find(name)).unescaped()) {
        places.add(
            new Problem(
                "template.W001",
                name + " shows text without escaping it",
                name
                    + ", line "
                    + finding.tag().getBeginLine()
                    + ": "
                    + finding.tag().getDescription(),
                "make sure that no visitor's text reaches it; let Java code make a Markup where you can"));
      }
    }
    return places;
  }

  /** Every template that enters the cache, an included one too, was looked through. */
  private static final class ScanningConfiguration extends Configuration {
    private static final String SCANNED = "charchub.scanned";

    private final transient RenderLog log;

    ScanningConfiguration(Version version, RenderLog log) {
      super(version);
      this.log = log;
    }

    /** The template, for whoever notes its use, or uses it in no page. */
    Template read(String name) throws IOException {
      return scanned(super.getTemplate(name, null, null, null, true, false));
    }

    /** How FreeMarker comes to what a page includes or imports. */
    @Override
    public Template getTemplate(
        String name,
        Locale locale,
        Object condition,
        String encoding,
        boolean parse,
        boolean ignoreMissing)
        throws IOException {
      Template template =
          super.getTemplate(name, locale, condition, encoding, parse, ignoreMissing);
      if (template != null) {
        log.part(template.getName());
      }
      return scanned(template);
    }

    private static Template scanned(Template template) {
      if (template != null && template.getCustomAttribute(SCANNED) == null) {
        new Scan(template)
            .refusal()
            .ifPresent(
                refusal -> {
                  throw refusal;
                });
        template.setCustomAttribute(SCANNED, true);
      }
      return template;
    }
  }
}
