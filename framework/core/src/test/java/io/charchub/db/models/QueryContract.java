package io.charchub.db.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.expressions.Avg;
import io.charchub.db.expressions.Case;
import io.charchub.db.expressions.Count;
import io.charchub.db.expressions.Exists;
import io.charchub.db.expressions.F;
import io.charchub.db.expressions.Max;
import io.charchub.db.expressions.OuterRef;
import io.charchub.db.expressions.Q;
import io.charchub.db.expressions.RawSql;
import io.charchub.db.expressions.Subquery;
import io.charchub.db.expressions.Sum;
import io.charchub.db.expressions.Types;
import io.charchub.db.expressions.Window;
import io.charchub.db.expressions.functions.Functions;
import io.charchub.db.expressions.functions.WindowFunctions;
import io.charchub.db.fields.FieldException;
import io.charchub.db.models.press.Author;
import io.charchub.db.models.press.Category;
import io.charchub.db.models.press.Comment;
import io.charchub.db.models.press.Post;
import io.charchub.db.models.press.Tag;
import io.charchub.db.sql.DateTrunc;
import io.charchub.i18n.Scope;
import io.charchub.i18n.TimeZones;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What queries promise on every database. */
abstract class QueryContract extends PressContract {

  // ---- conditions

  @Test
  void conditionsAreJoinedByAnd() {
    assertThat(Post.objects.filter("views__gt", 5).filter("views__lt", 25))
        .containsExactlyInAnyOrder(first, second);
  }

  @Test
  void lookUpsPassThroughRelations() {
    assertThat(Post.objects.filter("author__name__icontains", "AL"))
        .containsExactlyInAnyOrder(first, second);
    assertThat(Author.objects.filter("posts__tags__name", "poetry")).containsExactly(reza);
  }

  @Test
  void aSearchFindsWhatPeopleReadAsTheSame() {
    Author author = Author.objects.create(a -> a.name = "نویسنده‌ی كتاب ۱۲ Émile");

    for (String typed :
        List.of(
            "کتاب", "كتاب", "نویسنده‌ی", "نويسندهی", "نویسنده ی", "12", "١٢", "emile", "ÉMILE")) {
      assertThat(Author.objects.filter("name__search", typed)).as(typed).containsExactly(author);
    }
    assertThat(Author.objects.filter("name__search_start", "نويسنده")).containsExactly(author);
    assertThat(Author.objects.filter("name__search_start", "کتاب")).isEmpty();
    assertThat(Author.objects.filter("name__search", "%")).isEmpty();
  }

  @Test
  void namesOfFieldsAreUnderstoodInSnakeCaseToo() {
    assertThat(Post.objects.filter("published_at__isnull", true)).containsExactly(second);
    assertThat(Post.objects.filter("author_id", ali.id)).hasSize(2);
    assertThat(Post.objects.filter("authorId", ali.id)).hasSize(2);
  }

  @Test
  void aPathThatOnlyNeedsTheKeyJoinsNothing() {
    assertThat(from(Post.objects.filter("author__id", 1).orderBy()))
        .isEqualTo(" FROM \"press_post\" WHERE \"press_post\".\"author_id\" = ?");
    assertThat(from(Post.objects.filter("author", ali).orderBy())).doesNotContain("JOIN");
  }

  @Test
  void conditionsInOneFilterSpeakOfTheSameRelatedRow() {
    Q<Object> approved = Q.of("comments__approved", true);
    Q<Object> low = Q.of("comments__score__lt", 3);
    assertThat(Post.objects.filter(approved, low)).isEmpty();
    assertThat(Post.objects.filter(approved).filter(low)).containsExactly(first);
    assertThat(from(Post.objects.filter(approved).filter(low))).contains("\"T3\"");
  }

  @Test
  void anExclusionByAManyValuedRelationAsksThatNoRowExists() {
    assertThat(Post.objects.exclude("tags__name", "java"))
        .containsExactlyInAnyOrder(second, fourth);
    assertThat(from(Post.objects.exclude("tags__name", "java").orderBy()))
        .isEqualTo(
            " FROM \"press_post\" WHERE NOT (EXISTS(SELECT 1 FROM \"press_post_tags\" \"U1\" INNER JOIN \"press_tag\" \"U2\" ON"
                + " (\"U1\".\"tag_id\" = \"U2\".\"id\") WHERE \"U2\".\"name\" = ? AND \"U1\".\"post_id\" = \"press_post\".\"id\""
                + " LIMIT 1))");
  }

