package io.charchub.contrib.messages.testing;

import static io.charchub.contrib.messages.testing.MessageAssertions.assertMessages;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.contrib.messages.Messages;
import io.charchub.http.Response;
import io.charchub.testing.CharchubTest;
import io.charchub.testing.Client;
import io.charchub.testing.LiveServer;
import io.charchub.testing.TestResponse;
import io.charchub.testing.TestingException;
import org.junit.jupiter.api.Test;

@CharchubTest(project = "src/test/projects/members")
class MessageAssertionsTest {
  private static TestResponse saving(Client client) {
    return client
        .request("POST", "/save/")
        .answeredBy(
            request -> {
              Messages.success(request, "Saved.");
              Messages.warning(request, "Nobody sees it yet.");
              return Response.redirect("/");
            });
  }

  private static TestResponse showing(Client client) {
    return client
        .request("GET", "/")
        .answeredBy(request -> Response.text(Messages.of(request).take().toString()));
  }

  @Test
  void whatAViewSaysAndWhatThePageAfterwardsShowsIsHeldToItsWords(Client client) {
    assertMessages(saving(client), "Saved.", "Nobody sees it yet.").assertStatus(302);
    assertMessages(showing(client), "Saved.", "Nobody sees it yet.")
        .assertContains("[Saved., Nobody sees it yet.]");
    assertMessages(showing(client)).assertContains("[]");
  }

  @Test
  void otherMessagesAreShownWithTheirLevels(Client client) {
    assertThatThrownBy(() -> assertMessages(saving(client), "Saved."))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "The messages are [success: Saved., warning: Nobody sees it yet.]\n"
                + "  expected: [Saved.]\n"
                + "answer to POST /save/: 302");
  }

  @Test
  void overASocketTheMessagesAreNotSeen(LiveServer server) {
    assertThatThrownBy(() -> assertMessages(server.client().get("/")))
        .isInstanceOf(TestingException.class)
        .hasMessageContaining("testing.E007");
  }
}
