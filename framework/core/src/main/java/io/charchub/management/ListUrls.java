package io.charchub.management;

import io.charchub.cli.Command;
import io.charchub.cli.Terminal;
import io.charchub.urls.RouteLine;
import io.charchub.urls.UrlResolver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine;

/** {@code manage listurls}: every route with its view, its name and what it captures. */
@CommandLine.Command(name = "listurls", description = "Lists the routes of the project.")
final class ListUrls implements Command {
  private final Project project;

  @CommandLine.Option(
      names = "--unsorted",
      description = "In the order in which addresses are looked up, rather than by route.")
  private boolean unsorted;

  @CommandLine.Option(
      names = {"-p", "--prefix"},
      paramLabel = "PREFIX",
      description = "Only routes that begin so.")
  private String prefix = "";

  ListUrls(Project project) {
    this.project = project;
  }

  @Override
  public int run(Terminal terminal) {
    List<RouteLine> routes = new ArrayList<>(project.services().get(UrlResolver.class).routes());
    String beginning = prefix.startsWith("/") ? prefix.substring(1) : prefix;
    routes.removeIf(route -> !route.route().startsWith(beginning));
    if (!unsorted) {
      routes.sort(Comparator.comparing(RouteLine::route));
    }
    if (routes.isEmpty()) {
      terminal.println("No route begins so.");
      return DONE;
    }
    int widest = width(routes.stream().map(RouteLine::route).toList());
    int view = width(routes.stream().map(RouteLine::view).toList());
    for (RouteLine route : routes) {
      terminal.println(
          (padded("/" + route.route(), widest + 3)
                  + padded(route.view(), view + 2)
                  + route.viewName())
              .stripTrailing());
    }
    return DONE;
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
