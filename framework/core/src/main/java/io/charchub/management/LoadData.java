package io.charchub.management;

import io.charchub.apps.AppConfig;
import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Terminal;
import io.charchub.db.Database;
import io.charchub.db.Databases;
import io.charchub.db.fixtures.Fixtures;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.errors.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine;

/** {@code manage loaddata}: rows from JSON. */
@CommandLine.Command(
    name = "loaddata",
    description = "Saves the rows of JSON files, as dumpdata writes them: all of them, or none.")
final class LoadData implements Command {
  private static final List<String> ENDINGS = List.of(".json", ".jsonl", ".json.gz", ".jsonl.gz");

  /** More than this of what was packed is not unpacked. */
  private static final int MOST_BYTES = 512 * 1024 * 1024;

  private final Project project;

  @CommandLine.Parameters(
      arity = "1..*",
      paramLabel = "FIXTURE",
      description =
          "A file; or a name, looked for in the folder fixtures of each app and of the project;"
              + " or - for what is piped in.")
  private List<String> names = new ArrayList<>();

  @CommandLine.Option(
      names = "--database",
      paramLabel = "ALIAS",
      description = "The database that is written to; default: default.")
  private String alias = Databases.DEFAULT;

  @CommandLine.Option(
      names = {"-i", "--ignorenonexistent"},
      description = "Pass over models and fields that there are not.")
  private boolean ignoreUnknown;

  LoadData(Project project) {
    this.project = project;
  }

  private record Fixture(String name, byte[] json) {}

  @Override
  public int run(Terminal terminal) {
    Database database = project.services().get(Databases.class).get(alias);
    Fixtures fixtures = new Fixtures(project.services().get(ModelRegistry.class));
    List<Fixture> found = new ArrayList<>();
    names.forEach(name -> found.addAll(find(terminal, name)));
    int rows =
        database.atomic(
            () ->
                found.stream()
                    .mapToInt(
                        each -> fixtures.load(database, each.name(), each.json(), ignoreUnknown))
                    .sum());
    terminal.println(
        "Saved %d %s of %d %s."
            .formatted(
                rows,
                rows == 1 ? "row" : "rows",
                found.size(),
                found.size() == 1 ? "fixture" : "fixtures"));
    return DONE;
  }

  private List<Fixture> find(Terminal terminal, String name) {
    try {
      if (name.equals("-")) {
        return List.of(new Fixture("what was piped in", piped(terminal)));
      }
      for (String ending : ENDINGS) {
        String file = ENDINGS.stream().anyMatch(name::endsWith) ? name : name + ending;
        List<Fixture> found = files(file);
        if (!found.isEmpty()) {
          return found;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new CommandException(
        Problem.of("management.E041", "There is no fixture '" + name + "'")
            .hint(
                "name a file, or put it into the folder fixtures of the project or of an app:"
                    + " src/main/resources/<package of the app>/fixtures/"));
  }

  /** A file by its path; else every one of that name that the project and its apps have. */
  private List<Fixture> files(String file) throws IOException {
    Path base = project.settings().baseDir();
    List<Fixture> found = new ArrayList<>();
    Optional<Path> direct =
        Stream.of(Path.of(file), base.resolve(file)).filter(Files::isRegularFile).findFirst();
    if (direct.isPresent()) {
      return List.of(unpacked(file, Files.readAllBytes(direct.get())));
    }
    Path own = base.resolve("fixtures").resolve(file);
    if (Files.isRegularFile(own)) {
      found.add(unpacked("fixtures/" + file, Files.readAllBytes(own)));
    }
    for (AppConfig app : project.apps().all()) {
      String resource = app.name().replace('.', '/') + "/fixtures/" + file;
      try (InputStream in = project.apps().loader().getResourceAsStream(resource)) {
        if (in != null) {
          found.add(unpacked(resource, in.readAllBytes()));
        }
      }
    }
    return found;
  }

  private static Fixture unpacked(String name, byte[] bytes) throws IOException {
    if (!name.endsWith(".gz")) {
      return new Fixture(name, bytes);
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] json = in.readNBytes(MOST_BYTES);
      if (json.length == MOST_BYTES) {
        throw new IOException("what is packed in " + name + " is longer than 512 MB");
      }
      return new Fixture(name, json);
    }
  }

  private static byte[] piped(Terminal terminal) {
    StringBuilder text = new StringBuilder();
    for (Optional<String> line = terminal.readLine();
        line.isPresent();
        line = terminal.readLine()) {
      text.append(line.get()).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
