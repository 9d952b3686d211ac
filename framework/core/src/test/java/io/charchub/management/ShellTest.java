package io.charchub.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.cli.Terminal;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements through {@code manage shell}, in a project of one model with a real database. */
class ShellTest {
  @TempDir Path dir;
  private TestProject project;

  @BeforeEach
  void aProjectWithBooks() {
    project = new TestProject(dir);
    project.write(
        "src/main/java/site/Book.java",
        """
        package site;

        import io.charchub.db.annotations.CharField;
        import io.charchub.db.models.Manager;
        import io.charchub.db.models.Model;
        import io.charchub.db.models.QuerySet;

        public class Book extends Model {
          public static final QuerySet<Book> objects = Manager.of(Book.class);
          @CharField(maxLength = 200) public String title;
          public int pages;

          @Override
          public String toString() {
            return title;
          }
        }
        """);
    assertThat(project.manage("makemigrations")).isZero();
    assertThat(project.manage("migrate")).isZero();
    shell(
        "for (int i = 1; i <= 3; i++) { var b = new Book(); b.title = \"T\" + i; b.pages = i; b.save(); }");
    forget();
  }

  @Test
  void theValueOfAnExpressionIsPrintedAndNothingElse() {
    assertSays("3\n", "Book.objects.filter(\"pages__gt\", 0).count()");
    assertSays("2\n", "Book.objects.filter(Book_.pages.gt(1)).count();");
    assertSays("T1\n", "Book.objects.get(\"pages\", 1)");
    assertSays("null\n", "Book.objects.none().first()");
    assertSays("", "int x = 5;");
  }

  @Test
  void aQuerySetIsATable() {
    assertSays(
        "id  title  pages\n2   T2     2\n3   T3     3\n",
        "Book.objects.filter(\"pages__gte\", 2).orderBy(\"id\")");
    assertSays("title\nT1\n", "Book.objects.values(\"title\").limit(1)");
    assertSays("[0]  [1]\nT1   1\n", "Book.objects.valuesList(\"title\", \"pages\").limit(1)");
    assertSays(
        "title\nT1\n",
        "record Card(String title) {}\nBook.objects.as(Card.class).filter(\"pages\", 1)");
    assertSays("id  title\n1   T1\n", "Book.objects.only(\"title\").filter(\"pages\", 1)");
    assertSays("(no rows)\n", "Book.objects.none()");
  }

  @Test
  void aLongQuerySetShowsItsFirstRows() {
    shell("for (int i = 4; i <= 25; i++) { var b = new Book(); b.title = \"T\" + i; b.save(); }");
    forget();
    shell("Book.objects.orderBy(\"id\")");
    assertThat(project.out.toString().lines())
        .hasSize(22)
        .contains("20  T20    0")
        .doesNotContain("21  T21    0");
    assertThat(project.out.toString()).endsWith("... and more: these are the first 20\n");
  }

  @Test
  void statementsMayGoOverLinesAndChainsMayBeginWithADot() {
    assertSays(
        "9\n2\n",
        "int square(int n) {\n  return n * n;\n}\nsquare(3)\nBook.objects\n  .filter(\"pages__gt\", 1)\n\n.count()");
  }

  @Test
  void statementsAreReadFromAPipe() {
    StringReader piped =
        new StringReader("var all = Book.objects.all();\nall.count()\nall.count() + 1");
    Terminal terminal = Terminal.of(project.out, project.err, piped);
    assertThat(new Manage(terminal, dir, project.environment).run(List.of("shell"))).isZero();
    assertThat(project.out).hasToString("3\n4\n");
  }

  @Test
  void aMistypedFieldGetsItsSuggestionFromTheFramework() {
    assertFails(
        """
        models.E030 Book has no field 'titel'
          try: 'title'. Fields: id, pages, title
        """,
        "Book.objects.filter(\"titel\", \"x\").count()");
  }

  @Test
  void aMistypedNameGetsItsSuggestionFromTheCompiler() {
    assertFails(
        """
        management.E032 cannot find symbol; symbol:   variable titel; location: class site.Book_
          where: Book.objects.filter(Book_.titel.eq("x")).count()
          try: 'title'
        """,
        "int one = 1;\nBook.objects.filter(Book_.titel.eq(\"x\")).count()");
  }

  @Test
  void theFirstStatementThatFailsIsTheLast() {
    assertFails(
        """
        models.E060 There is no Book that matches pages
        """,
        "Book.objects.get(\"pages\", 99)\nBook.objects.all().delete();");
    forget();
    assertSays("3\n", "Book.objects.count()");
  }

  @Test
  void anErrorOfJavaShowsNoTraceUnlessAsked() {
    assertFails(
        """
        cli.E006 An unexpected error: java.lang.ArithmeticException: / by zero
          try: run it again with --traceback to see where
        """,
        "1 / 0");
    forget();
    project.manage("shell", "--traceback", "-c", "1 / 0");
    assertThat(project.err.toString()).contains("REPL.").contains("\tat ").contains("cli.E006");
  }

  @Test
  void aStatementThatDoesNotEndIsNamed() {
    assertFails(
        """
        management.E031 The input ends inside a statement
          where: Book.objects.filter(
          try: close its brackets, braces and quotes
        """,
        "Book.objects.filter(\n");
  }

  @Test
  void whatIsNotDeclaredYetIsNamed() {
    assertFails(
        """
        management.E033 What this names is not declared yet: method pages()
          where: int twice() { return 2 * pages(); }
          try: declare it, and this becomes usable
        """,
        "int twice() { return 2 * pages(); }");
  }

  @Test
  void withoutImportsNamesAreWrittenOut() {
    assertThat(project.manage("shell", "--no-imports", "-c", "Book.objects.count()")).isEqualTo(1);
    assertThat(project.err.toString()).startsWith("management.E032 package Book does not exist");
    forget();
    assertThat(project.manage("shell", "--no-imports", "-c", "site.Book.objects.count()")).isZero();
    assertThat(project.out).hasToString("3\n");
  }

  private void assertSays(String text, String statements) {
    forget();
    int exit = shell(statements);
    assertThat(project.err).hasToString("");
    assertThat(project.out).hasToString(text);
    assertThat(exit).isZero();
  }

  private void assertFails(String text, String statements) {
    assertThat(shell(statements)).isEqualTo(1);
    assertThat(project.err).hasToString(text);
    assertThat(project.out).hasToString("");
  }

  private int shell(String statements) {
    return project.manage("shell", "-c", statements);
  }

  private void forget() {
    project.out.getBuffer().setLength(0);
    project.err.getBuffer().setLength(0);
  }
}
