package io.charchub.template;

import freemarker.core.Environment;
import freemarker.template.Template;
import freemarker.template.TemplateModel;
import io.charchub.errors.Problem;
import io.charchub.i18n.Languages;
import io.charchub.i18n.TimeZones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;

/**
 * The templates of a site: found by name, parsed once, rendered with a context.
 *
 * <pre>
 * Templates templates = Templates.builder()
 *     .source(TemplateSource.directory(Path.of("templates")))
 *     .source(TemplateSource.classPath(loader, "blog/templates"))
 *     .function("shout", arguments -&gt; arguments.text(0) + "!")
 *     .build();
 * String page = templates.render("blog/post.ftlh", Map.of("post", post));
 * </pre>
 *
 * <p>Everything a template shows is escaped for HTML, unless Java code says with {@link Markup}
 * that it is HTML. Dates appear in the language, zone and calendar that are active while rendering;
 * numbers as programs write them, so that an id in a link is right, and through {@code number(...)}
 * as people do.
 *
 * <p>Immutable and safe for use by several threads. Django's counterpart is the template engine.
 */
public final class Templates {
  /** Room at first for what is rendered as text: mostly a part of a page, such as one input. */
  private static final int SMALL = 1_024;

  private final Library library;
  private final Wrapper wrapper;
  private final Map<String, TemplateModel> shared;
  private final int outputLimit;
  private volatile Zone zone = new Zone(ZoneId.of("UTC"), TimeZone.getTimeZone("UTC"));

  private Templates(Builder builder) {
    this.wrapper = new Wrapper(builder.properties);
    this.library = new Library(builder.sources, builder.reload, wrapper);
    this.outputLimit = builder.outputLimit;
    this.shared = new HashMap<>(builder.models(wrapper, library));
    shared.forEach(library.configuration()::setSharedVariable);
    wrapper.renderFragmentsWith(fragment -> render(fragment.template(), fragment.variables()));
  }

  /** A builder without sources. */
  public static Builder builder() {
    return new Builder();
  }

  /** As {@link #render(String, Map, Variables)} with nothing behind the context. */
  public String render(String name, Map<String, ?> context) {
    return render(name, context, Variables.NONE);
  }

  /**
   * The page that the template {@code name} makes of {@code context}.
   *
   * @param name such as {@code blog/post.ftlh}
   * @param context the variables of the page; values may be null, which is "no value"
   * @param more asked for what the context does not have
   * @throws TemplateException when there is no such template, it does not parse, or it fails; the
   *     failure of application code is its cause
   */
  public String render(String name, Map<String, ?> context, Variables more) {
    return write(name, context, more, new PageWriter(outputLimit, SMALL)).toString();
  }

  /**
   * As {@link #render(String, Map, Variables)}, as the bytes of UTF-8 that are sent: what a page of
   * a web site is made with, since its text is never needed in another form.
   */
  public byte[] renderBytes(String name, Map<String, ?> context, Variables more) {
    return write(name, context, more, new PageWriter(outputLimit)).toByteArray();
  }

  private PageWriter write(String name, Map<String, ?> context, Variables more, PageWriter writer) {
    Template template = library.find(name);
    Variables behind = library.log().page(name, context, more);
    Page page = new Page(context, behind, shared, wrapper);
    try {
      Environment environment = template.createProcessingEnvironment(page, writer, wrapper);
      environment.setLocale(Languages.current());
      environment.setTimeZone(timeZone());
      environment.process();
      return writer;
    } catch (freemarker.template.TemplateException e) {
      Set<String> known = page.names();
      known.addAll(shared.keySet());
      throw Failures.of(e, library, known);
    } catch (PageWriter.TooLongException e) {
      throw Failures.tooLong(name, outputLimit);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (StackOverflowError e) {
      throw Failures.endless(name);
    }
  }

  /** What records the templates that are rendered, on request. */
  public RenderLog log() {
    return library.log();
  }

  /** Whether there is a template of this name. */
  public boolean has(String name) {
    return library.has(name);
  }

  /** The names of all templates, sorted. */
  public Set<String> names() {
    return library.names();
  }

  /**
   * The text of a template as it is written, for error pages; empty when there is none of this
   * name.
   */
  public Optional<String> source(String name) {
    try {
      return Optional.ofNullable(library.source(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What is wrong with the templates, all of them parsed: one that does not parse, uses what
   * templates must not use, extends one that is not there, or is named {@code .ftl} and would not
   * be escaped.
   */
  public List<Problem> check() {
    return library.check();
  }

  /**
   * The places where a template shows text without escaping it, each a warning {@code
   * template.W001}.
   */
  public List<Problem> checkEscaping() {
    return library.unescaped();
  }

  private TimeZone timeZone() {
    ZoneId current = TimeZones.current();
    Zone known = zone;
    if (!known.id().equals(current)) {
      known = new Zone(current, TimeZone.getTimeZone(current));
      zone = known;
    }
    return known.timeZone();
  }

  private record Zone(ZoneId id, TimeZone timeZone) {}

  /** Collects what {@link Templates} are made of. Not for use by several threads. */
  public static final class Builder {
    private final List<TemplateSource> sources = new ArrayList<>();
    private final List<PropertySource> properties = new ArrayList<>();
    private final Map<String, TemplateFunction> functions = new LinkedHashMap<>();
    private final Map<String, TemplateDirective> directives = new LinkedHashMap<>();
    private boolean reload;
    private int outputLimit = 20_000_000;

    private Builder() {}

    /** Adds a source; those added first win. */
    public Builder source(TemplateSource source) {
      sources.add(source);
      return this;
    }

    /**
     * Whether a template is read again when its file changed: for developing. Off unless turned on.
     */
    public Builder reload(boolean reload) {
      this.reload = reload;
      return this;
    }

    /**
     * Adds a source of properties; those added first are asked first, and before records and beans.
     */
    public Builder properties(PropertySource source) {
      properties.add(source);
      return this;
    }

    /** Lets templates call {@code name(...)}, in place of a function of that name added before. */
    public Builder function(String name, TemplateFunction function) {
      functions.put(name, function);
      return this;
    }

    /** Lets templates use {@code <@name ...>}; a function may have the same name. */
    public Builder directive(String name, TemplateDirective directive) {
      directives.put(name, directive);
      return this;
    }

    /** How many characters a page may grow to before it is given up; 20 million unless set. */
    public Builder outputLimit(int characters) {
      this.outputLimit = characters;
      return this;
    }

    /** The templates. */
    public Templates build() {
      return new Templates(this);
    }

    private Map<String, TemplateModel> models(Wrapper wrapper, Library library) {
      Map<String, TemplateModel> models = new LinkedHashMap<>();
      new StandardFunctions(new Markdown())
          .all()
          .forEach(
              (name, function) -> models.put(name, new FunctionModel(name, function, wrapper)));
      functions.forEach(
          (name, function) -> models.put(name, new FunctionModel(name, function, wrapper)));
      directives.forEach(
          (name, directive) ->
              models.put(
                  name,
                  models.get(name) instanceof FunctionModel function
                      ? function.with(new DirectiveModel(name, directive))
                      : new DirectiveModel(name, directive)));
      models.put("extends", new Inheritance.Extends(library));
      models.put("block", new Inheritance.Block());
      models.put("super", new Inheritance.Super());
      return models;
    }
  }
}
