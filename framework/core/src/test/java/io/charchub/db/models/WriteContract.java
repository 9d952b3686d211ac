package io.charchub.db.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.apps.Services;
import io.charchub.apps.Signal;
import io.charchub.apps.Signals;
import io.charchub.db.IntegrityException;
import io.charchub.db.expressions.Assignment;
import io.charchub.db.expressions.Count;
import io.charchub.db.expressions.F;
import io.charchub.db.expressions.Q;
import io.charchub.db.fields.FieldException;
import io.charchub.db.models.press.Album;
import io.charchub.db.models.press.Author;
import io.charchub.db.models.press.Comment;
import io.charchub.db.models.press.Contract;
import io.charchub.db.models.press.Country;
import io.charchub.db.models.press.Person;
import io.charchub.db.models.press.Post;
import io.charchub.db.models.press.Singer;
import io.charchub.db.models.press.Song;
import io.charchub.db.models.press.Tag;
import io.charchub.validation.ValidationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What saving, updating and deleting promise on every database. */
abstract class WriteContract extends PressContract {

  private static Tag tagOf(String name) {
    Tag tag = new Tag();
    tag.name = name;
    return tag;
  }

  // ---- save

  @Test
  void aNewRowIsInsertedAndKnowsItsKey() {
    Tag tag = tagOf("new");
    assertThat(tag.isAdding()).isTrue();
    assertThat(queries(tag::save)).isEqualTo(1);
    assertThat(tag.id).isNotNull();
    assertThat(tag.isAdding()).isFalse();
  }

  @Test
  void aRowWithAKeyIsUpdatedOrElseInserted() {
    java.weight = 9;
    assertThat(queries(java::save)).isEqualTo(1);
    Tag tag = tagOf("late");
    tag.id = 500L;
    assertThat(queries(tag::save)).isEqualTo(2);
    assertThat(Tag.objects.get("pk", 500).name).isEqualTo("late");
  }

  @Test
  void updateFieldsWritesTheseOnly() {
    first.title = "changed";
    first.views = 99;
    first.save(SaveOptions.fields("views"));
    Post read = Post.objects.get("pk", first.id);
    assertThat(read.title).isEqualTo("The first");
    assertThat(read.views).isEqualTo(99);
    assertThat(queries(() -> first.save(SaveOptions.fields()))).isZero();
  }

  @Test
  void aForcedUpdateOfARowThatIsGoneFails() {
    Tag tag = tagOf("x");
    tag.id = 999L;
    assertThatThrownBy(() -> tag.save(SaveOptions.UPDATE))
        .isInstanceOf(NotUpdated.class)
        .hasMessageContaining("models.E062 No row of Tag has the key 999");
    assertThatThrownBy(() -> tagOf("y").save(SaveOptions.UPDATE))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E051");
  }

  @Test
  void whatItRefersToMustBeSavedBefore() {
    Post post = new Post();
    post.author.set(new Author());
    assertThatThrownBy(post::save)
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E053 Post cannot be saved: its author was never saved");
    Author late = new Author();
    late.name = "late";
    post.author.set(late);
    late.save();
    post.title = post.slug = "late";
    post.save();
    assertThat(post.author.id()).isEqualTo(late.id);
  }

  @Test
  void automaticTimesAreSetBySaving() {
    Instant before = first.updatedAt;
    assertThat(before).isNotNull();
    first.save();
    assertThat(first.updatedAt).isAfterOrEqualTo(before);
  }

  @Test
  void anAssignedExpressionIsComputedByTheDatabaseAndReadBack() {
    first.assign(F.of("views"), F.of("views").plus(5));
    assertThat(queries(first::save)).isEqualTo(1);
    assertThat(first.views).isEqualTo(15);
    first.save();
    assertThat(Post.objects.get("pk", first.id).views).isEqualTo(15);
    Tag fresh = tagOf("z");
    fresh.assign(F.of("weight"), F.of("weight").plus(1));
    assertThatThrownBy(fresh::save)
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E056");
  }

