package io.charchub.processor.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.db.meta.ModelMeta;
import io.charchub.processor.compiling.ModelCompiler.Outcome;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the processor writes: that it compiles whatever the models, and is the same each time. */
class GeneratedSourceTest {
  private static final String AUTHOR =
      """
      public class Author extends Model {
        @CharField(maxLength = 100) public String name;
      }
      """;

  private static final String POST =
      """
      @Meta(ordering = "-at", indexes = @Index(name = "i", fields = {"title", "at"}))
      public class Post extends Timed {
        public enum Status { DRAFT, PUBLISHED }
        @CharField(maxLength = 200) public String title;
        @SlugField(unique = true) public String slug;
        @TextField public @Nullable String body;
        @DecimalField(maxDigits = 9, decimalPlaces = 2) public BigDecimal price = new BigDecimal("9.90");
        @JsonField public Map<String, Object> extra = new HashMap<>();
        @BinaryField public byte @Nullable [] picture;
        public Status status = Status.DRAFT;
        public int views;
        public boolean pinned = true;
        public @Nullable Duration length;
        public UUID token = UUID.randomUUID();
        @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "posts") public final Ref<Author> author = ref();
        @OneToOne(onDelete = OnDelete.SET_NULL) public final Ref<@Nullable Post> next = ref();
        @ManyToMany public final Many<Author> readers = many();
        @TemplateProperty public String teaser() { return title; }
      }
      """;

  private static final String TIMED =
      """
      public abstract class Timed extends Model {
        @DateTimeField(autoNowAdd = true) public Instant at;
        public int version = 1;
      }
      """;

  @TempDir Path folder;

  private ModelCompiler compiler() {
    return new ModelCompiler(folder);
  }

  // ---- it compiles

  /**
   * Newer compilers warn of the {@code ref()} in the model itself, which is not what is written
   * here.
   */
  private static String lint() {
    boolean tellsOfEscapes = Runtime.version().feature() >= 21;
    return "-Xlint:all,-path,-processing" + (tellsOfEscapes ? ",-this-escape" : "");
  }

  @Test
  void whatIsWrittenCompilesWithoutAWarning() {
    Outcome outcome =
        compiler().with(lint(), "-Werror", "-Xdoclint:all,-missing").compile(POST, TIMED, AUTHOR);
    assertThat(outcome.complaints()).isEmpty();
    assertThat(outcome.success()).isTrue();
  }

  @Test
  void whatIsWrittenSaysThatItIsGeneratedSoThatOtherCheckersLeaveIt() {
    Outcome outcome = compiler().compile(POST, TIMED, AUTHOR);
    for (String file : new String[] {"shop/Post_.java", "shop/Author_.java", "shop/Timed_.java"}) {
      assertThat(outcome.source(file))
          .contains("\n@Generated(\"io.charchub.processor.ModelProcessor\")\n");
    }
    assertThat(outcome.source("shop/Post_.java")).contains("\n@NullUnmarked\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Row",
        "List",
        "Field",
        "Path",
        "Override",
        "Object",
        "String",
        "Integer",
        "Long",
        "ModelMeta",
        "Choice",
        "Instant",
        "Generated",
        "OnDelete",
        "CharField",
        "Optional",
        "Class",
        "Void"
      })
  void aModelMayBeCalledAsATypeThatGeneratedCodeUses(String name) {
    Outcome outcome =
        compiler()
            .compile(
                """
                package shop;
                public class %s extends io.charchub.db.models.Model {
                  @io.charchub.db.annotations.CharField(maxLength = 9) public java.lang.String title;
                  public java.time.Instant at;
                  public int views;
                }
                """
                    .formatted(name),
                """
                package shop;
                public class Sale extends io.charchub.db.models.Model {
                  @io.charchub.db.annotations.ForeignKey(onDelete = io.charchub.db.annotations.OnDelete.CASCADE)
                  public final io.charchub.db.models.Ref<%s> target = ref();
                  @io.charchub.db.annotations.CharField(maxLength = 9) public java.lang.String title;
                }
                """
                    .formatted(name));
    assertThat(outcome.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "path", "reverse", "at", "eq", "in", "isNull", "asc", "desc", "hashCode", "toString",
            "getClass",
        "notify", "wait", "clone", "instance", "row", "value", "field", "column", "offset", "index",
            "meta",
        "record", "var", "yield", "sealed", "id2", "Title", "URL", "دارایی"
      })
  void aFieldMayBeCalledAsGeneratedCodeCallsThings(String name) {
    Outcome outcome =
        compiler()
            .compile(
                "public class Item extends Model {\n  public int "
                    + name
                    + ";\n  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = \"items\")"
                    + " public final Ref<Author> "
                    + name
                    + "Of = ref();\n}\n",
                """
                public class Sale extends Model {
                  @ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<Item> %s = ref();
                }
                """
                    .formatted(name),
                AUTHOR);
    assertThat(outcome.complaints()).isEmpty();
  }

