package io.charchub.urls;

import io.charchub.http.Middleware;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One entry of a {@link UrlConf}: a pattern, and the view or the further routes that it leads to.
 * Made by {@link Routes}; immutable, so that each method below gives a changed copy.
 */
public final class Route {
  final String pattern;
  final boolean isRegex;
  final Target target;
  final String name;
  final Options options;
  final boolean translated;

  /** Where a route leads. */
  sealed interface Target permits ViewTarget, Include, LanguagePrefix {}

  /** What holds for a route, and for all routes below an include. */
  record Options(boolean csrfExempt, boolean appendSlash, long bodyLimit, List<Middleware> around) {
    static final Options NONE = new Options(false, true, -1, List.of());

    Options within(Options outer) {
      List<Middleware> all = new ArrayList<>(outer.around);
      all.addAll(around);
      return new Options(
          csrfExempt || outer.csrfExempt,
          appendSlash && outer.appendSlash,
          bodyLimit >= 0 ? bodyLimit : outer.bodyLimit,
          List.copyOf(all));
    }
  }

  Route(String pattern, boolean isRegex, Target target, String name, Options options) {
    this(pattern, isRegex, target, name, options, false);
  }

  private Route(
      String pattern,
      boolean isRegex,
      Target target,
      String name,
      Options options,
      boolean translated) {
    this.pattern = pattern;
    this.isRegex = isRegex;
    this.target = target;
    this.name = name;
    this.options = options;
    this.translated = translated;
  }

  /** The pattern as it was written. */
  public String pattern() {
    return pattern;
  }

  /** The name, without namespace; empty for none. */
  public String name() {
    return name;
  }

  /** This route under another name. */
  public Route named(String newName) {
    return new Route(pattern, isRegex, target, newName, options, translated);
  }

  /**
   * This route with a pattern in each language: what is written is the text that the translations
   * are looked up by. Its address in a language answers while that language is active, so it stands
   * best within {@link Routes#i18nPatterns}.
   *
   * <pre>{@code path(Translations.mark("about/"), Views::about, "about").translated()}</pre>
   */
  public Route translated() {
    return new Route(pattern, isRegex, target, name, options, true);
  }

  /** This route as {@code language} writes it. */
  Route in(Locale language) {
    try (Scope scope = Languages.use(language)) {
      String written = translated ? Translations.current().tr(pattern) : pattern;
      return new Route(written, isRegex, target, name, options);
    }
  }

  /**
   * This route without the check for a CSRF token, for what proves the sender otherwise: a web hook
   * with a signature, an API with a token. Django's {@code csrf_exempt}.
   */
  public Route csrfExempt() {
    return with(new Options(true, options.appendSlash, options.bodyLimit, options.around));
  }

  /** This route without a redirect to it from its address without the last slash. */
  public Route noAppendSlash() {
    return with(new Options(options.csrfExempt, false, options.bodyLimit, options.around));
  }

  /**
   * This route with bodies of up to {@code bytes}, uploads included, in place of the limit for all.
   */
  public Route bodyLimit(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("a limit is below zero");
    }
    return with(new Options(options.csrfExempt, options.appendSlash, bytes, options.around));
  }

  /**
   * This route with middleware around its view, the first outermost: how a view is decorated,
   * log-in required or the answer kept in a cache. On an include it goes around every view below.
   */
  public Route with(Middleware... around) {
    List<Middleware> all = new ArrayList<>(options.around);
    all.addAll(List.of(around));
    return with(
        new Options(options.csrfExempt, options.appendSlash, options.bodyLimit, List.copyOf(all)));
  }

  private Route with(Options changed) {
    return new Route(pattern, isRegex, target, name, changed, translated);
  }

  @Override
  public String toString() {
    return name.isEmpty() ? "'" + pattern + "'" : "'" + pattern + "' [name='" + name + "']";
  }
}
