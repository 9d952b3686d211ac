package blog;

import io.charchub.http.Request;
import io.charchub.template.InTemplates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A comment on a post with its answers, oldest first. There is one level: who answers an answer
 * answers the comment.
 */
@InTemplates
record CommentThread(Comment comment, List<Comment> answers) {

  /** The approved comments of a post; answers to a comment that is not among them are left out. */
  static List<CommentThread> of(Post post) {
    Map<Long, CommentThread> threads = new LinkedHashMap<>();
    List<Comment> answers = new ArrayList<>();
    for (Comment each : shown(post)) {
      if (each.parent.id() == null) {
        threads.put(each.id, new CommentThread(each, new ArrayList<>()));
      } else {
        answers.add(each);
      }
    }
    for (Comment each : answers) {
      CommentThread thread = threads.get(each.parent.id());
      if (thread != null) {
        thread.answers().add(each);
      }
    }
    return List.copyOf(threads.values());
  }

  /** The comment that {@code ?reply=} asks to answer; empty where there is none that is shown. */
  static Optional<Comment> answered(Request request, Post post) {
    String wanted = request.query().get("reply", "");
    if (!wanted.matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return shown(post)
        .filter(Comment_.id.eq(Long.valueOf(wanted)), Comment_.parent.isNull())
        .first();
  }

  private static CommentQuerySet shown(Post post) {
    return Comment.objects.approved().filter(Comment_.post.eq(post));
  }
}
