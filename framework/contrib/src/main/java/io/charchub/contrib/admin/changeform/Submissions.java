package io.charchub.contrib.admin.changeform;

import io.charchub.apps.Services;
import io.charchub.cache.Cache;
import io.charchub.cache.Caches;
import io.charchub.crypto.Digests;
import io.charchub.files.UploadedFile;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets a form that is sent twice be saved once: a double click, or a page that was sent again since
 * the first answer got lost. Each page has a number of its own; what comes with the same number and
 * the same content gets the answer of the first.
 */
final class Submissions {
  /** The hidden input with the number of the page. */
  static final String NUMBER = "_nonce";

  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long PAUSE_MILLIS = 50;
  private static final String AT_WORK = "";

  private Submissions() {}

  /** The answer of {@code work}, or where the first of two like submissions leads. */
  static Response once(Request request, Supplier<Response> work) throws IOException {
    String number = request.form().get(NUMBER, "");
    if (number.isEmpty()) {
      return work.get();
    }
    Cache cache = Services.current().get(Caches.class).primary();
    String key = key(request, number);
    if (!cache.add(key, AT_WORK, KEPT)) {
      Optional<String> first = answer(cache, key);
      if (first.isPresent()) {
        return Response.redirect(first.get());
      }
    }
    try {
      Response response = work.get();
      Optional<String> location = response.header("Location");
      if (location.isPresent()) {
        cache.set(key, location.get(), KEPT);
      } else {
        cache.delete(key);
      }
      return response;
    } catch (RuntimeException | Error e) {
      cache.delete(key);
      throw e;
    }
  }

  private static String key(Request request, String number) throws IOException {
    QueryParams sent = request.form();
    List<String> parts = new ArrayList<>(List.of(number, request.fullPath(), sent.encode()));
    for (String name : request.files().names()) {
      for (UploadedFile file : request.files().getList(name)) {
        parts.add(name + "=" + file.name() + " " + file.size());
      }
    }
    return "admin.form:" + Digests.ofParts(parts);
  }

  /** Where the first leads, once it is done; empty where it led nowhere. */
  private static Optional<String> answer(Cache cache, String key) {
    for (long waited = 0; waited < PATIENCE.toMillis(); waited += PAUSE_MILLIS) {
      Optional<String> answer = cache.get(key, String.class);
      if (answer.isEmpty() || !answer.get().equals(AT_WORK)) {
        return answer;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
