package io.charchub.views;

import static io.charchub.views.Shortcuts.getListOr404;
import static io.charchub.views.Shortcuts.getObjectOr404;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.apps.Services;
import io.charchub.db.DatabaseConfig;
import io.charchub.db.Databases;
import io.charchub.db.QueryLog;
import io.charchub.db.Sql;
import io.charchub.db.expressions.Count;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.models.MultipleObjectsReturned;
import io.charchub.http.Http404;
import io.charchub.template.TemplateException;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import io.charchub.views.shelf.Author;
import io.charchub.views.shelf.Author_;
import io.charchub.views.shelf.Book;
import io.charchub.views.shelf.Book_;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsInViewsTest {
  @TempDir Path folder;
  private Databases databases;
  private Services.Scope services;

  @BeforeEach
  void aShelfWithFiveBooks() {
    databases =
        Databases.open(
            List.of(DatabaseConfig.sqlite("default", folder.resolve("db.sqlite3").toString())));
    databases
        .primary()
        .update(
            Sql.of(
                "CREATE TABLE shelf_author (id integer PRIMARY KEY AUTOINCREMENT, name varchar(80) NOT NULL)"));
    databases
        .primary()
        .update(
            Sql.of(
                "CREATE TABLE shelf_book (id integer PRIMARY KEY AUTOINCREMENT, title varchar(80) NOT NULL, status varchar(20) NOT NULL,"
                    + " author_id bigint NOT NULL REFERENCES shelf_author (id))"));
    services =
        Services.install(
            Services.builder()
                .put(Databases.class, databases)
                .put(
                    ModelRegistry.class,
                    ModelRegistry.of(List.of(ModelMeta.of(Author.class), ModelMeta.of(Book.class))))
                .build());
    for (int i = 1; i <= 5; i++) {
      Author author = new Author();
      author.name = "Author <" + i + ">";
      author.save();
      Book book = new Book();
      book.title = "Title " + i;
      book.author.set(author);
      book.save();
    }
  }

  @AfterEach
  void close() {
    services.close();
    databases.close();
  }

  private static String render(String template, Map<String, ?> context) {
    return WebTags.install(
            Templates.builder().source(TemplateSource.memory(Map.of("t.ftlh", template))),
            "/s/",
            "/m/")
        .build()
        .render("t.ftlh", context);
  }

  @Test
  void oneRowOrA404InOneQuery() {
    try (QueryLog.Recording recording = databases.log().record()) {
      assertThat(getObjectOr404(Book.objects, Book_.title.eq("Title 2")).title)
          .isEqualTo("Title 2");
      assertThat(recording.count()).isEqualTo(1);
    }
    assertThatThrownBy(() -> getObjectOr404(Book.objects, Book_.title.eq("none")))
        .isInstanceOf(Http404.class)
        .hasMessage("views.E404 No Book matches the given query.");
    assertThatThrownBy(() -> getObjectOr404(Book.objects, Book_.title.startsWith("Title")))
        .isInstanceOf(MultipleObjectsReturned.class);
  }

  @Test
  void someRowsOrA404() {
    assertThat(getListOr404(Book.objects, Book_.author.name().contains("3")))
        .extracting(book -> book.title)
        .containsExactly("Title 3");
    assertThatThrownBy(() -> getListOr404(Author.objects, Author_.name.eq("x")))
        .isInstanceOf(Http404.class)
        .hasMessage("views.E404 Nothing matches the given query.");
  }

  @Test
  void aTemplateReadsFieldsRelationsLabelsAndMarkedMethods() {
    Book book = Book.objects.get(Book_.title.eq("Title 1"));
    assertThat(
            render(
                "${book} ${book.title} ${book.author.name} ${book.status} ${book.statusLabel} ${book.shortTitle} ${book.id} ${book.pk}",
                Map.of("book", book)))
        .isEqualTo("Title 1 Title 1 Author &lt;1&gt; here Here Tit " + book.id + " " + book.id);
    assertThat(
            render(
                "${author.books.count} <#list author.books.all as book>${book.title}</#list>",
                Map.of("author", book.author.get())))
        .isEqualTo("1 Title 1");
  }

  @Test
  void aTemplateCannotReachOtherMethodsAndAMistypedFieldIsNamed() {
    Book book = Book.objects.get(Book_.title.eq("Title 1"));
    for (String name : List.of("burn", "delete", "save", "class", "objects")) {
      assertThatThrownBy(() -> render("${book." + name + "}", Map.of("book", book)))
          .isInstanceOf(TemplateException.class)
          .hasMessageStartingWith("template.E005 Book has no property '" + name + "'");
    }
    assertThatThrownBy(() -> render("\n${book.titel}", Map.of("book", book)))
        .hasMessageContaining("template.E005 Book has no property 'titel'")
        .hasMessageContaining("t.ftlh, line 2")
        .hasMessageContaining("try: 'title'.");
  }

  @Test
  void goingThroughRowsAndTheirAuthorsTakesTwoQueries() {
    try (QueryLog.Recording recording = databases.log().record()) {
      String page =
          render(
              "${books?size}<#list books as book>${book.title} by ${book.author.name};</#list>",
              Map.of("books", Book.objects.orderBy("id")));
      assertThat(page).startsWith("5Title 1 by Author &lt;1&gt;;Title 2");
      assertThat(recording.count()).isEqualTo(2);
    }
  }

  @Test
  void aPageOfAQueryTakesTwoQueries() {
    try (QueryLog.Recording recording = databases.log().record()) {
      Page<Book> page = Paginator.of(Book.objects.orderBy("id"), 2).page(2);
      assertThat(page).extracting(book -> book.title).containsExactly("Title 3", "Title 4");
      assertThat(
              render(
                  "<#list page as book>${book.title};</#list> ${page.number} of ${page.paginator.pageCount}",
                  Map.of("page", page)))
          .isEqualTo("Title 3;Title 4; 2 of 3");
      assertThat(recording.count()).isEqualTo(2);
    }
  }

  @Test
  void rowsAsValuesAreReadByName() {
    assertThat(
            render(
                "<#list rows as row>${row.title},</#list>",
                Map.of("rows", Book.objects.orderBy("-id").values("title").limit(2))))
        .isEqualTo("Title 5,Title 4,");
  }

  @Test
  void aTemplateReadsWhatAQueryComputed() {
    assertThat(
            render(
                "<#list authors as author>${author.bookCount}</#list>",
                Map.of("authors", Author.objects.annotate("bookCount", Count.of("books")))))
        .isEqualTo("11111");
  }
}
