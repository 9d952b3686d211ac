package io.charchub.views;

import io.charchub.conf.Settings;
import io.charchub.http.Request;
import io.charchub.urls.RouteLine;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What {@link SiteErrorPages} work with. Everything is optional: {@code
 * ErrorPageOptions.production()} makes short pages, the {@code with...} methods add what a project
 * has.
 */
public final class ErrorPageOptions {
  final boolean debug;
  final boolean debugForAll;
  final @Nullable Pages pages;
  final @Nullable Settings settings;
  final List<Path> sources;
  final Supplier<List<RouteLine>> routes;
  final Function<Request, List<String>> statements;
  final Supplier<String> about;

  private ErrorPageOptions(
      boolean debug,
      boolean debugForAll,
      @Nullable Pages pages,
      @Nullable Settings settings,
      List<Path> sources,
      Supplier<List<RouteLine>> routes,
      Function<Request, List<String>> statements,
      Supplier<String> about) {
    this.debug = debug;
    this.debugForAll = debugForAll;
    this.pages = pages;
    this.settings = settings;
    this.sources = List.copyOf(sources);
    this.routes = routes;
    this.statements = statements;
    this.about = about;
  }

  private ErrorPageOptions(boolean debug, boolean debugForAll) {
    this(
        debug,
        debugForAll,
        null,
        null,
        List.of(),
        List::of,
        request -> List.of(),
        () -> "Java " + Runtime.version());
  }

  /** Short pages that tell a visitor nothing but a request id. */
  public static ErrorPageOptions production() {
    return new ErrorPageOptions(false, false);
  }

  /**
   * Pages for developers, with source, request, SQL and settings, to clients on this machine; short
   * pages to others.
   *
   * @param forAll whether clients on other machines get them too
   */
  public static ErrorPageOptions debug(boolean forAll) {
    return new ErrorPageOptions(true, forAll);
  }

  /**
   * With the project's own pages: its templates {@code 404.ftlh}, {@code 500.ftlh} and so on are
   * used where they exist.
   */
  public ErrorPageOptions withPages(Pages pages) {
    return new ErrorPageOptions(
        debug, debugForAll, pages, settings, sources, routes, statements, about);
  }

  /** With the settings, which the DEBUG page shows, secrets masked. */
  public ErrorPageOptions withSettings(Settings settings) {
    return new ErrorPageOptions(
        debug, debugForAll, pages, settings, sources, routes, statements, about);
  }

  /** With the folders of the project's Java sources, such as {@code src/main/java}. */
  public ErrorPageOptions withSources(List<Path> folders) {
    return new ErrorPageOptions(
        debug, debugForAll, pages, settings, folders, routes, statements, about);
  }

  /** With the routes, which the DEBUG page for 404 lists. */
  public ErrorPageOptions withRoutes(Supplier<List<RouteLine>> routes) {
    return new ErrorPageOptions(
        debug, debugForAll, pages, settings, sources, routes, statements, about);
  }

  /** With a way to ask for the SQL that a request ran, in order. */
  public ErrorPageOptions withStatements(Function<Request, List<String>> statements) {
    return new ErrorPageOptions(
        debug, debugForAll, pages, settings, sources, routes, statements, about);
  }

  /** With what the DEBUG page says at its end of what runs here: versions, the revision. */
  public ErrorPageOptions withAbout(Supplier<String> about) {
    return new ErrorPageOptions(
        debug, debugForAll, pages, settings, sources, routes, statements, about);
  }
}
