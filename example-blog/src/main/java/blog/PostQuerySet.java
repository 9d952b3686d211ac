package blog;

import io.charchub.db.expressions.Q;
import io.charchub.db.models.QuerySetOf;
import io.charchub.db.models.QueryState;
import io.charchub.i18n.TimeZones;
import java.time.YearMonth;
import java.time.ZoneId;

/** The questions that this blog asks about posts. */
public final class PostQuerySet extends QuerySetOf<Post, PostQuerySet> {

  PostQuerySet(QueryState<Post> state) {
    super(state);
  }

  /** Posts that a reader may see: published, and their time has come. */
  public PostQuerySet published() {
    return filter(Post_.status.eq(Post.Status.PUBLISHED), Post_.publishedAt.lte(TimeZones.now()));
  }

  /** Posts of one month in the active time zone. */
  public PostQuerySet inMonth(YearMonth month) {
    ZoneId zone = TimeZones.current();
    return filter(
        Post_.publishedAt.gte(month.atDay(1).atStartOfDay(zone).toInstant()),
        Post_.publishedAt.lt(month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()));
  }

  /** Posts with every one of the words in title, summary or body. */
  public PostQuerySet matching(Iterable<String> words) {
    PostQuerySet found = this;
    for (String word : words) {
      Q<Post> anywhere =
          Post_.title
              .icontains(word)
              .or(Post_.summary.icontains(word))
              .or(Post_.body.icontains(word));
      found = found.filter(anywhere);
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