  @Test
  void anExclusionByTwoConditionsOnAManyValuedRelationDoesNotTieThemToOneRow() {
    Q<Object> both = Q.of("comments__approved", true).and(Q.of("comments__score", 1));
    assertThat(Post.objects.exclude(both)).doesNotContain(first);
  }

  @Test
  void anExclusionKeepsTheRowsThatAreNull() {
    assertThat(Author.objects.exclude("age", 30)).containsExactlyInAnyOrder(sara, reza);
    assertThat(from(Author.objects.exclude("age", 30)))
        .contains(
            "WHERE NOT (\"press_author\".\"age\" = ? AND \"press_author\".\"age\" IS NOT NULL)");
  }

  @Test
  void nullAsksForNull() {
    assertThat(Author.objects.filter("age", null)).containsExactly(sara);
    assertThat(Author.objects.filter("mentor", null)).containsExactly(ali);
    assertThat(Author.objects.filter("mentor__mentor__isnull", true))
        .containsExactlyInAnyOrder(ali, sara);
  }

  @Test
  void aJoinThatAConditionNeedsIsInnerAndOneThatItDoesNotIsLeft() {
    assertThat(from(Post.objects.filter("category__name", "Code").orderBy()))
        .contains("INNER JOIN \"press_category\"");
    Q<Object> either = Q.of("category__name", "Code").or(Q.of("views", 20));
    assertThat(from(Post.objects.filter(either).orderBy()))
        .contains("LEFT OUTER JOIN \"press_category\"");
    assertThat(Post.objects.filter(either)).containsExactlyInAnyOrder(first, second, fourth);
  }

  @Test
  void conditionsAreJoinedByOrXorAndNot() {
    Q<Object> published = Q.of("status", Post.Status.PUBLISHED);
    Q<Object> popular = Q.of("views__gte", 20);
    assertThat(Post.objects.filter(published.or(popular))).hasSize(4);
    assertThat(Post.objects.filter(published.xor(popular)))
        .containsExactlyInAnyOrder(first, second, fourth);
    assertThat(Post.objects.filter(published.not())).containsExactly(second);
    assertThat(Post.objects.filter(Q.all().not())).hasSize(4);
  }

  @Test
  void aValueInAnEmptyListAsksNothing() {
    assertThat(queries(() -> assertThat(Post.objects.filter("pk__in", List.of())).isEmpty()))
        .isZero();
    assertThat(queries(() -> assertThat(Post.objects.filter("pk__in", List.of()).count()).isZero()))
        .isZero();
    assertThat(Post.objects.exclude("pk__in", List.of())).hasSize(4);
  }

  @Test
  void patternsTakeTheirLettersAsTheyAre() {
    second.title = "100% _sure_";
    second.save();
    assertThat(Post.objects.filter("title__contains", "0% _")).containsExactly(second);
    assertThat(Post.objects.filter("title__startswith", "1_0")).isEmpty();
  }

  @Test
  void textCanBeSoughtByRegularExpressions() {
    assertThat(Post.objects.filter("slug__regex", "^f.*h$")).containsExactly(fourth);
    assertThat(Post.objects.filter("slug__iregex", "^F")).containsExactlyInAnyOrder(first, fourth);
  }

  @Test
  void aFractionIsComparedWithWholeNumbersAsItIsMeant() {
    assertThat(Post.objects.filter("views__gte", 9.5))
        .containsExactlyInAnyOrder(first, second, third);
    assertThat(Post.objects.filter("views__lt", 10.5)).containsExactlyInAnyOrder(first, fourth);
  }

  @Test
  void aNumberThatNoRowCanHoldDecidesByItself() {
    assertThat(Post.objects.filter("views__lt", 1L << 40)).hasSize(4);
    assertThat(Post.objects.filter("views__gt", 1L << 40)).isEmpty();
    assertThat(Post.objects.filter("views__lt", 15L)).containsExactlyInAnyOrder(first, fourth);
  }

