package io.charchub.middleware;

import io.charchub.crypto.RandomTokens;
import io.charchub.http.AttributeKey;
import io.charchub.http.Request;
import java.util.Optional;

/**
 * Changes the content security policy of one answer. Without a change each page goes out with the
 * site's policy, under which nothing inline runs.
 */
public final class ContentSecurity {
  static final AttributeKey<String> NONCE = AttributeKey.of("csp.nonce");
  static final AttributeKey<Boolean> REPORT_ONLY = AttributeKey.of("csp.reportOnly");

  private ContentSecurity() {}

  /**
   * A random word that allows inline scripts and styles that carry it, in this answer alone: {@code
   * <script nonce="...">}. The same word each time within one request. Asking for it makes the
   * answer one that no cache may keep.
   */
  public static String nonce(Request request) {
    return request
        .attribute(NONCE)
        .orElseGet(
            () -> {
              String fresh = RandomTokens.urlSafe(16);
              request.setAttribute(NONCE, fresh);
              return fresh;
            });
  }

  /** The nonce of {@code request} where one was asked for. */
  public static Optional<String> made(Request request) {
    return request.attribute(NONCE);
  }

  /**
   * Lets browsers report what the policy would refuse, in place of refusing it, for this answer.
   */
  public static void reportOnly(Request request) {
    request.setAttribute(REPORT_ONLY, true);
  }

  /** {@code policy} with the word allowed wherever scripts and styles are ruled. */
  static String withNonce(String policy, String nonce) {
    StringBuilder out = new StringBuilder(policy.length() + 64);
    for (String directive : policy.split(";", -1)) {
      String text = directive.strip();
      if (text.isEmpty()) {
        continue;
      }
      out.append(out.length() > 0 ? "; " : "").append(text);
      if (text.startsWith("script-src ") || text.startsWith("style-src ")) {
        out.append(" 'nonce-").append(nonce).append('\'');
      }
    }
    return out.toString();
  }
}
