package blog;

import io.charchub.contrib.auth.User;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.QueryState;
import io.charchub.i18n.TimeZones;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The questions that this blog asks about posts. */
public final class PostQuerySet extends QuerySetOf<Post, PostQuerySet> {

  PostQuerySet(QueryState<Post> state) {
    super(state);
  }

  /** Posts that a reader may see: published, and their time has come. */
  public PostQuerySet published() {
    return filter(Post_.status.eq(Post.Status.PUBLISHED), Post_.publishedAt.lte(TimeZones.now()));
  }

  /**
   * What {@code visitor} may see: what is published, and posts of their own; of staff with the
   * permission to view posts all of it; null for anybody.
   */
  public PostQuerySet visibleTo(@Nullable User visitor) {
    if (visitor == null) {
      return published();
    }
    if (visitor.isStaff && visitor.hasPerm("blog.view_post")) {
      return all();
    }
    return filter(
        Post_.status
            .eq(Post.Status.PUBLISHED)
            .and(Post_.publishedAt.lte(TimeZones.now()))
            .or(Post_.author.user().eq(visitor)));
  }

  /**
   * Posts of the days from {@code first} to the day before {@code end}, in the active time zone.
   */
  public PostQuerySet between(LocalDate first, LocalDate end) {
    ZoneId zone = TimeZones.current();
    return filter(
        Post_.publishedAt.gte(first.atStartOfDay(zone).toInstant()),
        Post_.publishedAt.lt(end.atStartOfDay(zone).toInstant()));
  }

  /** The post that was published next before {@code post}; its title and address alone. */
  public Optional<Post> olderThan(Post post) {
    return filter(
            Post_.publishedAt
                .lt(post.publishedAt)
                .or(Post_.publishedAt.eq(post.publishedAt).and(Post_.id.lt(post.id))))
        .orderBy(Post_.publishedAt.desc(), Post_.id.desc())
        .only(Post_.title, Post_.slug, Post_.language)
        .first();
  }

  /** The post that was published next after {@code post}; its title and address alone. */
  public Optional<Post> newerThan(Post post) {
    return filter(
            Post_.publishedAt
                .gt(post.publishedAt)
                .or(Post_.publishedAt.eq(post.publishedAt).and(Post_.id.gt(post.id))))
        .orderBy(Post_.publishedAt.asc(), Post_.id.asc())
        .only(Post_.title, Post_.slug, Post_.language)
        .first();
  }

  /** Posts with every one of the words of {@code query} in title, summary or body. */
  public PostQuerySet matching(String query) {
    PostQuerySet found = this;
    for (String word : SearchText.words(query)) {
      found = found.filter(Post_.searchText.contains(word));
    }
    return found;
  }

  /**
   * The same posts with what a list shows of each, and nothing else: the rest is read if asked for.
   */
  public PostQuerySet forList() {
    return selectRelated(Post_.author)
        .only(
            Post_.title,
            Post_.slug,
            Post_.summary,
            Post_.language,
            Post_.publishedAt,
            Post_.author.username(),
            Post_.author.name());
  }
}