  @Test
  void refreshReadsTheRowAgain() {
    Post.objects.filter("pk", first.id).update("views", 77);
    first.author.set(sara);
    first.refreshFromDb();
    assertThat(first.views).isEqualTo(77);
    assertThat(first.author.get()).isEqualTo(ali);
    Tag gone = tagOf("gone");
    assertThatThrownBy(gone::refreshFromDb).isInstanceOf(DoesNotExist.class);
  }

  @Test
  void rowsAreEqualByModelAndKey() {
    assertThat(Post.objects.get("pk", first.id))
        .isEqualTo(first)
        .hasSameHashCodeAs(first)
        .isNotSameAs(first);
    assertThat(new Post()).isNotEqualTo(new Post());
    assertThatThrownBy(() -> new HashSet<Post>().add(new Post()))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E055");
    assertThat(new Comment()).hasToString("Comment object (null)");
  }

  // ---- create, get or create, update or create

  @Test
  void createTakesValuesByName() {
    Tag tag = Tag.objects.create(Assignment.of("name", "named"), Assignment.of("weight", "4"));
    assertThat(Tag.objects.get("pk", tag.id).weight).isEqualTo(4);
    assertThatThrownBy(() -> Post.objects.create(Assignment.of("tags", List.of())))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E068");
    assertThatThrownBy(() -> Tag.objects.create(Assignment.of("nmae", "x")))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E012 Tag has no field 'nmae'");
  }

  @Test
  void getOrCreateFindsOrMakes() {
    assertThat(Tag.objects.getOrCreate(Q.of("name", "java")).created()).isFalse();
    Created<Tag> made = Tag.objects.getOrCreate(Q.of("name", "rust"), Assignment.of("weight", 7));
    assertThat(made.created()).isTrue();
    assertThat(made.object().name).isEqualTo("rust");
    assertThat(made.object().weight).isEqualTo(7);
    assertThatThrownBy(() -> Tag.objects.getOrCreate(Q.of("weight", 77)))
        .isInstanceOf(IntegrityException.class);
    assertThat(Tag.objects.count()).isEqualTo(4);
  }

  @Test
  void updateOrCreateChangesOrMakes() {
    assertThat(
            Tag.objects.updateOrCreate(Q.of("name", "java"), Assignment.of("weight", 8)).created())
        .isFalse();
    assertThat(Tag.objects.get("name", "java").weight).isEqualTo(8);
    assertThat(Tag.objects.updateOrCreate(Q.of("name", "go"), Assignment.of("weight", 1)).created())
        .isTrue();
  }

  // ---- many rows