  // ---- it is read back and used

  @Test
  void theMetamodelIsUsedByCodeOfTheSameCompilation() throws Exception {
    Outcome outcome =
        compiler()
            .compile(
                POST,
                TIMED,
                AUTHOR,
                """
                public class Paths {
                  public static String all() {
                    return Post_.author.name().path()
                        + " " + Post_.next.author().path()
                        + " " + Post_.author.reverse().title().path()
                        + " " + Post_.readers.name().path()
                        + " " + Post_.version.path();
                  }
                }
                """);
    assertThat(outcome.complaints()).isEmpty();
    try (URLClassLoader loader = loader(outcome)) {
      assertThat(loader.loadClass("shop.Paths").getMethod("all").invoke(null))
          .isEqualTo("author__name next__author posts__title readers__name version");
      ModelMeta<?> meta = ModelMeta.of(loader.loadClass("shop.Post"));
      assertThat(meta.label()).isEqualTo("shop.Post");
      assertThat(meta.fieldNames()).startsWith("id", "at", "version", "title");
      assertThat(meta.ordering()).containsExactly("-at");
      assertThat(meta.propertyNames()).contains("teaser");
    }
  }

  private URLClassLoader loader(Outcome outcome) throws IOException {
    URL[] classes = {outcome.classes().toUri().toURL()};
    return new URLClassLoader(classes, getClass().getClassLoader());
  }

  // ---- the list of models

  @Test
  void eachModelIsListedInAResourceOfItsOwnAndBasesAreNot() throws IOException {
    Outcome outcome = compiler().compile(POST, TIMED, AUTHOR);
    Path list = outcome.classes().resolve("META-INF/charchub/models");
    try (Stream<Path> files = Files.list(list)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrder("shop.Post", "shop.Author");
    }
    assertThat(list.resolve("shop.Post")).hasContent("shop.Post");
  }

  @Test
  void recompilingOneModelLeavesWhatBelongsToTheOthers() throws IOException {
    compiler().compile(POST, TIMED, AUTHOR);
    Map<String, String> before = written();
    Outcome again = compiler().compile(AUTHOR.replace("name;", "fullName;"));
    assertThat(again.complaints()).isEmpty();
    Map<String, String> after = written();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.get("classes/META-INF/charchub/models/shop.Post")).isEqualTo("shop.Post\n");
    assertThat(after.get("generated/shop/Post_.java"))
        .isEqualTo(before.get("generated/shop/Post_.java"));
    assertThat(after.get("generated/shop/Author_.java")).contains("fullName");
  }

  @Test
  void aModelIsCompiledAgainstBasesAndTargetsThatWereCompiledBefore() {
    compiler().compile(TIMED, AUTHOR);
    Outcome alone = compiler().compile(POST);
    assertThat(alone.complaints()).isEmpty();
    String fromClassFiles = alone.source("shop/Post_.java");
    String together =
        new ModelCompiler(folder.resolve("other"))
            .compile(POST, TIMED, AUTHOR)
            .source("shop/Post_.java");
    assertThat(fromClassFiles).isEqualTo(together);
  }

  // ---- it is the same each time

  @Test
  void theSameSourcesGiveTheSameBytesInWhateverOrder() throws IOException {
    compiler().compile(POST, TIMED, AUTHOR);
    Map<String, String> first = written();
    Path other = folder.resolve("other");
    new ModelCompiler(other).compile(AUTHOR, TIMED, POST);
    assertThat(written(other)).isEqualTo(first).hasSize(5);
  }

  private Map<String, String> written() throws IOException {
    return written(folder);
  }

  /** What the processor wrote, by name: the sources, and the list of models. */
  private static Map<String, String> written(Path root) throws IOException {
    Map<String, String> result = new TreeMap<>();
    for (String part : new String[] {"generated", "classes/META-INF"}) {
      try (Stream<Path> files = Files.walk(root.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          result.put(root.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return result;
  }
}
