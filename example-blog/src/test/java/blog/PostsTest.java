package blog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.demo.DemoContent;
import io.charchub.cli.Terminal;
import io.charchub.db.fields.FieldException;
import io.charchub.i18n.TimeZones;
import io.charchub.testing.QueryBudget;
import io.charchub.testing.TestDatabase;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostsTest {
  @TempDir Path folder;

  private TestDatabase database;

  @BeforeEach
  void theDemoIsLoaded() throws Exception {
    database =
        TestDatabase.sqlite(
            folder.resolve("db.sqlite3"),
            "io.charchub.contrib.contenttypes",
            "io.charchub.contrib.auth",
            "blog");
    DemoContent.load(Terminal.of(Writer.nullWriter(), Writer.nullWriter(), Reader.nullReader()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theDemoHasPostsInBothLanguagesWithAuthorsAndComments() {
    assertThat(Post.objects.published().filter(Post_.language.eq(Post.Language.EN)).count())
        .isEqualTo(21);
    assertThat(Post.objects.published().filter(Post_.language.eq(Post.Language.FA)).count())
        .isEqualTo(21);
    assertThat(Author.objects.count()).isEqualTo(5);
    assertThat(Comment.objects.count()).isEqualTo(64);
    assertThat(Comment.objects.pending().count()).isEqualTo(6);
  }

  @Test
  void aManagerAsksTheDatabaseAnewEachTime() {
    assertThat(Tag.objects.list()).isNotEmpty();
    long before = Tag.objects.count();
    Tag tag = new Tag();
    tag.name = "new";
    tag.slug = "new";
    tag.save();
    assertThat(Tag.objects.count()).isEqualTo(before + 1);
    assertThat(Tag.objects.list()).contains(tag);
  }

  @Test
  void draftsAndFuturePostsAreNotPublished() {
    assertThat(Post.objects.count()).isEqualTo(44);
    assertThat(Post.objects.published().filter(Post_.title.startsWith("A draft")).exists())
        .isFalse();
    assertThat(Post.objects.published().filter(Post_.title.startsWith("A letter")).exists())
        .isFalse();
    Post future = Post.objects.get(Post_.slug.eq("a-letter-to-the-future"));
    future.publishedAt = TimeZones.now().minus(Duration.ofDays(1));
    future.save();
    assertThat(Post.objects.published().filter(Post_.title.startsWith("A letter")).exists())
        .isTrue();
  }

  @Test
  void touchingAuthorTagsAndCommentCountOfFiftyPostsTakesAtMostFiveQueries() {
    QueryBudget.atMost(
        5,
        () -> {
          for (Post post : Post.objects.all().limit(50)) {
            assertThat(post.author.get().name).isNotEmpty();
            assertThat(post.tags.list()).isNotNull();
            assertThat(Comment_.post.of(post).count()).isNotNegative();
          }
        });
  }

  @Test
  void aTagsPostsAreFoundFromBothSides() {
    Tag design = Tag.objects.get(Tag_.slug.eq("design"));
    assertThat(Post_.tags.of(design).count())
        .isEqualTo(Post.objects.filter(Post_.tags.slug().eq("design")).count())
        .isGreaterThan(5);
  }

  @Test
  void theTwoWaysToSayAQueryAgree() {
    assertThat(
            Post.objects
                .filter(Post_.author.name().icontains("carpenter"))
                .orderBy(Post_.publishedAt.desc())
                .list())
        .isEqualTo(
            Post.objects
                .filter("author__name__icontains", "carpenter")
                .orderBy("-publishedAt")
                .list())
        .hasSizeGreaterThan(8);
  }

  @Test
  void aMistypedFieldGetsItsSuggestion() {
    assertThatThrownBy(() -> Post.objects.filter("titel__contains", "x").count())
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E030 Post has no field 'titel'")
        .hasMessageContaining("try: 'title'");
  }

  @Test
  void aMonthIsAMonthInTheActiveZone() {
    ArchiveMonth march = new ArchiveMonth(2025, 3);
    assertThat(Post.objects.between(march.firstDay(), march.end()).count()).isEqualTo(4);
  }

  @Test
  void everyWordMustBeFoundSomewhere() {
    assertThat(Post.objects.published().matching("carpenter door").count()).isEqualTo(1);
    assertThat(Post.objects.published().matching("carpenter nowhere").count()).isZero();
    assertThat(Post.objects.published().matching("100%_\\'\"").count()).isZero();
  }

  @Test
  void deletingAPostTakesItsCommentsAndLeavesItsAuthor() {
    Post post = Post.objects.get(Post_.slug.eq("four-beams"));
    long before = Comment.objects.count();
    long own = Comment_.post.of(post).count();
    post.delete();
    assertThat(own).isPositive();
    assertThat(Comment.objects.count()).isEqualTo(before - own);
    assertThat(Author.objects.filter(Author_.username.eq("carpenter")).exists()).isTrue();
    assertThatThrownBy(() -> Author.objects.get(Author_.username.eq("carpenter")).delete())
        .hasMessageContaining("models.E");
  }
}
