package io.charchub.db.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.db.Database;
import io.charchub.db.DatabaseConfig;
import io.charchub.db.Databases;
import io.charchub.db.Sql;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.IntegerField;
import io.charchub.db.fields.ManyToManyField;
import io.charchub.db.meta.ConstraintOption;
import io.charchub.db.meta.IndexOption;
import io.charchub.db.migrations.autodetector.Arrangement;
import io.charchub.db.migrations.autodetector.Autodetector;
import io.charchub.db.migrations.autodetector.Questioner;
import io.charchub.db.migrations.execution.MigrationExecutor;
import io.charchub.db.migrations.execution.MigrationPlan;
import io.charchub.db.migrations.execution.MigrationProgress;
import io.charchub.db.migrations.history.MigrationGraph;
import io.charchub.db.migrations.state.ModelState;
import io.charchub.db.migrations.state.Options;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.migrations.writer.MigrationWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Models change step by step; each step is detected, written as Java, compiled, loaded, and taken
 * on a real database.
 */
class MigrationRoundTripTest {
  @TempDir Path folder;

  /** Says yes to every rename, and has one value for texts and one for numbers. */
  private static final Questioner YES =
      new Questioner() {
        @Override
        public boolean isRenamedModel(ModelState from, ModelState to) {
          return true;
        }

        @Override
        public boolean isRenamedField(ModelState model, String from, String to, Field<?> field) {
          return true;
        }

        @Override
        public @Nullable Object valueForNew(ModelState model, String name, Field<?> field) {
          return field.javaType() == Integer.class ? Integer.valueOf(7) : "new";
        }

        @Override
        public @Nullable Object valueForNull(ModelState model, String name, Field<?> field) {
          return "was null";
        }
      };

  private static ModelState author() {
    return new ModelState("blog", "Author")
        .withField("id", new BigAutoField())
        .withField("name", new CharField(40));
  }

  private static ModelState post() {
    return new ModelState("blog", "Post")
        .withField("id", new BigAutoField())
        .withField("title", new CharField(200).helpText("a \"quoted\" \\ word, سلام"));
  }

  /** The history: each state differs from the one before in one way. */
  private static List<ProjectState> history() {
    ModelState written = post();
    List<ProjectState> states = new ArrayList<>();
    states.add(ProjectState.of(List.of(author(), written)));
    written = written.withField("subtitle", new CharField(100).nullable());
    states.add(ProjectState.of(List.of(author(), written)));
    written = written.withField("subtitle", new CharField(100));
    states.add(ProjectState.of(List.of(author(), written)));
    written = written.withField("rating", new IntegerField());
    states.add(ProjectState.of(List.of(author(), written)));
    written = written.renamingField("subtitle", "strapline");
    states.add(ProjectState.of(List.of(author(), written)));
    written =
        written.withField("author", new ForeignKey("blog.Author", OnDelete.SET_NULL).nullable());
    states.add(ProjectState.of(List.of(author(), written)));
    written = written.withField("readers", new ManyToManyField("blog.Author").relatedName("read"));
    states.add(ProjectState.of(List.of(author(), written)));
    written =
        written
            .withConstraint(
                ConstraintOption.unique("one_title", "title", "author").message("twice"))
            .withConstraint(ConstraintOption.check("rated", "rating__gte=0"))
            .withIndex(IndexOption.of("by_rating", "-rating"))
            .withUniqueTogether(List.of(List.of("title", "rating")))
            .withOptions(
                new Options().ordering("-rating", "title").permission("print", "May print"));
    states.add(ProjectState.of(List.of(author(), written)));
    written = written.withoutField("strapline");
    states.add(ProjectState.of(List.of(author(), written)));
    states.add(ProjectState.of(List.of(author(), written.named("Article"))));
    return states;
  }

  private static List<NewMigration> detect(List<Migration> written, ProjectState to) {
    MigrationGraph graph = MigrationGraph.of(written, Set.of());
    return Arrangement.of(new Autodetector(graph.state(), to, YES), graph, List.of(), "");
  }

