package io.charchub.db.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.db.expressions.Exists;
import io.charchub.db.expressions.F;
import io.charchub.db.expressions.OuterRef;
import io.charchub.db.models.press.Comment;
import io.charchub.db.models.press.Note;
import io.charchub.db.models.press.Post;
import io.charchub.db.sql.NotSupportedException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What look-ups of JSON documents promise, and that plans never keep what was a value. */
abstract class JsonContract extends PressContract {
  private Note object;
  private Note list;
  private Note nothing;

  @BeforeEach
  void notes() {
    object = note("object", Map.of("lang", "fa", "words", 12, "deep", Map.of("on", true)));
    list = note("list", Arrays.asList(1, null, "three"));
    nothing = note("nothing", null);
  }

  private static Note note(String name, Object data) {
    return Note.objects.create(
        row -> {
          row.name = name;
          row.data = data;
        });
  }

  @Test
  void documentsComeBackAsTheyWere() {
    assertThat(Note.objects.get("name", "list").data).isEqualTo(Arrays.asList(1L, null, "three"));
    assertThat(Note.objects.filter("data", Arrays.asList(1, null, "three"))).containsExactly(list);
    assertThat(Note.objects.filter("data", null)).containsExactly(nothing);
  }

  @Test
  void pathsLeadIntoDocuments() {
    assertThat(Note.objects.filter("data__lang", "fa")).containsExactly(object);
    assertThat(Note.objects.filter("data__words__gte", 10)).containsExactly(object);
    assertThat(Note.objects.filter("data__deep__on", true)).containsExactly(object);
    assertThat(Note.objects.filter("data__2", "three")).containsExactly(list);
    assertThat(Note.objects.filter("data__1", null)).containsExactly(list);
    assertThat(Note.objects.filter("data__lang__isnull", true))
        .containsExactlyInAnyOrder(list, nothing);
    assertThat(Note.objects.filter("data__lang__icontains", "F")).containsExactly(object);
    assertThat(Note.objects.filter("name", "object").valuesList("data__deep", "data__words"))
        .containsExactly(List.of(Map.of("on", true), 12L));
  }

  @Test
  void aNameInADocumentIsNeverKeptInAPlan() {
    assertThat(Note.objects.filter("data__has_key", "lang")).containsExactly(object);
    assertThat(Note.objects.filter("data__has_key", "none")).isEmpty();
    assertThat(Note.objects.filter("data__has_keys", List.of("lang", "words")))
        .containsExactly(object);
    assertThat(Note.objects.filter("data__has_keys", List.of("lang", "none"))).isEmpty();
    assertThat(Note.objects.filter("data__has_any_keys", List.of("none", "words")))
        .containsExactly(object);
    assertThat(Note.objects.filter("data__has_key", "a' = 1 OR 1=1--")).isEmpty();
    assertThat(Note.objects.filter("data__a\"] OR 1=1", 1)).isEmpty();
  }

  @Test
  void aTruthThatIsNoBooleanIsNeverKeptInAPlan() {
    Exists talked = Exists.of(Comment.objects.filter("post", OuterRef.of("pk")));
    Query<Post, Post, ?> posts = Post.objects.annotate("talked", talked);
    assertThat(posts.filter("talked", "true")).containsExactlyInAnyOrder(first, third);
    assertThat(posts.filter("talked", "false")).containsExactlyInAnyOrder(second, fourth);
    assertThat(posts.filter("talked", true)).hasSize(2);
  }

  @Test
  void expressionsMayStandAmongValues() {
    assertThat(Post.objects.filter("views__in", List.of(F.of("id"), 20))).contains(second);
    assertThat(Post.objects.filter("views__in", List.of(F.of("id"), 30)))
        .contains(third)
        .doesNotContain(second);
    assertThat(Post.objects.filter("views__range", List.of(F.of("id"), 15))).containsExactly(first);
  }

  @Test
  void whatADatabaseCannotDoIsSaid() {
    assertThatThrownBy(() -> Note.objects.filter("data__contains", Map.of("lang", "fa")).list())
        .isInstanceOf(NotSupportedException.class)
        .hasMessageContaining(
            "sql.E001 SQLite cannot look into JSON documents for what they contain");
  }
}
