package io.charchub.db.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.expressions.Assignment;
import io.charchub.db.expressions.Q;
import io.charchub.db.fields.FieldException;
import io.charchub.db.models.press.Author;
import io.charchub.db.models.press.City;
import io.charchub.db.models.press.Club;
import io.charchub.db.models.press.Comment;
import io.charchub.db.models.press.Country;
import io.charchub.db.models.press.Membership;
import io.charchub.db.models.press.Person;
import io.charchub.db.models.press.Post;
import io.charchub.db.models.press.Profile;
import io.charchub.db.models.press.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What references and related sets promise on every database. */
abstract class RelationContract extends PressContract {

  private static RelatedSet<Comment> comments(Post post) {
    return RelatedSet.reverse(post, Comment.class, "post");
  }

  private static RelatedSet<Post> posts(Author author) {
    return RelatedSet.reverse(author, Post.class, "author");
  }

  @Test
  void theKeyOfAReferenceIsFree() {
    List<Post> posts = Post.objects.orderBy("id").list();
    assertThat(queries(() -> assertThat(posts.get(0).author.id()).isEqualTo(ali.id))).isZero();
  }

  @Test
  void touchingOneReferenceLoadsItForAllRowsOfTheResult() {
    List<Post> posts = Post.objects.list();
    assertThat(
            queries(() -> posts.forEach(post -> assertThat(post.author.get().name).isNotEmpty())))
        .isEqualTo(1);
    assertThat(queries(() -> posts.forEach(post -> post.author.get().mentor.get()))).isEqualTo(1);
  }

  @Test
  void fiftyPostsWithAuthorTagsAndCommentsTakeFiveQueriesAtMost() {
    for (int i = 0; i < 50; i++) {
      Post post = post("p" + i, i % 2 == 0 ? ali : sara, null, Post.Status.DRAFT, i, null, null);
      post.tags.add(java, i % 3 == 0 ? jvm : poetry);
      comment(post, "c", true, i);
    }
    StringBuilder page = new StringBuilder();
    int queries =
        queries(
            () -> {
              for (Post post : Post.objects.orderBy("-id").limit(50)) {
                page.append(post.title)
                    .append(post.author.get().name)
                    .append(post.tags.list())
                    .append(comments(post).count())
                    .append(comments(post).exists());
              }
            });
    assertThat(queries).isLessThanOrEqualTo(5);
    assertThat(page).contains("The p49Sara[");
  }

  @Test
  void setsAndTheirCountsAreLoadedForAllRows() {
    List<Post> posts = Post.objects.orderBy("id").list();
    assertThat(
            queries(
                () ->
                    assertThat(posts.stream().map(post -> comments(post).count()))
                        .containsExactly(2L, 0L, 1L, 0L)))
        .isEqualTo(1);
    assertThat(
            queries(
                () ->
                    assertThat(posts.stream().map(post -> post.tags.list().size()))
                        .containsExactly(2, 0, 1, 1)))
        .isEqualTo(1);
    assertThat(
            queries(
                () ->
                    assertThat(posts.stream().map(post -> post.tags.exists()))
                        .containsExactly(true, false, true, true)))
        .isZero();
  }

  @Test
  void theRowsOfASetKnowTheirOwner() {
    Author found = Author.objects.get("pk", ali.id);
    List<Post> posts = posts(found).all().list();
    assertThat(queries(() -> posts.forEach(post -> assertThat(post.author.get()).isSameAs(found))))
        .isZero();
  }

  @Test
  void aQueryOfASetIsAskedAnew() {
    Post post = Post.objects.get("slug", "first");
    post.tags.list();
    assertThat(queries(() -> assertThat(post.tags.filter("weight__gt", 2)).containsExactly(java)))
        .isEqualTo(1);
    assertThat(queries(() -> assertThat(post.tags.all()).hasSize(2))).isZero();
  }

  @Test
  void selectRelatedReadsBothFromOneRow() {
    assertThat(
            queries(
                () -> {
                  for (Post post : Post.objects.selectRelated("author__mentor", "category")) {
                    post.author.get().mentor.get();
                    post.category.get();
                  }
                }))
        .isEqualTo(1);
    assertThat(from(Post.objects.selectRelated("author", "category")))
        .contains("INNER JOIN \"press_author\"")
        .contains("LEFT OUTER JOIN \"press_category\"");
    assertThatThrownBy(() -> Post.objects.selectRelated("tags"))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E048")
        .hasMessageContaining("Choices: author, category");
  }

