package io.charchub.db.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.db.models.DeletionPreview.Part;
import io.charchub.db.models.press.Album;
import io.charchub.db.models.press.Author;
import io.charchub.db.models.press.Category;
import io.charchub.db.models.press.Comment;
import io.charchub.db.models.press.Contract;
import io.charchub.db.models.press.Post;
import io.charchub.db.models.press.Singer;
import io.charchub.db.models.press.Song;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a deletion before it happens, and that it happens so. */
abstract class DeletionPreviewContract extends PressContract {
  private static String named(Part part) {
    return part.count() + (part.isMore() ? "+ " : " ") + part.model().name();
  }

  private static List<String> going(DeletionPreview preview) {
    return preview.going().stream().map(DeletionPreviewContract::named).toList();
  }

  @Test
  void whatGoesIsNamedByModel() {
    DeletionPreview preview = DeletionPreview.of(List.of(first));

    assertThat(going(preview)).containsExactly("1 Post", "2 Comment");
    assertThat(preview.going().get(0).first()).containsExactly(first);
    assertThat(preview.links())
        .extracting(each -> each.count() + " " + each.relation())
        .containsExactly("2 tags");
    assertThat(preview.links().get(0).first()).map(Object.class::cast).contains(java, jvm);
    assertThat(preview.blocking()).isEmpty();
    assertThat(preview.isComplete()).isTrue();
    assertThat(first.delete().byModel())
        .containsEntry("press.Post", 1)
        .containsEntry("press.Comment", 2)
        .containsEntry("press.Post_tags", 2);
  }

  @Test
  void itGoesOnOverAllLevels() {
    DeletionPreview preview = DeletionPreview.of(Author.objects.filter("pk", ali.pk()));

    assertThat(going(preview)).containsExactly("1 Author", "2 Post", "2 Comment");
    assertThat(preview.emptied())
        .extracting(each -> each.count() + " " + each.relation())
        .containsExactly("1 mentor");
    assertThat(preview.emptied().get(0).first()).map(Object.class::cast).containsExactly(sara);
  }

  @Test
  void whatGoesItselfIsNotSaidToLoseItsReference() {
    DeletionPreview preview = DeletionPreview.of(List.of(ali, sara, reza));

    assertThat(going(preview)).containsExactly("3 Author", "4 Post", "3 Comment");
    assertThat(preview.emptied()).isEmpty();
  }

  @Test
  void itGoesAlongRowsThatReferToTheirOwnKind() {
    Category deep =
        Category.objects.create(
            row -> {
              row.name = "Deep";
              row.parent.set(web);
            });
    DeletionPreview preview = DeletionPreview.of(List.of(code));

    assertThat(preview.going().get(0).count()).isEqualTo(3);
    assertThat(preview.going().get(0).first())
        .map(Object.class::cast)
        .containsExactly(code, web, deep);
    assertThat(preview.emptied().get(0).count()).isEqualTo(3);
  }

  @Test
  void whatProtectsIsNamed() {
    Contract contract = Contract.objects.create(row -> row.author.set(ali));
    DeletionPreview preview = DeletionPreview.of(List.of(ali));

    assertThat(preview.blocking()).hasSize(1);
    assertThat(preview.blocking().get(0).relation()).isEqualTo("author");
    assertThat(preview.blocking().get(0).first()).map(Object.class::cast).containsExactly(contract);
  }

  @Test
  void whatRestrictsIsNamedUnlessItGoesItself() {
    Singer singer = Singer.objects.create(row -> row.name = "S");
    Album album = Album.objects.create(row -> row.singer.set(singer));
    Song.objects.create(
        row -> {
          row.singer.set(singer);
          row.album.set(album);
        });

    assertThat(DeletionPreview.of(List.of(album)).blocking())
        .extracting(Part::count)
        .containsExactly(1L);
    assertThat(DeletionPreview.of(List.of(singer)).blocking()).isEmpty();
    assertThat(going(DeletionPreview.of(List.of(singer))))
        .containsExactlyInAnyOrder("1 Singer", "1 Album", "1 Song");
  }

  @Test
  void manyRowsAreCountedUpToABoundAndNotLoaded() {
    List<Comment> many = new ArrayList<>();
    for (int i = 0; i < DeletionPreview.MOST + 100; i++) {
      Comment comment = new Comment();
      comment.post.set(second);
      comment.body = "c" + i;
      many.add(comment);
    }
    Comment.objects.bulkCreate(many);

    DeletionPreview preview = DeletionPreview.of(List.of(second));

    assertThat(going(preview)).containsExactly("1 Post", "1000+ Comment");
    assertThat(preview.going().get(1).first()).hasSize(DeletionPreview.FIRST);
    assertThat(preview.isComplete()).isTrue();
    assertThat(queries(() -> DeletionPreview.of(List.of(second)))).isEqualTo(3);
    assertThat(queries(() -> DeletionPreview.of(List.of(first)))).isEqualTo(2);
  }

  @Test
  void whatWasNotLookedAtIsSaid() {
    List<Post> many = new ArrayList<>();
    for (int i = 0; i < DeletionPreview.MOST + 1; i++) {
      Post post = new Post();
      post.title = "p" + i;
      post.slug = post.title;
      post.author.set(sara);
      many.add(post);
    }
    Post.objects.bulkCreate(many);

    DeletionPreview preview = DeletionPreview.of(List.of(sara));

    assertThat(going(preview).get(1)).isEqualTo("1000+ Post");
    assertThat(preview.isComplete()).isFalse();
  }

  @Test
  void nothingGoesWithNothing() {
    assertThat(DeletionPreview.of(List.of()).going()).isEmpty();
    assertThat(DeletionPreview.of(Post.objects.none()).going().get(0).count()).isZero();
  }
}
