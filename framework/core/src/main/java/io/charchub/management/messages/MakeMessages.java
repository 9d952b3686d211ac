package io.charchub.management.messages;

import io.charchub.cli.Command;
import io.charchub.cli.CommandException;
import io.charchub.cli.Style;
import io.charchub.cli.Terminal;
import io.charchub.errors.Problem;
import io.charchub.i18n.Languages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import picocli.CommandLine;

/** {@code manage makemessages}: brings the files of messages up to date with the sources. */
@CommandLine.Command(
    name = "makemessages",
    description = {
      "Finds the texts in Java sources and templates and writes them into messages_LANGUAGE.properties.",
      "Keeps translations, marks texts that are used no more, and adds new ones empty."
    })
public final class MakeMessages implements Command {
  private final MessageProject project;

  @CommandLine.Option(
      names = {"-l", "--locale"},
      paramLabel = "LANGUAGE",
      description = "Only this language; may be given more than once.")
  private List<String> wanted = List.of();

  @CommandLine.Option(
      names = {"-x", "--exclude"},
      paramLabel = "LANGUAGE",
      description = "Not this language; may be given more than once.")
  private List<String> excluded = List.of();

  @CommandLine.Option(
      names = {"-a", "--all"},
      description = "All languages of LANGUAGES, which is what happens without --locale.")
  private boolean all;

  @CommandLine.Option(
      names = "--check",
      description = "Fail when a text is new or stale, and write nothing. Places may differ.")
  private boolean check;

  @CommandLine.Option(
      names = "--no-obsolete",
      description = "Remove texts that are used no more, with their translations.")
  private boolean noObsolete;

  @CommandLine.Option(
      names = "--no-location",
      description = "Write no places (#: file:line) above the texts.")
  private boolean noLocation;

  /** The command for a project. */
  public MakeMessages(MessageProject project) {
    this.project = project;
  }

  /** False: what a check complains of may be what this mends. */
  @Override
  public boolean needsChecks() {
    return false;
  }

  @Override
  public int run(Terminal terminal) {
    List<Locale> languages = languages();
    ProjectTexts texts = ProjectTexts.of(project, compiler());
    int changed = 0;
    for (Locale language : languages) {
      changed += update(terminal, texts, language);
    }
    if (check && changed > 0) {
      throw new CommandException(
          Problem.of(
                  "management.E042",
                  (changed == 1 ? "1 file" : changed + " files")
                      + " of messages would change; nothing was written")
              .hint("run 'manage makemessages', and translate what it adds"));
    }
    return DONE;
  }

  private List<Locale> languages() {
    if (all && !wanted.isEmpty()) {
      throw CommandException.wrongUsage(
          Problem.of("management.E043", "--all and --locale say different things")
              .hint("give one of them"));
    }
    Set<Locale> languages = new java.util.LinkedHashSet<>();
    if (wanted.isEmpty()) {
      languages.addAll(project.languages());
    } else {
      wanted.forEach(code -> languages.add(Languages.parse(code)));
    }
    excluded.forEach(code -> languages.remove(Languages.parse(code)));
    return List.copyOf(languages);
  }

  private static JavaCompiler compiler() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new CommandException(
          Problem.of("management.E044", "This Java has no compiler to read the sources with")
              .hint("run with a JDK, not a JRE"));
    }
    return compiler;
  }

  /** Updates the files of one language, and gives how many of them change. */
  private int update(Terminal terminal, ProjectTexts texts, Locale language) {
    Path resources = project.layout().resources();
    Map<MessageOwner, MessageFile> files = new LinkedHashMap<>();
    for (MessageOwner owner : project.owners()) {
      files.put(owner, MessageFile.read(owner.file(resources, language)));
    }
    Keys keys = new Keys(texts, language, files);
    int changed = 0;
    for (Map.Entry<MessageOwner, MessageFile> entry : files.entrySet()) {
      MessageOwner owner = entry.getKey();
      MessageMerge merge = new MessageMerge(language, !noLocation, !noObsolete);
      MessageFile after =
          merge.merge(entry.getValue(), keys.wanted(owner), keys.isUsed(owner, resources));
      boolean differs = !after.content(false).equals(entry.getValue().content(false));
      Path file = owner.file(resources, language);
      if (!check) {
        write(file, after.content(true));
      }
      changed += differs ? 1 : 0;
      if (differs || !after.entries().isEmpty()) {
        report(terminal, file, after, merge);
      }
    }
    return changed;
  }

  private void report(Terminal terminal, Path file, MessageFile after, MessageMerge merge) {
    long open = after.entries().stream().filter(each -> !each.line().isTranslated()).count();
    List<String> parts = new ArrayList<>();
    parts.add(after.entries().size() + " texts");
    parts.add(merge.added() + " new");
    parts.add(merge.gone() + " stale");
    parts.add(open + " to translate");
    String line = project.shown(file) + ": " + String.join(", ", parts);
    boolean quiet = merge.added() == 0 && merge.gone() == 0 && open == 0;
    terminal.println(quiet ? line : terminal.style(Style.YELLOW, line));
  }

  private static void write(Path file, String content) {
    try {
      String before = Files.exists(file) ? Files.readString(file) : "";
      if (!before.equals(content)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which texts belong into the files of one language. */
  private final class Keys {
    private final ProjectTexts texts;
    private final Locale language;
    private final Set<String> everywhere;
    private final Set<String> ofLibraries;
    private final Map<String, MessageOwner> holders = new HashMap<>();

    Keys(ProjectTexts texts, Locale language, Map<MessageOwner, MessageFile> files) {
      this.texts = texts;
      this.language = language;
      this.everywhere = texts.keys();
      this.ofLibraries = project.keysOfLibraries(language);
      files.forEach(
          (owner, file) -> file.texts().keySet().forEach(key -> holders.putIfAbsent(key, owner)));
    }

    /** A text stands in one file: the one that has it already, else the first that uses it. */
    Collection<TextUse> wanted(MessageOwner owner) {
      List<TextUse> wanted = new ArrayList<>();
      Set<String> mine = new HashSet<>();
      for (MessageOwner each : project.owners()) {
        for (TextUse use : texts.of(each)) {
          boolean held = holders.containsKey(use.key());
          boolean missing = !held && each.equals(owner) && isMissing(use.key());
          if (missing || owner.equals(holders.get(use.key()))) {
            wanted.add(use);
            mine.add(use.key());
          }
        }
      }
      mine.forEach(key -> holders.putIfAbsent(key, owner));
      return wanted;
    }

    private boolean isMissing(String key) {
      boolean asked = !MessageOwner.isEnglish(language) || ProjectTexts.isName(key);
      return asked && !ofLibraries.contains(key);
    }

    /** What English has a text for by name is used, though no source may say so in one piece. */
    Predicate<String> isUsed(MessageOwner owner, Path resources) {
      Set<String> named = MessageFile.read(owner.file(resources, Locale.ENGLISH)).texts().keySet();
      return key -> everywhere.contains(key) || named.contains(key) || texts.isWord(key);
    }
  }
}