  @Test
  void prefetchReadsOneQueryForEachStep() {
    List<Author> authors = new ArrayList<>();
    assertThat(
            queries(
                () ->
                    authors.addAll(
                        Author.objects.orderBy("id").prefetchRelated("posts__tags").list())))
        .isEqualTo(3);
    assertThat(
            queries(() -> assertThat(posts(authors.get(0)).list().get(0).tags.list()).isNotNull()))
        .isZero();
  }

  @Test
  void prefetchTakesAQueryAndANameOfItsOwn() {
    List<Post> posts =
        Post.objects
            .orderBy("id")
            .prefetchRelated(
                Prefetch.of("comments", Comment.objects.filter("approved", true)).to("approved"))
            .list();
    assertThat(posts.get(0).<Comment>prefetched("approved"))
        .singleElement()
        .satisfies(each -> assertThat(each.body).isEqualTo("good"));
    assertThat(posts.get(1).prefetched("approved")).isEmpty();
    assertThatThrownBy(() -> posts.get(0).prefetched("nothing"))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E050");
    assertThatThrownBy(() -> Post.objects.prefetchRelated("nope").list())
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E066 Post has no relation 'nope'");
    assertThatThrownBy(
            () ->
                Post.objects.prefetchRelated(
                    Prefetch.of("tags"), Prefetch.of("tags", Tag.objects.all())))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E065");
  }

  @Test
  void aReferenceThatIsEmptyGivesNullWhereItMayBe() {
    assertThat(Post.objects.get("slug", "second").category.get()).isNull();
    assertThat(new Post().category.get()).isNull();
    assertThatThrownBy(() -> new Post().author.get())
        .isInstanceOf(DoesNotExist.class)
        .hasMessageContaining("models.E061 Post has no author");
  }

