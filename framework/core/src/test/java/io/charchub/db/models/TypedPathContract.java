package io.charchub.db.models;

import static io.charchub.db.models.press.Post_.author;
import static io.charchub.db.models.press.Post_.category;
import static io.charchub.db.models.press.Post_.publishedAt;
import static io.charchub.db.models.press.Post_.rating;
import static io.charchub.db.models.press.Post_.slug;
import static io.charchub.db.models.press.Post_.status;
import static io.charchub.db.models.press.Post_.tags;
import static io.charchub.db.models.press.Post_.title;
import static io.charchub.db.models.press.Post_.views;
import static org.assertj.core.api.Assertions.assertThat;

import io.charchub.db.expressions.Count;
import io.charchub.db.expressions.Q;
import io.charchub.db.models.press.Author;
import io.charchub.db.models.press.Author_;
import io.charchub.db.models.press.Post;
import io.charchub.db.models.press.Post.Status;
import io.charchub.db.models.press.Post_;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What generated paths say is what strings say. */
abstract class TypedPathContract extends PressContract {

  @Test
  void conditionsAreMadeOfFields() {
    assertThat(Post.objects.filter(status.eq(Status.PUBLISHED), author.name().icontains("ali")))
        .containsExactly(first);
    assertThat(Post.objects.filter(views.between(10, 20))).containsExactlyInAnyOrder(first, second);
    assertThat(Post.objects.filter(views.gte(20).or(slug.eq("fourth"))))
        .containsExactlyInAnyOrder(second, third, fourth);
    assertThat(Post.objects.filter(rating.isNull())).containsExactly(second);
    assertThat(Post.objects.filter(rating.gt(new BigDecimal("3")))).containsExactly(first);
    assertThat(Post.objects.filter(slug.in("first", "third")))
        .containsExactlyInAnyOrder(first, third);
    assertThat(Post.objects.filter(slug.in(List.of()))).isEmpty();
    assertThat(Post.objects.exclude(title.startsWith("The f")))
        .containsExactlyInAnyOrder(second, third);
    assertThat(Post.objects.filter(publishedAt.year().eq(2023))).containsExactly(fourth);
  }

  @Test
  void conditionsOnNamesAndOnFieldsMix() {
    Q<Post> mixed = views.gt(5).and(Q.of("author__name", "Ali"));
    assertThat(Post.objects.filter(mixed)).containsExactlyInAnyOrder(first, second);
    assertThat(Post.objects.filter(Q.of("author__name", "Ali").and(views.gt(15))))
        .containsExactly(second);
  }

  @Test
  void relationsAreComparedWithInstances() {
    assertThat(Post.objects.filter(author.eq(sara))).containsExactly(third);
    assertThat(Post.objects.filter(author.in(ali, sara))).hasSize(3);
    assertThat(Post.objects.filter(category.isNull())).containsExactly(second);
    assertThat(Post.objects.filter(tags.eq(jvm))).containsExactly(first);
    assertThat(Author.objects.filter(author.reverse().views().gt(25))).containsExactly(sara);
  }

  @Test
  void fieldsAreOrdersAndExpressions() {
    assertThat(Post.objects.orderBy(views.desc(), title.asc()))
        .containsExactly(third, second, first, fourth);
    assertThat(Post.objects.annotate(Count.of(tags).as("n")).orderBy("-n", "id").first())
        .contains(first);
    assertThat(Post.objects.orderBy(views).flat(title)).startsWith("The fourth");
    assertThat(Post.objects.selectRelated(author, category).get(slug.eq("first")).author.isLoaded())
        .isTrue();
  }

  @Test
  void fieldsAreAssignedTo() {
    Post post = Post.objects.create(title.to("T"), slug.to("t"), author.to(reza), views.to(3));
    assertThat(
            Post.objects
                .filter(slug.eq("t"))
                .update(views.to(views.plus(4)), status.to(Status.PUBLISHED)))
        .isEqualTo(1);
    post.refreshFromDb();
    assertThat(post.views).isEqualTo(7);
    assertThat(post.status).isEqualTo(Status.PUBLISHED);
    assertThat(Post.objects.getOrCreate(slug.eq("t"), title.to("no")).created()).isFalse();
    post.assign(views, views.times(2));
    post.save();
    assertThat(post.views).isEqualTo(14);
  }

  @Test
  void theWayBackOfAnInstanceIsASet() {
    assertThat(Post_.author.of(ali).list()).containsExactlyInAnyOrder(first, second);
    assertThat(Author_.mentor.of(ali).list()).containsExactly(sara);
    assertThat(Post_.tags.of(java).within(Post.objects).published())
        .containsExactlyInAnyOrder(first, third);
  }

  @Test
  void aDeferredFieldIsReadByItsPath() {
    Post post = Post.objects.only(slug).get(slug.eq("first"));
    assertThat(post.title).isNull();
    assertThat(post.value(title)).isEqualTo("The first");
    assertThat(post.title).isEqualTo("The first");
  }
}
