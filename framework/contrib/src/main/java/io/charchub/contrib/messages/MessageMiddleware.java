package io.charchub.contrib.messages;

import io.charchub.crypto.BadSignatureException;
import io.charchub.crypto.Signer;
import io.charchub.http.Cookie;
import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.http.Session;
import io.charchub.serialization.Json;
import io.charchub.serialization.SerializationException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Keeps messages between requests: in a signed cookie, and in the session, where there is one, when
 * they do not fit into a cookie. Without either, the oldest are dropped. A visitor without messages
 * gets no cookie.
 */
public final class MessageMiddleware implements Middleware {
  private static final String NAME = "messages";

  /** Django's bound: browsers keep about 4 KB for all of a site's cookies together. */
  private static final int MOST_CHARACTERS = 2048;

  private final Signer signer;
  private final boolean secure;

  /**
   * A middleware.
   *
   * @param signer made for messages alone
   * @param secure whether the cookie is for https only
   */
  public MessageMiddleware(Signer signer, boolean secure) {
    this.signer = signer;
    this.secure = secure;
  }

  @Override
  public Response handle(Request request, Handler next) throws Exception {
    Messages messages = new Messages(() -> read(request));
    request.setAttribute(Messages.KEY, messages);
    Response response = next.handle(request);
    if (messages.isChanged()) {
      write(request, response, messages.remaining());
    }
    return response;
  }

  /**
   * Asks the session only where a cookie says that there are messages, so that other pages stay
   * free of it.
   */
  private List<Message> read(Request request) {
    Optional<String> cookie = request.cookie(NAME);
    if (cookie.isEmpty()) {
      return List.of();
    }
    List<Message> messages = new ArrayList<>(decodeCookie(cookie.get()));
    session(request)
        .flatMap(session -> session.get(NAME, List.class))
        .ifPresent(list -> messages.addAll(fromData(list)));
    return messages;
  }

  private void write(Request request, Response response, List<Message> messages) {
    List<Message> rest = new ArrayList<>();
    List<Message> kept = new ArrayList<>(messages);
    String encoded = messages.isEmpty() ? "" : encodeCookie(kept);
    while (encoded.length() > MOST_CHARACTERS) {
      rest.add(0, kept.remove(session(request).isPresent() ? kept.size() - 1 : 0));
      encoded = encodeCookie(kept);
    }
    if (!messages.isEmpty()) {
      response.cookie(Cookie.of(NAME, encoded).secure(secure).httpOnly(true));
    } else if (request.cookie(NAME).isPresent()) {
      response.cookie(Cookie.expired(NAME).secure(secure).httpOnly(true));
    }
    if (!rest.isEmpty()) {
      session(request).ifPresent(session -> session.set(NAME, toData(rest)));
    } else if (request.cookie(NAME).isPresent()) {
      session(request).ifPresent(session -> session.remove(NAME));
    }
  }

  private static Optional<Session> session(Request request) {
    return request.attribute(Session.KEY);
  }

  private String encodeCookie(List<Message> messages) {
    String json = Json.write(toData(messages));
    return signer.sign(
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(json.getBytes(StandardCharsets.UTF_8)));
  }

  /** A cookie that was tampered with, or signed with a key no longer in use, holds no messages. */
  private List<Message> decodeCookie(String cookie) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(signer.unsign(cookie));
      return Json.read(new String(json, StandardCharsets.UTF_8)) instanceof List<?> list
          ? fromData(list)
          : List.of();
    } catch (BadSignatureException | SerializationException | IllegalArgumentException e) {
      return List.of();
    }
  }

  private static List<List<String>> toData(List<Message> messages) {
    return messages.stream()
        .map(each -> List.of(each.level().name(), each.text(), each.extraTags(), each.url()))
        .toList();
  }

  private static List<Message> fromData(List<?> data) {
    List<Message> messages = new ArrayList<>();
    for (Object each : data) {
      if (each instanceof List<?> parts && parts.size() == 4) {
        level(String.valueOf(parts.get(0)))
            .ifPresent(
                level ->
                    messages.add(
                        new Message(
                            level,
                            String.valueOf(parts.get(1)),
                            String.valueOf(parts.get(2)),
                            String.valueOf(parts.get(3)))));
      }
    }
    return messages;
  }

  private static Optional<Level> level(String name) {
    for (Level level : Level.values()) {
      if (level.name().equals(name)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
