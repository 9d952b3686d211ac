package io.charchub.contrib.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.contrib.auth.notes.Note;
import io.charchub.contrib.auth.notes.Note_;
import io.charchub.contrib.auth.people.Person;
import io.charchub.db.Databases;
import io.charchub.db.Sql;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.migrations.NewMigration;
import io.charchub.db.migrations.autodetector.Arrangement;
import io.charchub.db.migrations.autodetector.Autodetector;
import io.charchub.db.migrations.autodetector.Questioner;
import io.charchub.db.migrations.history.MigrationGraph;
import io.charchub.db.migrations.state.ProjectState;
import io.charchub.db.migrations.writer.MigrationWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model of a library that refers to the user, in projects with one user model and another. */
class RelationToTheUserTest {
  @TempDir Path folder;
  private AuthSite site;

  @AfterEach
  void close() {
    if (site != null) {
      site.close();
    }
  }

  private void open(String name, String userModel) throws IOException {
    site =
        new AuthSite(
            Files.createDirectory(folder.resolve(name)),
            "",
            Map.of(
                "CHARCHUB_INSTALLED_APPS",
                "io.charchub.contrib.auth.notes,io.charchub.contrib.contenttypes,"
                    + "io.charchub.contrib.auth,io.charchub.contrib.sessions,"
                    + "io.charchub.contrib.auth.people",
                "CHARCHUB_AUTH_USER_MODEL",
                userModel));
    assertThat(site.err.toString()).isEmpty();
  }

  private static Person person(String email) {
    Person person = new Person();
    person.email = email;
    person.bornOn = LocalDate.of(2000, 1, 1);
    person.save();
    return person;
  }

  private static Note note(AbstractBaseUser writer, AbstractBaseUser reader) {
    Note note = new Note();
    note.text = "hello";
    note.writer.set(writer);
    note.save();
    note.readers.add(reader);
    return note;
  }

  private List<String> referredTables() {
    return site.project
        .services()
        .get(Databases.class)
        .primary()
        .query(
            Sql.of(
                "SELECT DISTINCT f.\"table\" FROM sqlite_master m, pragma_foreign_key_list(m.name) f"
                    + " WHERE m.name LIKE 'notes_%' ORDER BY 1"),
            row -> row.getString(0));
  }

  @Test
  void theRelationLeadsToTheUserModelOfEachProject() throws Exception {
    open("usual", "auth.User");
    User ali = User.objects.createUser("ali", "", null);
    User sara = User.objects.createUser("sara", "", null);
    note(ali, sara);
    assertThat(Note.objects.get("writer__username", "ali").writer.get()).isEqualTo(ali);
    assertThat(Note.objects.filter(Note_.readers.eq(sara)).count()).isEqualTo(1);
    assertThat(Note_.writer.of(ali).stream().map(note -> note.text)).containsExactly("hello");
    assertThat(User.objects.filter("notes__text", "hello").stream()).containsExactly(ali);
    assertThat(referredTables()).containsExactly("auth_user", "notes_note");
    site.close();

    open("own", "people.Person");
    Person reza = person("reza@b.ir");
    Person mina = person("mina@b.ir");
    Note note = note(reza, mina);
    assertThat(Note.objects.selectRelated("writer").get("pk", note.id).writer.get())
        .isEqualTo(reza);
    assertThat(Note.objects.get("writer__email", "reza@b.ir").readers.all().stream())
        .map(AbstractBaseUser.class::cast)
        .containsExactly(mina);
    assertThat(Note_.writer.of(reza).count()).isEqualTo(1);
    assertThat(Person.objects.filter("notes_to_read__text", "hello").stream())
        .containsExactly(mina);
    assertThat(referredTables()).containsExactly("notes_note", "people_person");
    reza.delete();
    assertThat(Note.objects.count()).isZero();
  }

  @Test
  void theLibrarysMigrationFollowsTheSetting() throws Exception {
    open("own", "people.Person");

    assertThat(site.manage("makemigrations", "notes", "people", "--check")).isZero();
    assertThat(site.manage("migrate", "notes", "zero")).isZero();
    assertThat(site.manage("migrate", "--plan")).isZero();
    assertThat(site.manage("migrate")).isZero();
    assertThat(site.out.toString()).contains("Applying notes.0001_initial... OK");
    site.close();

    open("usual", "auth.User");
    assertThat(site.manage("makemigrations", "notes", "auth", "people", "--check")).isZero();
  }

  @Test
  void anotherModelIsRefused() throws Exception {
    open("own", "people.Person");

    assertThatThrownBy(() -> new Note().writer.set(new User()))
        .hasMessageContaining("models.E034 notes.Note.writer cannot point at a User")
        .hasMessageContaining("it refers to people.Person");
  }

  /** As {@code makemigrations} would write it in a project without any migrations yet. */
  @Test
  void aWrittenMigrationNamesTheSetting() throws Exception {
    open("own", "people.Person");
    ProjectState models = ProjectState.of(site.project.services().get(ModelRegistry.class));
    List<NewMigration> made =
        Arrangement.of(
            new Autodetector(ProjectState.EMPTY, models, Questioner.assuming()),
            MigrationGraph.of(List.of(), Set.of()),
            List.of("notes"),
            "");

    NewMigration ofNotes =
        made.stream().filter(each -> each.key().app().equals("notes")).findFirst().orElseThrow();
    assertThat(new MigrationWriter(ofNotes, "notes").source())
        .contains("swappable(\"AUTH_USER_MODEL\")")
        .contains("new ForeignKey(\"settings.AUTH_USER_MODEL\", OnDelete.CASCADE)")
        .contains("new ManyToManyField(\"settings.AUTH_USER_MODEL\")")
        .doesNotContain("people", "on(");
  }
}
