package io.charchub.views;

import io.charchub.http.Response;
import io.charchub.template.Markup;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A page of the framework's own that needs nothing else: its style stands inside and is named by
 * hash in a policy that allows nothing besides. Its templates are apart from the project's, so that
 * a broken project can still say what is broken.
 */
final class BuiltInPage {
  private static final String FOLDER = "io/charchub/views/templates";

  private static final Templates TEMPLATES =
      Templates.builder()
          .source(TemplateSource.classPath(BuiltInPage.class.getClassLoader(), FOLDER))
          .build();

  private final String template;
  private final Markup style;
  private final String policy;

  BuiltInPage(String template, String styleSheet) {
    this.template = template;
    this.style = new Markup(read(styleSheet));
    this.policy =
        "default-src 'none'; style-src 'sha256-"
            + hash(style.html())
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  Response render(Map<String, ?> context) {
    Map<String, Object> all = new HashMap<>(context);
    all.put("style", style);
    return Response.html(TEMPLATES.render(template, all)).header("Content-Security-Policy", policy);
  }

  private static String read(String name) {
    try (InputStream stream =
        Objects.requireNonNull(
            BuiltInPage.class.getClassLoader().getResourceAsStream(FOLDER + "/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