  @Test
  void anotherKeyForgetsTheLoadedObject() {
    Post post = Post.objects.get("slug", "first");
    assertThat(post.author.get()).isEqualTo(ali);
    post.author.setId(sara.id);
    assertThat(post.author.get()).isEqualTo(sara);
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void aReferenceRefusesAnotherModel() {
    assertThatThrownBy(() -> ((Ref) first.author).set(java))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E034 press.Post.author cannot point at a Tag");
  }

  @Test
  void theOtherSideOfAOneToOneIsOneRow() {
    Profile profile =
        Profile.objects.create(
            row -> {
              row.author.set(ali);
              row.nickname = "al";
            });
    assertThat(RelatedSet.single(Author.objects.get("pk", ali.id), Profile.class, "author"))
        .isEqualTo(profile);
    assertThatThrownBy(() -> RelatedSet.single(sara, Profile.class, "author"))
        .isInstanceOf(DoesNotExist.class)
        .hasMessageContaining("models.E061 Author has no Profile");
    assertThat(
            queries(
                () -> Author.objects.selectRelated("profile").forEach(each -> each.name.length())))
        .isEqualTo(1);
  }

  @Test
  void keysMayBeText() {
    Country iran =
        Country.objects.create(
            row -> {
              row.code = "IR";
              row.name = "Iran";
            });
    City tehran =
        City.objects.create(
            row -> {
              row.name = "Tehran";
              row.country.set(iran);
            });
    assertThat(City.objects.get("country", "IR")).isEqualTo(tehran);
    assertThat(City.objects.get("pk", tehran.id).country.get().name).isEqualTo("Iran");
    assertThat(RelatedSet.reverse(iran, City.class, "country").list()).containsExactly(tehran);
  }

  // ---- changing sets

  @Test
  void addRemoveClearAndSetChangeAManyToManySet() {
    second.tags.add(java, jvm);
    second.tags.add(java);
    assertThat(second.tags.list()).containsExactlyInAnyOrder(java, jvm);
    second.tags.remove(java);
    assertThat(second.tags.list()).containsExactly(jvm);
    second.tags.set(List.of(poetry, jvm));
    assertThat(second.tags.list()).containsExactlyInAnyOrder(poetry, jvm);
    second.tags.setKeys(List.of(String.valueOf(java.id)));
    assertThat(second.tags.list()).containsExactly(java);
    second.tags.clear();
    assertThat(second.tags.count()).isZero();
  }

  @Test
  void theOtherSideOfAManyToManySetCanBeChangedToo() {
    RelatedSet<Post> posts = RelatedSet.reverse(poetry, Post.class, "tags");
    posts.add(first);
    assertThat(posts.list()).containsExactlyInAnyOrder(first, fourth);
    assertThat(Post.objects.get("pk", first.id).tags.list()).hasSize(3);
  }

  @Test
  void aSymmetricalSetIsOneOnBothSides() {
    Person a = Person.objects.create(row -> row.nick = "a");
    Person b = Person.objects.create(row -> row.nick = "b");
    a.friends.add(b);
    assertThat(b.friends.list()).containsExactly(a);
    a.follows.add(b);
    assertThat(b.follows.list()).isEmpty();
    b.friends.clear();
    assertThat(Person.objects.get("pk", a.id).friends.list()).isEmpty();
  }

  @Test
  void aModelBetweenHoldsValues() {
    Club club = Club.objects.create(row -> row.name = "Readers");
    club.members.addThrough(List.of(ali, sara), Map.of("role", "chair"));
    club.members.add(reza);
    assertThat(Membership.objects.orderBy("id").flat("role", String.class))
        .containsExactly("chair", "chair", "member");
    assertThat(club.members.filter("memberships__role", "chair").orderBy("id"))
        .containsExactly(ali, sara);
    assertThatThrownBy(() -> first.tags.addThrough(List.of(java), Map.of()))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E067");
  }

  @Test
  void theReverseSideOfAForeignKeyCanBeChanged() {
    RelatedSet<Post> inCode = RelatedSet.reverse(code, Post.class, "category");
    inCode.add(second);
    assertThat(inCode.list()).contains(second);
    inCode.remove(second);
    assertThat(Post.objects.get("pk", second.id).category.id()).isNull();
    assertThatThrownBy(() -> posts(ali).remove(first))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E067 A Post cannot be without its author");
    assertThat(
            comments(second)
                .create(
                    row -> {
                      row.body = "new";
                      row.score = 1;
                    })
                .post
                .get())
        .isEqualTo(second);
    assertThat(
            comments(second).getOrCreate(Q.of("body", "new"), Assignment.of("score", 9)).created())
        .isFalse();
    assertThat(
            comments(second)
                .getOrCreate(Q.of("body", "newer"), Assignment.of("score", 9))
                .created())
        .isTrue();
  }

  @Test
  void aRowThatWasNeverSavedHasNoSets() {
    assertThatThrownBy(() -> new Post().tags.list())
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E053");
    assertThatThrownBy(() -> first.tags.add(new Tag()))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E053");
  }

  // ---- deferred fields

  @Test
  void whatWasLeftOutIsReadForAllRowsWhenItIsAskedFor() {
    List<Post> posts = Post.objects.orderBy("id").defer("body", "title").list();
    assertThat(posts.get(0).isDeferred("title")).isTrue();
    var title = io.charchub.db.meta.ModelMeta.of(Post.class).field("title");
    assertThat(
            queries(
                () ->
                    assertThat(posts.stream().map(post -> String.valueOf(title.get(post))))
                        .startsWith("The first", "The second")))
        .isEqualTo(1);
    assertThat(posts.get(0).deferredFields()).containsExactly("body");
  }

  @Test
  void aTemplateReadsWhatWasLeftOutOfAFieldThatBeginsWithAText() {
    Post written = Post.objects.get("slug", "first");
    written.body = "The whole of it";
    written.save();
    Post post = Post.objects.defer("body").get("slug", "first");
    assertThat(post.body).as("as the class begins it").isEmpty();
    assertThat(io.charchub.db.meta.ModelMeta.of(Post.class).property(post, "body"))
        .isEqualTo("The whole of it");
  }

  @Test
  void savingLeavesWhatWasNotReadAlone() {
    Post post = Post.objects.only("views").get("slug", "first");
    post.views = 11;
    assertThat(
            statements(
                () -> {
                  post.save();
                  return post;
                }))
        .singleElement()
        .asString()
        .startsWith("UPDATE \"press_post\" SET \"views\" = ? WHERE");
    assertThat(Post.objects.get("slug", "first").title).isEqualTo("The first");
  }

  @Test
  void aDeferredKeyCannotBeFollowed() {
    assertThatThrownBy(() -> Post.objects.only("title").selectRelated("author").list())
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E049");
    assertThat(
            Post.objects
                .only("title", "author__name")
                .selectRelated("author")
                .get("slug", "first")
                .author
                .get()
                .name)
        .isEqualTo("Ali");
  }
}
