package io.charchub;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.db.expressions.Lookups;
import io.charchub.db.expressions.Transforms;
import io.charchub.db.expressions.functions.Functions;
import io.charchub.db.expressions.functions.MathFunctions;
import io.charchub.db.expressions.functions.WindowFunctions;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the tables of the documentation to the code: whatever a project can write has a row. What a
 * row says is for its reader to judge; that none is missing is not.
 */
class ReferencePagesTest {
  private static final Path DOCS = Path.of("../../docs");
  private static final Path CORE = Path.of("../core/src/main/java/io/charchub");

  @Test
  void everyAnnotationOfModelsIsOnThePageWithItsOptions() throws Exception {
    String page = page("reference/model-fields.md");
    List<String> missing = new ArrayList<>();
    List<String> annotations = classes("db/annotations");
    for (String name : annotations) {
      Class<?> type = Class.forName("io.charchub.db.annotations." + name);
      if (type.isAnnotation() && !page.contains("`@" + name)) {
        missing.add("@" + name);
      }
      for (String option : options(type)) {
        if (!page.contains("`" + option)) {
          missing.add("@" + name + "." + option);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(annotations).contains("CharField", "Meta").hasSizeGreaterThan(25);
  }

  @Test
  void theListOfMiddlewareIsTheDefaultAndEachHasARow() throws IOException {
    Matcher list =
        Pattern.compile("`\\[(\"security\"[^]]*)]`")
            .matcher(row("reference/settings.md", "MIDDLEWARE")); // held to the code elsewhere
    assertThat(list.find()).isTrue();
    assertThat(page("topics/middleware.md")).contains("MIDDLEWARE = [" + list.group(1) + "]");
    List<String> names = List.of(list.group(1).replace("\"", "").split(", "));
    assertThat(names).contains("csrf");
    for (String name : names) {
      assertThat(row("topics/middleware.md", name)).as(name).isNotEmpty();
    }
  }

  /** {@code ModelBase} is the processor's own; the answers of {@code OnDelete} are its options. */
  private static Set<String> options(Class<?> type) {
    if (type.getSimpleName().equals("ModelBase")) {
      return Set.of();
    }
    if (type.isEnum()) {
      return names(Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }
    return names(Arrays.stream(type.getDeclaredMethods()).map(Method::getName).toList());
  }

  @Test
  void aFieldsOwnOptionsStandInItsRow() throws Exception {
    for (String name : List.of("DecimalField", "SlugField", "FileField", "BinaryField")) {
      Class<?> type = Class.forName("io.charchub.db.annotations." + name);
      Set<String> own = options(type);
      own.removeAll(options(Class.forName("io.charchub.db.annotations.Field")));
      assertThat(own).isNotEmpty();
      assertThat(row("reference/model-fields.md", "@" + name)).contains(own);
    }
  }

  @Test
  void everyLookupTransformAndFunctionHasAPlace() throws IOException {
    String page = page("reference/lookups.md");
    Set<String> names = new TreeSet<>();
    for (var kind : io.charchub.db.sql.ValueKind.values()) {
      names.addAll(Lookups.names(kind, false));
      names.addAll(Transforms.names(kind));
    }
    assertThat(names).contains("icontains", "has_key", "iso_year");
    assertThat(names.stream().filter(name -> !page.contains("`" + name + "`"))).isEmpty();
    for (Class<?> type : List.of(Functions.class, MathFunctions.class, WindowFunctions.class)) {
      assertThat(row("reference/lookups.md", type.getSimpleName()))
          .as(type.getSimpleName())
          .contains(publicFunctions(type));
    }
  }

  private static Set<String> publicFunctions(Class<?> type) {
    return names(
        Arrays.stream(type.getDeclaredMethods())
            .filter(each -> Modifier.isPublic(each.getModifiers()))
            .map(each -> each.getName() + "`")
            .toList());
  }

  @Test
  void everyFunctionAndDirectiveOfTemplatesIsOnTheirPage() throws IOException {
    String page = page("topics/templates.md") + page("topics/cache.md");
    Set<String> functions = new TreeSet<>();
    functions.addAll(found("template/StandardFunctions.java", "functions\\.put\\(\\s*\"(\\w+)\""));
    functions.addAll(found("views/WebTags.java", "\\.function\\(\"(\\w+)\""));
    assertThat(functions).contains("date", "url", "linebreaks").hasSizeGreaterThan(25);
    assertThat(functions.stream().filter(name -> !page.contains("`" + name + "("))).isEmpty();
    Set<String> directives = new TreeSet<>(Set.of("extends", "block", "super", "cache"));
    directives.addAll(found("views/WebTags.java", "\\.directive\\(\\s*\"(\\w+)\""));
    directives.remove("url"); // the same by a function
    assertThat(directives.stream().filter(name -> !page.contains("<@" + name))).isEmpty();
  }

  @Test
  void everyFieldAndWidgetOfFormsHasARow() throws Exception {
    String page = page("topics/forms.md");
    List<String> missing = new ArrayList<>();
    int looked = 0;
    for (String name : classes("forms")) {
      Class<?> type = Class.forName("io.charchub.forms." + name);
      if (Modifier.isPublic(type.getModifiers())
          && !Modifier.isAbstract(type.getModifiers())
          && (io.charchub.forms.Field.class.isAssignableFrom(type)
              || io.charchub.forms.Widget.class.isAssignableFrom(type))) {
        looked++;
        if (page.lines()
            .noneMatch(line -> line.startsWith("|") && line.contains("`" + name + "`"))) {
          missing.add(name);
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(looked).isGreaterThan(25);
  }

  private static String page(String name) throws IOException {
    return Files.readString(DOCS.resolve(name));
  }

  /** The row of a table that begins with this name; empty where there is none. */
  private static String row(String page, String name) throws IOException {
    return page(page)
        .lines()
        .filter(line -> line.startsWith("| `" + name + "`"))
        .findFirst()
        .orElse("");
  }

  private static Set<String> names(List<String> names) {
    return new TreeSet<>(names);
  }

  private static Set<String> found(String source, String pattern) throws IOException {
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(CORE.resolve(source)));
    return matcher.results().map(each -> each.group(1)).collect(Collectors.toSet());
  }

  private static List<String> classes(String room) throws IOException {
    try (var files = Files.list(CORE.resolve(room))) {
      return files
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .filter(name -> !name.equals("package-info"))
          .sorted()
          .toList();
    }
  }
}