  @Test
  void aYearIsAskedForByItsFirstAndLastMomentInTheActiveZone() {
    try (Scope tehran = TimeZones.use(ZoneId.of("Asia/Tehran"))) {
      assertThat(Post.objects.filter("publishedAt__year", 2024))
          .containsExactlyInAnyOrder(first, third, fourth);
      assertThat(Post.objects.filter("publishedAt__month", 3)).containsExactly(third);
      assertThat(Post.objects.filter("publishedAt__date", LocalDate.of(2024, 3, 21)))
          .containsExactly(third);
      assertThat(from(Post.objects.filter("publishedAt__year", 2024))).contains(" BETWEEN ? AND ?");
    }
    try (Scope utc = TimeZones.use(ZoneId.of("UTC"))) {
      assertThat(Post.objects.filter("publishedAt__year", 2024))
          .containsExactlyInAnyOrder(first, third);
    }
  }

  @Test
  void aFieldIsComparedWithAnotherOne() {
    comment(second, "twenty", true, 20);
    assertThat(Comment.objects.filter("score", F.of("post__views"))).hasSize(1);
    assertThat(Post.objects.filter(F.of("views").plus(10).matches("gt", F.of("id").times(10))))
        .contains(third);
  }

  @Test
  void aQueryCanBeTheRightSide() {
    assertThat(Post.objects.filter("author__in", Author.objects.filter("age__gte", 40)))
        .containsExactly(fourth);
    assertThat(Post.objects.filter("pk__in", Comment.objects.values("post")))
        .containsExactlyInAnyOrder(first, third);
  }

  @Test
  void existsAndOuterRefTieAQueryToTheOneAround() {
    Exists approved =
        Exists.of(Comment.objects.filter("post", OuterRef.of("pk")).filter("approved", true));
    assertThat(Post.objects.filter(approved)).containsExactly(first);
    assertThat(Post.objects.filter(approved.not())).hasSize(3);
  }

  // ---- order and slices

  @Test
  void rowsComeInTheOrderOfTheModel() {
    assertThat(Post.objects.exclude("publishedAt", null)).containsExactly(third, first, fourth);
  }

  @Test
  void anOrderReplacesTheOneBefore() {
    assertThat(Post.objects.orderBy("views").orderBy("-views"))
        .containsExactly(third, second, first, fourth);
    assertThat(Post.objects.orderBy("views").reverse())
        .containsExactly(third, second, first, fourth);
    assertThat(Post.objects.orderBy(F.of("rating").asc().nullsLast()))
        .containsExactly(fourth, third, first, second);
  }

  @Test
  void aRelationAsAnOrderStandsForTheOrderOfItsModel() {
    assertThat(from(Post.objects.orderBy("category")))
        .endsWith("ORDER BY \"press_category\".\"name\" ASC");
    assertThat(from(Post.objects.orderBy("category_id")))
        .endsWith("ORDER BY \"press_post\".\"category_id\" ASC");
    assertThat(from(Post.objects.orderBy("author"))).doesNotContain("JOIN");
  }