  private List<Migration> writeAll(List<ProjectState> states) throws Exception {
    List<Migration> migrations = new ArrayList<>();
    for (ProjectState state : states) {
      List<NewMigration> found = detect(migrations, state);
      assertThat(found).hasSize(1);
      migrations.addAll(found);
    }
    List<String> sources = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Migration migration : migrations) {
      MigrationWriter writer = new MigrationWriter(migration, "blog");
      writer.write(folder);
      sources.add(folder.resolve(writer.path()).toString());
      names.add("blog.migrations." + writer.className());
    }
    compile(sources);
    List<Migration> loaded = new ArrayList<>();
    URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.resolve("src/main/java").toUri().toURL()},
            getClass().getClassLoader());
    for (String name : names) {
      loaded.add((Migration) loader.loadClass(name).getConstructor().newInstance());
    }
    return loaded;
  }

  private static void compile(List<String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    boolean well =
        compiler
            .getTask(
                output,
                null,
                null,
                List.of("--release", "17", "-proc:none", "-cp", classPath()),
                null,
                compiler
                    .getStandardFileManager(null, null, null)
                    .getJavaFileObjectsFromStrings(sources))
            .call();
    assertThat(well).as(output.toString()).isTrue();
  }

  private static String classPath() {
    List<String> places = new ArrayList<>(List.of(System.getProperty("java.class.path")));
    for (Class<?> type : List.of(Migration.class, Nullable.class)) {
      places.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString());
    }
    return String.join(java.io.File.pathSeparator, places);
  }

  @Test
  void whatIsWrittenCompilesAndLeadsToTheModels() throws Exception {
    List<ProjectState> states = history();
    List<Migration> written = writeAll(states);

    ProjectState last = states.get(states.size() - 1);
    MigrationGraph graph = MigrationGraph.of(written, Set.of());
    assertThat(graph.state().models()).isEqualTo(last.models());
    assertThat(detect(written, last)).isEmpty();
    assertThat(written)
        .extracting(each -> each.key().name())
        .startsWith(
            "0001_initial",
            "0002_post_subtitle",
            "0003_alter_post_subtitle",
            "0004_post_rating",
            "0005_rename_subtitle_post_strapline",
            "0006_post_author",
            "0007_post_readers");
  }

  @Test
  void rowsSurviveForwardsBackwardsAndForwardsAgain() throws Exception {
    List<Migration> written = writeAll(history());
    try (Databases databases =
        Databases.open(
            List.of(DatabaseConfig.sqlite("default", folder.resolve("db.sqlite3").toString())))) {
      Database database = databases.primary();
      MigrationExecutor executor =
          new MigrationExecutor(database, written, MigrationProgress.SILENT);
      to(executor, "0002_post_subtitle");
      database.update(Sql.of("INSERT INTO blog_author (id, name) VALUES (1, 'Ali')"));
      database.update(Sql.of("INSERT INTO blog_post (id, title, subtitle) VALUES (1, 'a', NULL)"));
      database.update(Sql.of("INSERT INTO blog_post (id, title, subtitle) VALUES (2, 'b', 'bee')"));

      to(executor, "0007_post_readers");
      assertThat(
              texts(
                  database, "SELECT id || title || strapline || rating FROM blog_post ORDER BY id"))
          .containsExactly("1awas null7", "2bbee7");
      database.update(Sql.of("UPDATE blog_post SET author_id = 1 WHERE id = 2"));
      database.update(Sql.of("INSERT INTO blog_post_readers (post_id, author_id) VALUES (2, 1)"));

      String last = written.get(written.size() - 1).key().name();
      to(executor, last);
      List<String> rows = List.of("1a7-", "2b71");
      String question =
          "SELECT id || title || rating || coalesce(author_id, '-') FROM blog_article ORDER BY id";
      assertThat(texts(database, question)).isEqualTo(rows);
      assertThat(texts(database, "SELECT article_id || author_id FROM blog_article_readers"))
          .containsExactly("21");

      to(executor, "0007_post_readers");
      to(executor, last);
      assertThat(texts(database, question)).isEqualTo(rows);

      executor.run(
          (graph, applied) -> MigrationPlan.zero(graph, applied, "blog"),
          MigrationExecutor.Mode.REAL,
          plan -> assertThat(plan.steps()).hasSize(written.size()));
      assertThat(executor.applied()).isEmpty();
      assertThat(texts(database, "SELECT name FROM sqlite_master WHERE name LIKE 'blog%'"))
          .isEmpty();
    }
  }

  private static void to(MigrationExecutor executor, String name) {
    executor.run(
        (graph, applied) -> MigrationPlan.to(graph, applied, new MigrationKey("blog", name)),
        MigrationExecutor.Mode.REAL,
        plan -> {});
  }

  private static List<@Nullable String> texts(Database database, String sql) {
    return database.query(Sql.of(sql), row -> row.getString(0));
  }

  @Test
  void modelsOfTwoAppsThatReferToEachOtherComeInSeveralMigrations() {
    ModelState left =
        new ModelState("left", "A")
            .withField("id", new BigAutoField())
            .withField("b", new ForeignKey("right.B", OnDelete.CASCADE));
    ModelState right =
        new ModelState("right", "B")
            .withField("id", new BigAutoField())
            .withField("a", new ForeignKey("left.A", OnDelete.CASCADE).nullable());
    ProjectState to = ProjectState.of(List.of(left, right));

    List<NewMigration> found = detect(List.of(), to);

    assertThat(found).hasSize(3);
    assertThat(MigrationGraph.of(found, Set.of()).state().models()).isEqualTo(to.models());
  }
}
