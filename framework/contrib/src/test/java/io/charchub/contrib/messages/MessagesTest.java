package io.charchub.contrib.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.charchub.contrib.Visitor;
import io.charchub.crypto.SecretKeys;
import io.charchub.crypto.Signer;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final SecretKeys SECRETS =
      new SecretKeys("only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGH");

  private final Visitor visitor =
      new Visitor(MessagesTest::view, new MessageMiddleware(Signer.of(SECRETS, "messages"), false));

  private static Response view(Request request) {
    switch (request.path()) {
      case "/add":
        Messages.success(request, request.query().get("text", "Saved."));
        return Response.text("added");
      case "/many":
        for (int i = 0; i < 100; i++) {
          Messages.info(request, "message number " + i + " with some more text");
        }
        return Response.text("added");
      case "/show":
        return Response.text(
            Messages.of(request).take().stream()
                .map(each -> each.tags() + ": " + each.text())
                .collect(Collectors.joining("\n")));
      default:
        return Response.text("nothing to do with messages");
    }
  }

  @AfterEach
  void stop() {
    visitor.close();
  }

  @Test
  void aMessageIsShownOnThePageThatAsksForItAndThenNoMore() throws Exception {
    visitor.get("/add");
    assertThat(visitor.get("/other").body()).isEqualTo("nothing to do with messages");
    assertThat(visitor.get("/show").body()).isEqualTo("success: Saved.");
    assertThat(visitor.get("/show").body()).isEmpty();
    assertThat(visitor.cookie("messages")).isEmpty();
  }

  @Test
  void aVisitorWithoutMessagesGetsNoCookie() throws Exception {
    assertThat(visitor.get("/other").headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(visitor.get("/show").headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void messagesKeepTheirOrderAndTheirLetters() throws Exception {
    visitor.get("/add?text=%D8%B3%D9%84%D8%A7%D9%85");
    visitor.get("/add?text=%3Cb%3E%3B%22");
    assertThat(visitor.get("/show").body()).isEqualTo("success: سلام\nsuccess: <b>;\"");
  }

  @Test
  void whatDoesNotFitIsDroppedOldestFirst() throws Exception {
    visitor.get("/many");
    String shown = visitor.get("/show").body();
    assertThat(shown).contains("message number 99").doesNotContain("message number 0 ");
  }

  @Test
  void aCookieThatWasTamperedWithHoldsNoMessages() throws Exception {
    visitor.setCookie("messages", "W1siU1VDQ0VTUyIsImZvcmdlZCIsIiJdXQ:abcdef");
    assertThat(visitor.get("/show").body()).isEmpty();
  }

  @Test
  void withoutTheMiddlewareTheErrorSaysWhatToAdd() {
    try (Visitor bare =
        new Visitor(
            request -> {
              assertThatThrownBy(() -> Messages.info(request, "x"))
                  .isInstanceOf(IllegalStateException.class)
                  .hasMessageContaining("messages.E001")
                  .hasMessageContaining("add io.charchub.contrib.messages to INSTALLED_APPS");
              return Response.text("asserted");
            })) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> assertThat(bare.get("/").body()).isEqualTo("asserted")))
          .isNull();
    }
  }
}