  @Test
  void aSliceIsTakenByTheDatabase() {
    Query<Post, Post, ?> byViews = Post.objects.orderBy("views");
    assertThat(byViews.slice(1, 3)).containsExactly(first, second);
    assertThat(byViews.slice(1, 4).slice(1, 9)).containsExactly(second, third);
    assertThat(byViews.get(3)).isEqualTo(third);
    assertThatThrownBy(() -> byViews.get(9)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(queries(() -> byViews.slice(2, 2).list())).isZero();
  }

  @Test
  void aSliceCannotBeNarrowedOrOrderedAgain() {
    assertThatThrownBy(() -> Post.objects.limit(2).filter("views", 1))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E058 filter() cannot follow a slice");
    assertThatThrownBy(() -> Post.objects.slice(-1, 2))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E058");
  }

  // ---- one row

  @Test
  void getGivesTheOneRow() {
    assertThat(Post.objects.get("slug", "third")).isEqualTo(third);
  }

  @Test
  void getSaysThatThereIsNoneWithoutShowingValues() {
    assertThatThrownBy(() -> Post.objects.get("slug", "secret"))
        .isInstanceOfSatisfying(
            DoesNotExist.class, e -> assertThat(e.model()).isEqualTo("press.Post"))
        .hasMessage("models.E060 There is no Post that matches slug");
  }

  @Test
  void getSaysHowManyThereAre() {
    assertThatThrownBy(() -> Post.objects.get("author", ali))
        .isInstanceOf(MultipleObjectsReturned.class)
        .hasMessageContaining("models.E063 get() found 2 rows of Post that matches author");
  }

  @Test
  void firstAndLastGoByTheKeyWhereThereIsNoOrder() {
    assertThat(Author.objects.first()).contains(ali);
    assertThat(Author.objects.last()).contains(reza);
    assertThat(Author.objects.filter("age", 99).first()).isEmpty();
    assertThat(Post.objects.orderBy("views").first()).contains(fourth);
  }

  @Test
  void latestAndEarliestGoByTheFieldOfTheModel() {
    assertThat(Post.objects.exclude("publishedAt", null).latest()).isEqualTo(third);
    assertThat(Post.objects.earliest("views")).isEqualTo(fourth);
    assertThatThrownBy(() -> Author.objects.latest())
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E059");
  }

  // ---- questions

  @Test
  void existsAndCountLoadNothing() {
    assertThat(statements(() -> Post.objects.exists()))
        .singleElement()
        .asString()
        .startsWith("SELECT 1 ")
        .endsWith("LIMIT 1");
    assertThat(Post.objects.filter("views", -1).exists()).isFalse();
    assertThat(statements(() -> Post.objects.count()))
        .containsExactly("SELECT COUNT(*) AS \"count\" FROM \"press_post\"");
    assertThat(Post.objects.limit(3).count()).isEqualTo(3);
    assertThat(Post.objects.filter("tags__name__in", List.of("java", "jvm")).distinct().count())
        .isEqualTo(2);
  }

  @Test
  void aQueryThatWasAskedKnowsItsAnswer() {
    PostAnswers answers = new PostAnswers();
    assertThat(queries(answers::askTwice)).isEqualTo(1);
  }

  private static final class PostAnswers {
    private final Query<Post, Post, ?> posts = Post.objects.all();

    void askTwice() {
      posts.list();
      assertThat(posts.count()).isEqualTo(4);
      assertThat(posts.exists()).isTrue();
      posts.forEach(post -> assertThat(post.title).isNotEmpty());
    }
  }

  @Test
  void containsLooksForOneRow() {
    assertThat(Post.objects.filter("views__gt", 15).contains(second)).isTrue();
    assertThat(Post.objects.filter("views__gt", 15).contains(first)).isFalse();
    assertThatThrownBy(() -> Post.objects.contains(new Post()))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E053");
  }

  // ---- annotations and aggregates

  @Test
  void anAnnotationIsReadFromTheRow() {
    Annotation<Long> talk = Annotation.of("talk", Long.class);
    List<Post> posts =
        Post.objects.annotate(talk.as(Count.of("comments"))).orderBy("-talk", "id").list();
    assertThat(posts).containsExactly(first, third, second, fourth);
    assertThat(talk.of(posts.get(0))).isEqualTo(2);
    assertThat(posts.get(2).annotation("talk", Long.class)).isZero();
    assertThatThrownBy(() -> posts.get(0).annotation("talks", Long.class))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E050 Post was read without an annotation 'talks'")
        .hasMessageContaining("Annotations: talk");
  }

  @Test
  void conditionsOnAggregatesAreAskedOfGroups() {
    Query<Post, Post, ?> talkedOf =
        Post.objects.annotate("talk", Count.of("comments")).filter("talk__gte", 1);
    assertThat(talkedOf).containsExactlyInAnyOrder(first, third);
    assertThat(from(talkedOf))
        .contains("GROUP BY \"press_post\".\"id\" HAVING COUNT(\"press_comment\".\"id\") >= ?")
        .doesNotContain("ORDER BY");
    assertThat(talkedOf.count()).isEqualTo(2);
  }

  @Test
  void aFilterBeforeAnAnnotationNarrowsWhatIsCounted() {
    Query<Author, Author, ?> before =
        Author.objects.filter("posts__views__gt", 15).annotate("n", Count.of("posts"));
    assertThat(before.orderBy("id").stream().map(row -> row.annotation("n", Long.class)))
        .containsExactly(1L, 1L);
    Query<Author, Author, ?> filtered =
        Author.objects.annotate("n", Count.of("posts").filter(Q.of("posts__views__gt", 15)));
    assertThat(filtered.orderBy("id").stream().map(row -> row.annotation("n", Long.class)))
        .containsExactly(1L, 1L, 0L);
  }

  @Test
  void aliasesAreNotSelected() {
    assertThat(Post.objects.alias("n", Count.of("tags")).filter("n", 2).list())
        .singleElement()
        .satisfies(post -> assertThat(post.hasAnnotation("n")).isFalse());
  }

  @Test
  void aggregatesGoOverAllRows() {
    Map<String, Object> all =
        Post.objects.aggregate(Sum.of("views"), Avg.of("rating").as("mean"), Max.of("publishedAt"));
    assertThat(all).containsEntry("views__sum", 60L);
    assertThat((BigDecimal) all.get("mean")).isEqualByComparingTo("2.91666666666667");
    assertThat(all).containsEntry("publishedAt__max", third.publishedAt);
    assertThat(
            Post.objects
                .none()
                .aggregate(
                    Count.of("pk").as("n"),
                    Sum.of("views").as("s"),
                    Sum.of("views").orElse(0).as("z")))
        .containsEntry("n", 0L)
        .containsEntry("s", null)
        .containsEntry("z", 0);
  }

  @Test
  void anAggregateOverAnnotatedRowsIsComputedOverThem() {
    assertThat(Author.objects.annotate("n", Count.of("posts")).aggregate(Max.of("n")))
        .containsEntry("n__max", 2L);
    assertThat(Post.objects.orderBy("views").limit(2).aggregate(Sum.of("views")))
        .containsEntry("views__sum", 10L);
  }

  @Test
  void valuesBeforeAnAggregateMakeTheGroups() {
    assertThat(Post.objects.values("status").annotate("n", Count.of("pk")).orderBy("status").list())
        .containsExactly(
            Map.of("status", Post.Status.DRAFT, "n", 1L),
            Map.of("status", Post.Status.PUBLISHED, "n", 3L));
  }

  @Test
  void expressionsAreComputedByTheDatabase() {
    assertThat(
            Post.objects
                .annotate("heat", Case.when(Q.of("views__gt", 15), "hot").orElse("cold"))
                .annotate("low", Functions.lower("title"))
                .orderBy("id")
                .valuesList("heat", "low"))
        .startsWith(List.of("cold", "the first"), List.of("hot", "the second"));
    assertThat(
            Post.objects
                .annotate("more", F.of("views").times(2).plus(1))
                .get("slug", "first")
                .annotation("more", Long.class))
        .isEqualTo(21);
    assertThat(
            Post.objects
                .annotate("n", RawSql.of("views + ?", Types.INTEGER, 5))
                .get("slug", "first")
                .annotation("n", Integer.class))
        .isEqualTo(15);
  }

  @Test
  void aSubqueryGivesOneValue() {
    Subquery last =
        Subquery.of(
            Comment.objects
                .filter("post", OuterRef.of("pk"))
                .orderBy("-score")
                .values("body")
                .limit(1));
    assertThat(Post.objects.annotate("best", last).orderBy("id").valuesList("slug", "best"))
        .contains(List.of("first", "good"), List.of("third", "fine"));
  }

  @Test
  void windowsLookAtTheRowsAroundAndCanBeFiltered() {
    Window rank = Window.of(WindowFunctions.rank()).partitionBy("author").orderBy("-views");
    assertThat(Post.objects.annotate("place", rank).filter("place", 1).orderBy("id"))
        .containsExactly(second, third, fourth);
  }

  @Test
  void aNameForAnAnnotationIsAnIdentifierAndNoField() {
    assertThatThrownBy(() -> Post.objects.annotate("a\" FROM x--", Count.of("pk")))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E040");
    assertThatThrownBy(() -> Post.objects.annotate("title", Count.of("pk")))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E040 The annotation 'title' has the name of a field of Post");
  }

  // ---- values

  @Test
  void valuesAreMapsListsOrSingle() {
    assertThat(Post.objects.filter("slug", "first").values("title", "author__name").list())
        .containsExactly(Map.of("title", "The first", "author__name", "Ali"));
    assertThat(Tag.objects.orderBy("name").valuesList("name", "weight").list())
        .containsExactly(List.of("java", 3), List.of("jvm", 2), List.of("poetry", 1));
    assertThat(Tag.objects.orderBy("weight").flat("name", String.class))
        .containsExactly("poetry", "jvm", "java");
  }

  @Test
  void rowsAreReadIntoRecords() {
    assertThat(
            Post.objects
                .filter("slug", "second")
                .annotate("n", Count.of("comments"))
                .as(Counted.class))
        .containsExactly(new Counted("The second", "Ali", null, 0));
  }

  record Counted(String title, String authorName, @Path("category__name") String section, long n) {}

  record Wrong(String headline) {}

  @Test
  void aComponentThatIsNothingOfTheModelIsRefused() {
    assertThatThrownBy(() -> Post.objects.as(Wrong.class))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E064 Nothing of Post is called 'headline'");
  }

  @Test
  void datesAreTheUnitsThatOccur() {
    try (Scope tehran = TimeZones.use(ZoneId.of("Asia/Tehran"))) {
      assertThat(Post.objects.dates("publishedAt", DateTrunc.Unit.MONTH))
          .containsExactly(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 1));
      assertThat(Post.objects.datetimes("publishedAt", DateTrunc.Unit.YEAR))
          .containsExactly(Instant.parse("2023-12-31T20:30:00Z"));
    }
  }

