package io.charchub.contrib.messages.testing;

import io.charchub.contrib.messages.Message;
import io.charchub.contrib.messages.Messages;
import io.charchub.testing.TestResponse;
import java.util.List;

/**
 * What the site told a visitor, held to what it should have; to be imported statically. Django's
 * {@code MessagesTestMixin}.
 *
 * <pre>
 * assertMessages(client.post("/post/hello/", form), "Your comment waits to be read.");
 * </pre>
 */
public final class MessageAssertions {
  private MessageAssertions() {}

  /**
   * The answer must have brought these messages, and no others: those that the view added, and
   * those kept from before that the page showed, oldest first.
   *
   * @param texts as they are shown; none for an answer without messages
   * @return the response, for the next assertion
   * @throws AssertionError when there are others
   * @throws io.charchub.testing.TestingException {@code testing.E007} over a socket
   */
  public static TestResponse assertMessages(TestResponse response, String... texts) {
    List<Message> messages = Messages.of(response.request()).all();
    if (!messages.stream().map(Message::text).toList().equals(List.of(texts))) {
      throw response.failure("The messages are " + shown(messages), "expected: " + List.of(texts));
    }
    return response;
  }

  private static String shown(List<Message> messages) {
    return messages.stream()
        .map(each -> each.level().tag() + ": " + each.text())
        .toList()
        .toString();
  }
}
