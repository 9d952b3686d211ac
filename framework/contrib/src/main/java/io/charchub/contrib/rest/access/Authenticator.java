package io.charchub.contrib.rest.access;

import io.charchub.contrib.rest.formats.ApiException;
import io.charchub.http.Request;
import java.io.IOException;
import java.util.Optional;

/**
 * One way to find out who makes a request. Those in force are asked in order until one knows. DRF's
 * {@code BaseAuthentication}. Safe for use by many threads.
 */
public interface Authenticator {
  /**
   * Who makes the request; empty where it shows nothing that is for this authenticator.
   *
   * @throws ApiException of 401 where what it shows is wrong: nobody else is asked then
   * @throws IOException when the client went away
   */
  Optional<Caller> authenticate(Request request) throws IOException;

  /** What {@code WWW-Authenticate} says to who must show something; empty for nothing. */
  default String challenge() {
    return "";
  }

  /** The name of it in an OpenAPI document. */
  String name();

  /** What the credentials look like, in the words of OpenAPI's security schemes. */
  java.util.Map<String, Object> scheme();
}