  // ---- sets of rows

  @Test
  void queriesAreJoinedAsSets() {
    Query<Post, Post, ?> popular = Post.objects.filter("views__gte", 20);
    PostQuerySetLike published = new PostQuerySetLike();
    assertThat(published.all().union(popular)).hasSize(4);
    assertThat(published.all().unionAll(popular)).hasSize(5);
    assertThat(published.all().intersection(popular)).containsExactly(third);
    assertThat(published.all().difference(popular).orderBy("-views"))
        .containsExactly(first, fourth);
    assertThat(published.all().union(popular).count()).isEqualTo(4);
    assertThatThrownBy(() -> published.all().union(popular).filter("views", 1))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E052 filter() cannot follow union()");
  }

  private static final class PostQuerySetLike {
    Query<Post, Post, ?> all() {
      return Post.objects.published();
    }
  }

  @Test
  void inBulkGivesRowsByKey() {
    assertThat(Post.objects.inBulk(List.of(first.id, 999L)))
        .containsExactly(Map.entry(first.id, first));
    assertThat(Tag.objects.inBulk(List.of("java"), "name")).containsEntry("java", java);
    assertThatThrownBy(() -> Post.objects.inBulk(List.of(1), "views"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E074");
  }

  @Test
  void methodsOfOnesOwnAreChained() {
    assertThat(Post.objects.published().filter("views__gt", 5).orderBy("id"))
        .containsExactly(first, third);
    assertThat(Post.objects.filter("views__gt", 5).published().exclude("slug", "first"))
        .containsExactly(third);
    assertThat(
            RelatedSet.reverse(java, Post.class, "tags")
                .within(Post.objects)
                .published()
                .orderBy("id"))
        .containsExactly(first, third);
  }

  @Test
  void rawSqlGivesInstances() {
    List<Post> posts =
        Post.objects.raw(
            "SELECT id, title, views * 2 AS twice FROM press_post WHERE views > ? ORDER BY id", 15);
    assertThat(posts).containsExactly(second, third);
    assertThat(posts.get(0).annotation("twice", Object.class)).hasToString("40");
    assertThat(posts.get(0).isDeferred("body")).isTrue();
    assertThatThrownBy(() -> Post.objects.raw("SELECT title FROM press_post"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E073");
  }

  @Test
  void iteratingDoesNotKeepTheRows() {
    StringBuilder seen = new StringBuilder();
    Post.objects
        .orderBy("id")
        .prefetchRelated("tags")
        .iterate(3, post -> seen.append(post.slug).append(post.tags.list().size()).append(' '));
    assertThat(seen).hasToString("first2 second0 third1 fourth1 ");
  }

  @Test
  void explainTellsTheDatabasesWay() {
    assertThat(Post.objects.filter("slug", "first").explain()).containsIgnoringCase("press_post");
  }

  // ---- mistakes

  @Test
  void aFieldThatIsNotThereIsNamedWithThoseThatAre() {
    assertThatThrownBy(() -> Post.objects.filter("titel__contains", "x"))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E030 Post has no field 'titel'")
        .hasMessageContaining("where: titel__contains")
        .hasMessageContaining("'title'. Fields: author, body, category, comments,");
    assertThatThrownBy(() -> Post.objects.orderBy("titel"))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("'title'");
  }

  @Test
  void aLookUpThatIsNotThereIsNamedWithThoseThatAre() {
    assertThatThrownBy(() -> Post.objects.filter("views__contians", 1))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E031 Post.views has no look-up 'contians'")
        .hasMessageContaining("'contains'. Look-ups: ");
    assertThatThrownBy(() -> Post.objects.filter("author__icontains", "a"))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E031 Post.author has no look-up 'icontains'");
  }

  @Test
  void aValueThatTheFieldCannotHoldIsRefusedWhenTheQueryIsBuilt() {
    assertThatThrownBy(() -> Post.objects.filter("views", "many"))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E032 Post.views cannot take many (String)");
    assertThatThrownBy(() -> Post.objects.filter("views__in", 3))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E032 Post.views__in takes several values");
    assertThatThrownBy(() -> Post.objects.filter("views__gt", null))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E032");
  }

  @Test
  void anInstanceOfAnotherModelIsRefused() {
    assertThatThrownBy(() -> Post.objects.filter("author", java))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E034 Post.author cannot be compared with a Tag")
        .hasMessageContaining("it refers to press.Author");
    assertThatThrownBy(() -> Post.objects.filter("author", new Author()))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E035");
    assertThatThrownBy(() -> Post.objects.filter("author__in", Tag.objects.all()))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E034");
  }

  @Test
  void aQueryComparedByEqualityMustGiveOneRow() {
    assertThatThrownBy(() -> Post.objects.filter("author", Author.objects.all()).list())
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E039");
    assertThat(Post.objects.filter("author", Author.objects.filter("name", "Reza").limit(1)))
        .containsExactly(fourth);
  }

  @Test
  void anOuterRefOutsideOfASubqueryIsRefused() {
    assertThatThrownBy(() -> Post.objects.filter("views", OuterRef.of("pk")).list())
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E042");
  }

  @Test
  void aValueOfUnknownTypeMustBeToldItsType() {
    assertThatThrownBy(
            () -> Post.objects.annotate("x", Functions.coalesce("views", "title")).list())
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E041");
    assertThat(
            Post.objects.annotate("x", Functions.coalesce("views", "title").as(Types.TEXT)).list())
        .hasSize(4);
  }

  // ---- plans

  @Test
  void aQueryOfTheSameShapeIsNotPlannedAgain() {
    Post.objects.filter("author__name", "Ali").filter("views__gt", 5).list();
    PlanCache plans = ModelGraph.current().plans(Connections.get(null).dialect());
    int before = plans.size();
    assertThat(Post.objects.filter("author__name", "Sara").filter("views__gt", 1).list())
        .containsExactly(third);
    assertThat(plans.size()).isEqualTo(before);
  }

  @Test
  void oneConditionUsedTwiceIsAnotherShapeThanTwo() {
    Q<Object> once = Q.of("views__gte", 10);
    assertThat(Post.objects.filter(once).filter(once)).hasSize(3);
    assertThat(Post.objects.filter(Q.of("views__gte", 10)).filter(Q.of("views__gte", 20)))
        .hasSize(2);
  }

  @Test
  void deepTreesOfCategoriesAreFollowed() {
    assertThat(Category.objects.filter("parent__name", "Code")).containsExactly(web);
    assertThat(Category.objects.filter("children__posts__slug", "third")).containsExactly(code);
  }
}
