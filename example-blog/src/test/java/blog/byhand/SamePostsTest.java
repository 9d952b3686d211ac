package blog.byhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list that the API gives and the list that is written by hand are the same bytes. */
class SamePostsTest {
  @TempDir Path folder;

  @Test
  void theListOfPostsIsTheSameWithTheFrameworkAndWithout() throws Exception {
    BothAnswers both =
        BothAnswers.to(
            "/api/posts/?page_size=100", folder, database -> PostsServer.start(0, database));

    assertThat(both.byHand().body()).isEqualTo(both.blog().body());
    assertThat(both.byHand().headers())
        .isEqualTo(both.blog().headers())
        .containsKeys("etag", "vary");
  }
}
