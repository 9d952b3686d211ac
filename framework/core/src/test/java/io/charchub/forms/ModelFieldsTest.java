package io.charchub.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.apps.Services;
import io.charchub.db.Sql;
import io.charchub.files.FileSystemStorage;
import io.charchub.files.Storage;
import io.charchub.files.UploadedFile;
import io.charchub.forms.gallery.Picture;
import io.charchub.http.QueryParams;
import io.charchub.http.UploadedFiles;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import io.charchub.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFieldsTest {
  @TempDir Path folder;
  private TestDatabase database;
  private Services.Scope services;
  private Storage storage;
  private Scope language;

  static final class PictureForm extends ModelForm<Picture> {
    PictureForm(Picture picture) {
      super(picture);
      allFields();
    }
  }

  @BeforeEach
  void open() {
    language = Languages.use(Locale.ENGLISH);
    database = TestDatabase.sqlite(folder.resolve("gallery.sqlite3"), "io.charchub.forms.gallery");
    storage = new FileSystemStorage(folder.resolve("media"), "/media/");
    services = Services.install(Services.current().toBuilder().put(Storage.class, storage).build());
  }

  @AfterEach
  void close() {
    services.close();
    database.close();
    language.close();
  }

  private static PictureForm sent(Picture picture, String query, UploadedFile... notes) {
    PictureForm form = new PictureForm(picture);
    form.bind(
        QueryParams.parse("title=Dawn&small=1&big=2&price=3" + query),
        notes.length == 0
            ? UploadedFiles.EMPTY
            : UploadedFiles.of(Map.of("notes", List.of(notes))));
    return form;
  }

  private static UploadedFile file(String name) {
    return UploadedFile.of(name, "text/plain", "hello".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void eachKindOfColumnHasItsField() {
    PictureForm form = new PictureForm(new Picture());
    Map<String, String> kinds = new TreeMap<>();
    form.propertyNames()
        .forEach(name -> kinds.put(name, form.formField(name).getClass().getSimpleName()));
    assertThat(kinds)
        .containsOnly(
            Map.entry("title", "CharField"),
            Map.entry("text", "TextField"),
            Map.entry("mark", "CharField"),
            Map.entry("email", "EmailField"),
            Map.entry("url", "UrlField"),
            Map.entry("ip", "IpAddressField"),
            Map.entry("data", "JsonField"),
            Map.entry("small", "IntegerField"),
            Map.entry("big", "LongField"),
            Map.entry("weight", "FloatField"),
            Map.entry("price", "DecimalField"),
            Map.entry("sold", "BooleanField"),
            Map.entry("framed", "NullBooleanField"),
            Map.entry("day", "DateField"),
            Map.entry("time", "TimeField"),
            Map.entry("moment", "DateTimeField"),
            Map.entry("length", "DurationField"),
            Map.entry("code", "UuidField"),
            Map.entry("notes", "FileField"),
            Map.entry("image", "ImageField"));
    assertThat(form.field("title").label()).isEqualTo("Name of the work");
    assertThat(form.field("title").helpText()).isEqualTo("As on the frame.");
    assertThat(form.field("small").attributes()).containsEntry("max", "32767");
    assertThat(form.field("price").value()).isEqualTo("1");
    assertThat(form.isMultipart()).isTrue();
  }

  @Test
  void aJalaliDayThatIsTypedIsStoredAsTheGregorianDayThatItIs() {
    try (Scope persian = Languages.use(Locale.forLanguageTag("fa"));
        Scope tehran = TimeZones.use(ZoneId.of("Asia/Tehran"))) {
      PictureForm form = sent(new Picture(), "&day=۱۴۰۳/۱۲/۳۰&moment=1401/4/10 23:30");
      assertThat(form.errors().texts()).isEmpty();
      form.save();
      PictureForm wrong = sent(new Picture(), "&day=1404/12/30&moment=1401/1/2 0:30");
      assertThat(wrong.errors().texts().get("day")).containsExactly("یک تاریخ بنویسید.");
      assertThat(wrong.errors().texts().get("moment")).isNotEmpty();
      PictureForm twice = sent(new Picture(), "&moment=1401/6/30 23:30");
      assertThat(twice.errors().texts().get("moment")).isNotEmpty();
    }
    assertThat(Picture.objects.count()).isEqualTo(1);
    Picture stored = Picture.objects.get("day", LocalDate.of(2025, 3, 20));
    assertThat(stored.moment).isEqualTo(Instant.parse("2022-07-01T19:00:00Z"));
    assertThat(
            database
                .database()
                .query(Sql.of("SELECT day FROM gallery_picture"), row -> row.getString(0)))
        .containsExactly("2025-03-20");
  }

  @Test
  void everyValueComesBackFromTheDatabaseAsItWasTyped() {
    PictureForm form =
        sent(
            new Picture(),
            "&text=t&mark=m&email=a@example.org&url=https://example.org/&ip=::FFFF:0:1"
                + "&data={\"a\":[1]}&weight=1.5&sold=on&framed=false&day=2025-03-20&time=14:30"
                + "&moment=2025-03-20+14:30&length=1:30&code=0123456789abcdef0123456789abcdef");
    assertThat(form.errors().texts()).isEmpty();
    Picture read = Picture.objects.get("pk", form.save().id);
    assertThat(read.small).isEqualTo((short) 1);
    assertThat(read.big).isEqualTo(2L);
    assertThat(read.sold).isTrue();
    assertThat(read.framed).isFalse();
    assertThat(read.day).isEqualTo(LocalDate.of(2025, 3, 20));
    assertThat(read.time).isEqualTo(LocalTime.of(14, 30));
    assertThat(read.length).isEqualTo(Duration.ofSeconds(90));
    assertThat(read.data).isEqualTo(Map.of("a", List.of(1L)));
    PictureForm again = new PictureForm(read);
    assertThat(again.field("length").value()).isEqualTo("00:01:30");
    assertThat(again.field("data").value()).isEqualTo("{\"a\":[1]}");
    assertThat(again.field("framed").value()).isEqualTo("false");
  }

  @Test
  void whatIsLeftEmptyIsNullWhereTheColumnMayBeAndTheEmptyTextElsewhere() {
    Picture saved = sent(new Picture(), "&mark=&text=&day=&framed=").save();
    Picture read = Picture.objects.get("pk", saved.id);
    assertThat(read.mark).isNull();
    assertThat(read.text).isEmpty();
    assertThat(read.day).isNull();
    assertThat(read.framed).isNull();
    assertThat(sent(new Picture(), "&small=32768").hasError("small", "max_value")).isTrue();
  }

  @Test
  void aFileIsStoredKeptReplacedAndTakenAway() {
    Picture picture = sent(new Picture(), "", file("../../a.txt")).save();
    assertThat(picture.notes).isEqualTo("notes/a.txt");
    assertThat(storage.exists("notes/a.txt")).isTrue();
    PictureForm shown = new PictureForm(picture);
    assertThat(shown.field("notes").currentFile()).isEqualTo("notes/a.txt");
    assertThat(shown.field("notes").currentFileUrl()).isEqualTo("/media/notes/a.txt");
    assertThat(sent(picture, "").save().notes).isEqualTo("notes/a.txt");
    assertThat(sent(picture, "", file("b.txt")).save().notes).isEqualTo("notes/b.txt");
    PictureForm both = sent(picture, "&notes-clear=on", file("c.txt"));
    assertThat(both.hasError("notes", "contradiction")).isTrue();
    assertThat(sent(picture, "&notes-clear=on").save().notes).isEmpty();
    assertThat(Picture.objects.get("pk", picture.id).notes).isEmpty();
  }

  @Test
  void aFileOfARowThatCannotBeSavedIsNotKept() {
    Picture taken = sent(new Picture(), "").save();
    Picture same = new Picture();
    same.id = taken.id;
    PictureForm form = sent(same, "", file("a.txt"));
    assertThat(form.isValid()).isTrue();
    same.title = null;
    assertThatThrownBy(form::save).isInstanceOf(RuntimeException.class);
    assertThat(storage.exists("notes/a.txt")).isFalse();
  }

  /** A form that brings a field of its own for a file of the model. */
  private static final class SmallNotesForm extends ModelForm<Picture> {
    SmallNotesForm(Picture picture) {
      super(picture);
      add("notes", new FileField().required(false).maxSize(4));
      fields("title", "notes");
    }
  }

  @Test
  void aFieldOfTheFormsOwnKnowsTheFileThatTheRowHas() {
    Picture picture = sent(new Picture(), "", file("a.txt")).save();
    SmallNotesForm form = new SmallNotesForm(picture);
    assertThat(form.field("notes").currentFileUrl()).isEqualTo("/media/notes/a.txt");
    form.bind(QueryParams.parse("title=T"));
    assertThat(form.save().notes).isEqualTo("notes/a.txt");
  }
}
