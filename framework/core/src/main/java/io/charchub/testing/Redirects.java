package io.charchub.testing;

import io.charchub.http.PercentEncoding;
import io.charchub.http.QueryParams;
import java.net.URI;
import java.util.Optional;
import java.util.TreeMap;

/** Whether a redirect leads where it should, and to a page. */
final class Redirects {
  private Redirects() {}

  static void check(Client client, TestResponse response, String to, int status, int targetStatus) {
    if (response.redirects().isEmpty()) {
      checkOne(client, response, to, status, targetStatus);
    } else {
      checkFollowed(response, to, status, targetStatus);
    }
  }

  private static void checkOne(
      Client client, TestResponse response, String to, int status, int targetStatus) {
    Optional<String> location = response.location();
    if (location.isEmpty()) {
      throw response.failure("The answer redirects nowhere", "expected: " + status + " to " + to);
    }
    if (response.status() != status) {
      throw response.failure(
          "The status of the redirect is " + response.status(), "expected: " + status);
    }
    URI there = response.message().uri().resolve(location.get());
    checkPlace(response, place(there), location.get(), to);
    if (targetStatus != 0) {
      int found = client.send(response.target(location.get(), "GET")).status();
      checkTarget(response, found, targetStatus, location.get());
    }
  }

  private static void checkFollowed(
      TestResponse response, String to, int status, int targetStatus) {
    TestResponse.Redirect first = response.redirects().get(0);
    if (first.status() != status) {
      throw response.failure(
          "The status of the first redirect is " + first.status(), "expected: " + status);
    }
    checkPlace(response, response.address(), response.address(), to);
    if (targetStatus != 0) {
      checkTarget(response, response.status(), targetStatus, response.address());
    }
  }

  private static void checkPlace(TestResponse response, String place, String shown, String to) {
    URI wanted = response.message().uri().resolve(PercentEncoding.encodeIri(to));
    if (!normal(place).equals(normal(place(wanted)))) {
      throw response.failure("The redirect leads to " + shown, "expected: " + to);
    }
  }

  private static void checkTarget(TestResponse response, int found, int wanted, String where) {
    if (found != wanted) {
      throw response.failure(
          "The redirect leads to " + where + ", which is answered " + found, "expected: " + wanted);
    }
  }

  private static String place(URI address) {
    return address.getRawPath()
        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
  }

  /** With the values of the query in the order of their names. */
  private static String normal(String place) {
    int question = place.indexOf('?');
    return question < 0
        ? place
        : place.substring(0, question)
            + new TreeMap<>(QueryParams.parse(place.substring(question + 1)).asMap());
  }
}