  @Test
  void bulkCreateInsertsInFewStatementsAndKnowsTheKeys() {
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      tags.add(tagOf("t" + i));
    }
    assertThat(queries(() -> Tag.objects.bulkCreate(tags))).isEqualTo(1);
    assertThat(tags).allSatisfy(tag -> assertThat(tag.id).isNotNull());
    assertThat(Tag.objects.get("pk", tags.get(57).id).name).isEqualTo("t57");
    assertThat(
            queries(
                () ->
                    Tag.objects.bulkCreate(
                        List.of(tagOf("a"), tagOf("b"), tagOf("c")),
                        BulkOptions.DEFAULT.batchSize(2))))
        .isEqualTo(2);
  }

  @Test
  void bulkCreateLeavesOrChangesRowsThatAreThere() {
    Tag.objects.bulkCreate(List.of(tagOf("java"), tagOf("kotlin")), BulkOptions.IGNORING);
    assertThat(Tag.objects.count()).isEqualTo(4);
    Tag again = tagOf("java");
    again.weight = 42;
    Tag.objects.bulkCreate(List.of(again), BulkOptions.DEFAULT.updating("weight").on("name"));
    assertThat(Tag.objects.get("name", "java").weight).isEqualTo(42);
    assertThatThrownBy(
            () ->
                Tag.objects.bulkCreate(List.of(tagOf("q")), BulkOptions.DEFAULT.updating("weight")))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E069");
  }

  @Test
  void bulkUpdateWritesTheFieldsOfMany() {
    java.weight = 50;
    jvm.weight = 60;
    assertThat(Tag.objects.bulkUpdate(List.of(java, jvm), "weight")).isEqualTo(2);
    assertThat(Tag.objects.orderBy("id").flat("weight", Integer.class)).containsExactly(50, 60, 1);
    assertThatThrownBy(() -> Tag.objects.bulkUpdate(List.of(java), "id"))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E051");
  }

  @Test
  void updateChangesRowsInOneStatement() {
    assertThat(
            statements(
                () ->
                    Post.objects
                        .filter("author__name", "Ali")
                        .update("views", F.of("views").plus(1))))
        .singleElement()
        .asString()
        .startsWith(
            "UPDATE \"press_post\" SET \"views\" = (\"press_post\".\"views\" + ?) WHERE \"press_post\".\"id\" IN (SELECT ");
    assertThat(Post.objects.orderBy("id").flat("views", Integer.class))
        .containsExactly(11, 21, 30, 0);
    assertThat(
            Post.objects
                .filter("pk", first.id)
                .update(Assignment.of("status", Post.Status.DRAFT), Assignment.of("author", reza)))
        .isEqualTo(1);
    assertThat(Post.objects.get("pk", first.id).author.id()).isEqualTo(reza.id);
  }

  @Test
  void updateCannotReachOverARelation() {
    assertThatThrownBy(() -> Post.objects.update("author__name", "x"))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E070");
    assertThatThrownBy(() -> Post.objects.update("views", F.of("author__age")))
        .isInstanceOf(FieldException.class)
        .hasMessageContaining("models.E037");
    assertThatThrownBy(() -> Post.objects.update("views", Count.of("tags")))
        .isInstanceOf(FieldException.class);
    assertThatThrownBy(() -> Post.objects.limit(1).update("views", 1))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E058");
  }

  // ---- delete

  @Test
  void whatRefersByCascadeGoesToo() {
    Deleted deleted = Post.objects.filter("pk", first.id).delete();
    assertThat(deleted.byModel())
        .containsEntry("press.Post", 1)
        .containsEntry("press.Comment", 2)
        .containsEntry("press.Post_tags", 2);
    assertThat(deleted.total()).isEqualTo(5);
    assertThat(Tag.objects.count()).isEqualTo(3);
  }

  @Test
  void aWholeTreeGoesAndReferencesThatMayBeEmptyAreEmptied() {
    code.delete();
    assertThat(code.id).isNull();
    assertThat(Post.objects.filter("category", null)).hasSize(4);
    ali.delete();
    assertThat(Author.objects.get("pk", sara.id).mentor.id()).isNull();
    assertThat(Post.objects.orderBy("id")).containsExactly(third, fourth);
  }

  @Test
  void aProtectedRowStays() {
    Contract contract = Contract.objects.create(row -> row.author.set(ali));
    assertThatThrownBy(ali::delete)
        .isInstanceOfSatisfying(
            ProtectedException.class, e -> assertThat(e.objects()).containsExactly(contract))
        .hasMessageContaining(
            "models.E071 Author cannot be deleted: it is protected by 1 contract that refers to it by author");
    assertThat(Author.objects.count()).isEqualTo(3);
  }

  @Test
  void aRestrictedRowGoesOnlyWithWhatRestrictsIt() {
    Singer singer = Singer.objects.create(row -> row.name = "S");
    Album album = Album.objects.create(row -> row.singer.set(singer));
    Song.objects.create(
        row -> {
          row.singer.set(singer);
          row.album.set(album);
        });
    assertThatThrownBy(album::delete)
        .isInstanceOf(RestrictedException.class)
        .hasMessageContaining("models.E072");
    assertThat(singer.delete().total()).isEqualTo(3);
  }

  @Test
  void rowsThatNothingRefersToGoInOneStatement() {
    assertThat(statements(() -> Comment.objects.filter("score__lt", 4).delete()))
        .containsExactly("DELETE FROM \"press_comment\" WHERE \"press_comment\".\"score\" < ?");
    assertThat(Comment.objects.filter("pk", -1).delete()).isEqualTo(new Deleted(0, Map.of()));
    assertThatThrownBy(() -> new Comment().delete())
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("models.E054");
  }

  @Test
  void bothSidesOfASetOfThemselvesGo() {
    Person a = Person.objects.create(row -> row.nick = "a");
    Person b = Person.objects.create(row -> row.nick = "b");
    a.friends.add(b);
    a.follows.add(b);
    assertThat(b.delete().byModel()).containsEntry("press.Person", 1);
    assertThat(Person.objects.get("pk", a.id).friends.count()).isZero();
  }

  // ---- signals

  @Test
  void savingAndDeletingAreTold() {
    List<String> told = new ArrayList<>();
    Signals signals = Services.current().get(Signals.class);
    try (Signal.Connection before =
            signals
                .of(Signalled.PreSave.class)
                .connect(event -> told.add("before " + event.instance()));
        Signal.Connection after =
            signals
                .of(Signalled.PostSave.class)
                .connect(
                    event ->
                        told.add((event.created() ? "made " : "changed ") + event.instance()));
        Signal.Connection gone =
            signals
                .of(Signalled.PostDelete.class)
                .connect(event -> told.add("gone " + event.instance()));
        Signal.Connection sets =
            signals
                .of(Signalled.M2mChanged.class)
                .connect(event -> told.add(event.action() + " " + event.keys().size()))) {
      Tag tag = tagOf("told");
      tag.save();
      tag.save();
      second.tags.add(tag, java);
      second.tags.add(tag);
      tag.delete();
    }
    assertThat(told)
        .containsExactly(
            "before told",
            "made told",
            "before told",
            "changed told",
            "PRE_ADD 2",
            "POST_ADD 2",
            "PRE_ADD 0",
            "POST_ADD 0",
            "gone told");
  }

  // ---- transactions

  @Test
  void aTransactionIsAsAWholeOrNotAtAll() {
    assertThatThrownBy(
            () ->
                Transactions.atomic(
                    () -> {
                      tagOf("lost").save();
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(Tag.objects.filter("name", "lost").exists()).isFalse();
    assertThat(Transactions.atomic(() -> Tag.objects.count())).isEqualTo(3);
  }

  // ---- checks

  @Test
  void fullCleanTellsEverythingAtOnce() {
    Post post = new Post();
    post.title = "";
    post.slug = "first";
    post.author.set(ali);
    assertThatThrownBy(post::fullClean)
        .isInstanceOfSatisfying(
            ValidationException.class,
            e -> {
              assertThat(e.errors().has("title", "blank")).isTrue();
              assertThat(e.errors().has("slug", "unique")).isTrue();
            });
  }

  @Test
  void aRowMayKeepWhatIsUnique() {
    first.fullClean(Set.of("updatedAt"));
    Tag clash = tagOf("java");
    assertThatThrownBy(() -> clash.validateUnique(Set.of()))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("There is already a tag with this name.");
    assertThat(queries(() -> clash.validateUnique(Set.of("name")))).isZero();
  }

  @Test
  void constraintsAreAskedOfTheDatabase() {
    first.views = -1;
    assertThatThrownBy(() -> first.validateConstraints(Set.of()))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("The rule \"views_not_negative\" does not hold");
    first.validateConstraints(Set.of("views"));
    first.views = 1;
    first.validateConstraints(Set.of());
  }

  @Test
  void keysOfOnesOwnAreSavedAsTheyAre() {
    Country iran = new Country();
    iran.code = "IR";
    iran.name = "Iran";
    iran.save();
    assertThat(Country.objects.get("pk", "IR")).isEqualTo(iran);
    iran.name = "ایران";
    assertThat(queries(iran::save)).isEqualTo(1);
    assertThat(Country.objects.count()).isEqualTo(1);
  }
}
