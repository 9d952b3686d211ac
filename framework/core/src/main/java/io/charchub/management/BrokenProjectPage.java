package io.charchub.management;

import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import io.charchub.http.Handler;
import io.charchub.http.Response;
import io.charchub.management.compilation.CompilationException;
import io.charchub.management.compilation.CompileError;
import io.charchub.text.Html;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * The page that a development server shows in place of a project that cannot be opened: what,
 * where, the source, what to do.
 */
final class BrokenProjectPage {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1c2430;--paper:#fff;--soft:#f3f4f6;--mark:#b3261e}
      @media(prefers-color-scheme:dark){:root{--ink:#e6e8eb;--paper:#15181d;--soft:#21262d;--mark:#ff8a80}}
      body{margin:0;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
      main{max-width:60rem;margin:0 auto;padding:2rem 1rem}
      h1{font-size:1.4rem;margin:0 0 1rem}
      h2{font-size:1rem;margin:1.5rem 0 .3rem;font-family:ui-monospace,monospace;overflow-wrap:anywhere}
      p{margin:.3rem 0;white-space:pre-wrap}
      pre{margin:0;padding:.8rem;overflow:auto;background:var(--soft);border-inline-start:4px solid var(--mark)}
      """;
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + hash(STYLE)
          + "'; base-uri 'none'; frame-ancestors 'none'";

  private BrokenProjectPage() {}

  /** A handler that answers everything with the page, status 500. */
  static Handler of(Throwable reason) {
    String page = page(reason);
    return request ->
        Response.html(page)
            .status(500)
            .header("Content-Security-Policy", POLICY)
            .header("Cache-Control", "no-store")
            .header("X-Content-Type-Options", "nosniff");
  }

  private static String page(Throwable reason) {
    StringBuilder page = new StringBuilder();
    page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append("<title>The project cannot be opened</title><style>")
        .append(STYLE)
        .append("</style></head><body><main dir=\"ltr\">\n");
    if (reason instanceof CompilationException compilation && !compilation.errors().isEmpty()) {
      errors(page, compilation.errors());
    } else if (reason instanceof CharchubException known) {
      problem(page, known.problem());
    } else {
      problem(page, Problem.of("management.E022", "The project cannot be opened: " + reason));
    }
    return page.append("<p>Mend it and load this page again.</p>\n</main></body></html>\n")
        .toString();
  }

  private static void errors(StringBuilder page, List<CompileError> errors) {
    page.append("<h1>The project does not compile</h1>\n");
    for (CompileError error : errors) {
      page.append("<h2>").append(Html.escape(error.where())).append("</h2>\n<p>");
      page.append(Html.escape(error.message())).append("</p>\n");
      if (!error.excerpt().isBlank()) {
        page.append("<pre><code>").append(Html.escape(error.excerpt())).append("</code></pre>\n");
      }
    }
  }

  private static void problem(StringBuilder page, Problem problem) {
    page.append("<h1>").append(Html.escape(problem.what())).append("</h1>\n");
    page.append("<p>").append(Html.escape(problem.id())).append("</p>\n");
    if (!problem.where().isEmpty()) {
      page.append("<h2>").append(Html.escape(problem.where())).append("</h2>\n");
    }
    if (!problem.hint().isEmpty()) {
      page.append("<p>Try: ").append(Html.escape(problem.hint())).append("</p>\n");
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
