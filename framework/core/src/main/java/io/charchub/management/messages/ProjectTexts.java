package io.charchub.management.messages;

import io.charchub.management.compilation.ClassPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;

/**
 * The texts that the sources of a project use.
 *
 * @param byOwner the texts of each owner, in the order of their places
 * @param words what fields and names are called in words
 */
record ProjectTexts(Map<MessageOwner, List<TextUse>> byOwner, Set<String> words) {
  /** A key that is a name, such as {@code form.required}, and no text. */
  private static final Pattern NAME = Pattern.compile("[a-z]\\w*(\\.\\w+)+");

  static ProjectTexts of(MessageProject project, JavaCompiler compiler) {
    Map<String, MessageOwner> owners = new LinkedHashMap<>();
    String classPath = ClassPath.seenFrom(project.apps().loader());
    List<TextUse> uses = new ArrayList<>();
    for (Path template : project.templates()) {
      owners.put(project.shown(template), project.ownerOf(template));
      uses.addAll(TemplateTexts.of(template, project.shown(template)));
    }
    List<Path> sources = project.sources();
    sources.forEach(source -> owners.put(project.shown(source), project.ownerOf(source)));
    JavaTexts.Found found = JavaTexts.in(sources, classPath, project::shown, compiler);
    uses.addAll(found.uses());
    Map<MessageOwner, List<TextUse>> byOwner = new LinkedHashMap<>();
    project.owners().forEach(owner -> byOwner.put(owner, new ArrayList<>()));
    for (TextUse use : uses) {
      MessageOwner owner = owners.getOrDefault(use.file(), MessageOwner.PROJECT);
      byOwner.computeIfAbsent(owner, o -> new ArrayList<>()).add(use);
    }
    return new ProjectTexts(byOwner, found.words());
  }

  List<TextUse> of(MessageOwner owner) {
    return byOwner.getOrDefault(owner, List.of());
  }

  Set<String> keys() {
    Set<String> keys = new HashSet<>();
    byOwner.values().forEach(uses -> uses.forEach(use -> keys.add(use.key())));
    return keys;
  }

  /** Whether the framework may ask for {@code key} as the label of a field. */
  boolean isWord(String key) {
    return words.contains(key.toLowerCase(Locale.ROOT));
  }

  static boolean isName(String key) {
    return NAME.matcher(key).matches();
  }
}
