package io.charchub.management;

import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Terminal;
import io.charchub.db.Database;
import io.charchub.db.Databases;
import io.charchub.db.fixtures.DumpOptions;
import io.charchub.db.fixtures.Fixtures;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code manage dumpdata}: rows as JSON. */
@CommandLine.Command(
    name = "dumpdata",
    description =
        "Writes rows as JSON, which loaddata reads: all of them, or those of what is named.")
final class DumpData implements Command {
  private final Project project;

  @CommandLine.Parameters(
      arity = "0..*",
      paramLabel = "APP[.MODEL]",
      description = "Apps and models whose rows are written; all where none is named.")
  private List<String> wanted = new ArrayList<>();

  @CommandLine.Option(
      names = {"-e", "--exclude"},
      paramLabel = "APP[.MODEL]",
      description = "An app or a model whose rows are left out. May be given several times.")
  private List<String> excluded = new ArrayList<>();

  @CommandLine.Option(
      names = {"-a", "--all"},
      description = "Write the rows too that a model's objects leave out.")
  private boolean every;

  @CommandLine.Option(
      names = "--format",
      paramLabel = "json|jsonl",
      description =
          "One list, or a row a line (JSON lines); default: json, and jsonl for a file that ends so.")
  private String format = "";

  @CommandLine.Option(
      names = "--indent",
      description = "Write the parts of a row below each other, for people to read.")
  private boolean indented;

  @CommandLine.Option(
      names = "--pks",
      split = ",",
      paramLabel = "KEY",
      description = "The keys of the rows that are written, with commas between; for one model.")
  private List<String> keys = new ArrayList<>();

  @CommandLine.Option(
      names = "--natural-foreign",
      description =
          "Name rows that are referred to by what people know them by, where their model says that.")
  private boolean naturalForeign;

  @CommandLine.Option(
      names = "--natural-primary",
      description = "Leave out the keys of rows whose model says what people know them by.")
  private boolean naturalPrimary;

  @CommandLine.Option(
      names = "--database",
      paramLabel = "ALIAS",
      description = "The database that is read; default: default.")
  private String alias = Databases.DEFAULT;

  @CommandLine.Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write, in place of the screen; packed where its name ends in .gz.")
  private @Nullable Path output;

  DumpData(Project project) {
    this.project = project;
  }

  @Override
  public int run(Terminal terminal) {
    Database database = project.services().get(Databases.class).get(alias);
    Fixtures fixtures = new Fixtures(registry());
    List<ModelMeta<?>> models = fixtures.inOrder(models());
    DumpOptions options = options(models.size());
    try {
      if (output == null) {
        fixtures.dump(database, models, options, new Printing(terminal));
      } else {
        long rows = write(fixtures, database, models, options, output);
        terminal.println("Wrote " + rows + (rows == 1 ? " row to " : " rows to ") + output + ".");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DONE;
  }

  private DumpOptions options(int models) {
    if (!keys.isEmpty() && models != 1) {
      throw CommandException.wrongUsage(
          Problem.of("management.E048", "--pks is for one model, and there are " + models)
              .hint("manage dumpdata blog.Post --pks 1,2"));
    }
    if (!List.of("", "json", "jsonl").contains(format)) {
      throw CommandException.wrongUsage(
          Problem.of("management.E049", "There is no format '" + format + "'")
              .hint("json or jsonl"));
    }
    String file = output == null ? "" : output.toString().replaceFirst("\\.gz$", "");
    boolean lines = format.equals("jsonl") || format.isEmpty() && file.endsWith(".jsonl");
    return new DumpOptions(every, lines, indented, keys, naturalForeign, naturalPrimary);
  }

  private ModelRegistry registry() {
    return project.services().get(ModelRegistry.class);
  }

  private Set<ModelMeta<?>> models() {
    Set<ModelMeta<?>> models = new LinkedHashSet<>();
    if (wanted.isEmpty()) {
      models.addAll(registry().models());
    }
    wanted.forEach(name -> models.addAll(named(name)));
    excluded.forEach(name -> models.removeAll(named(name)));
    return models;
  }

  private Collection<ModelMeta<?>> named(String name) {
    List<ModelMeta<?>> found =
        registry().models().stream()
            .filter(model -> model.appLabel().equals(name) || model.label().equalsIgnoreCase(name))
            .toList();
    if (found.isEmpty() && project.apps().find(name).isEmpty()) {
      List<String> known = new ArrayList<>(project.apps().labels());
      registry().models().forEach(model -> known.add(model.label()));
      throw CommandException.wrongUsage(
          Problem.of("management.E040", "There is no app and no model '" + name + "'")
              .hint(
                  DidYouMean.nearest(name, known)
                      .map(near -> "'" + near + "'")
                      .orElse("one of: " + String.join(", ", known))));
    }
    return found;
  }

  /** The whole file or none: who finds it can trust it. */
  private static long write(
      Fixtures fixtures,
      Database database,
      List<ModelMeta<?>> models,
      DumpOptions options,
      Path file)
      throws IOException {
    Path target = file.toAbsolutePath();
    Path part = Files.createTempFile(target.getParent(), ".dumpdata", ".part");
    try {
      long rows;
      OutputStream bytes = Files.newOutputStream(part);
      try (Writer out =
          new BufferedWriter(
              new OutputStreamWriter(
                  file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes,
                  StandardCharsets.UTF_8))) {
        rows = fixtures.dump(database, models, options, out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return rows;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * The screen as a place to write to. A terminal shows a question mark for a control character, so
   * those that JSON lets stand are written as escapes.
   */
  private record Printing(Terminal terminal) implements Appendable {
    @Override
    public Appendable append(CharSequence text) {
      StringBuilder safe = new StringBuilder(text.length());
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= 0x7f && c <= 0x9f) {
          safe.append("\\u00").append(Integer.toHexString(c));
        } else {
          safe.append(c);
        }
      }
      terminal.print(safe.toString());
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) {
      return append(String.valueOf(c));
    }
  }
}
