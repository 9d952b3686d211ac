package io.charchub.testing;

import org.jsoup.nodes.Element;

/** An answer as the message of a failed assertion shows it: enough to see what page it is. */
final class Shown {
  private static final int MOST = 1_500;

  private Shown() {}

  static String of(TestResponse response, String method) {
    StringBuilder shown = new StringBuilder("answer to ").append(method).append(' ');
    shown.append(response.address()).append(": ").append(response.status());
    response.header("Content-Type").ifPresent(type -> shown.append(' ').append(type));
    response.location().ifPresent(to -> shown.append(", to ").append(to));
    response
        .redirects()
        .forEach(
            each ->
                shown
                    .append("\n  followed: ")
                    .append(each.status())
                    .append(" to ")
                    .append(each.to()));
    response.failure().ifPresent(failure -> shown.append("\n  thrown: ").append(failure));
    String content = isPage(response) ? page(response) : response.text();
    if (!content.isBlank()) {
      shown.append("\n  | ").append(cut(content).strip().replace("\n", "\n  | "));
    }
    return shown.toString();
  }

  private static boolean isPage(TestResponse response) {
    return response.contentType().equals("text/html");
  }

  /** What a visitor reads first: the main part of the page, where it says which that is. */
  private static String page(TestResponse response) {
    Element main = response.html().selectFirst("main");
    String title = response.html().title();
    String body = main == null ? response.html().body().html() : main.html();
    return (title.isEmpty() ? "" : "<title>" + title + "</title>\n") + body;
  }

  private static String cut(String text) {
    return text.length() <= MOST
        ? text
        : text.substring(0, MOST) + "\n… " + (text.length() - MOST) + " characters more";
  }
}
