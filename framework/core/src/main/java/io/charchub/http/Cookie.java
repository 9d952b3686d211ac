package io.charchub.http;

import io.charchub.errors.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cookie to be set by a response (RFC 6265bis). Unless said otherwise it is for the whole site,
 * not readable by scripts and not sent along with requests that other sites make.
 *
 * <pre>{@code response.cookie(Cookie.of("theme", "dark").maxAge(Duration.ofDays(365)))}</pre>
 *
 * @param name a token; never empty
 * @param value ASCII without control characters; what a cookie cannot hold plainly is quoted on the
 *     way out
 * @param age how long the browser keeps it; null ends it with the browser, zero deletes it
 * @param path the path below which it is sent
 * @param domain the domain whose hosts get it; empty for this host alone
 * @param secure whether it is sent over https only
 * @param httpOnly whether scripts cannot read it
 * @param sameSite when it accompanies requests from other sites
 */
public record Cookie(
    String name,
    String value,
    @Nullable Duration age,
    String path,
    String domain,
    boolean secure,
    boolean httpOnly,
    SameSite sameSite) {

  /** When a cookie accompanies a request that another site caused. */
  public enum SameSite {
    /** Never. */
    STRICT("Strict"),
    /** When a person follows a link. */
    LAX("Lax"),
    /** Always; browsers ask for https then. */
    NONE("None");

    private final String word;

    SameSite(String word) {
      this.word = word;
    }

    /** The word in the header. */
    public String word() {
      return word;
    }
  }

  /**
   * Checks what would break the header.
   *
   * @throws BadHeader when the name is no token, or the value, path or domain holds a character
   *     that a cookie cannot
   */
  public Cookie {
    if (name.isEmpty() || !name.chars().allMatch(Cookie::isToken)) {
      throw bad("name", name);
    }
    if (!value.chars().allMatch(c -> c >= ' ' && c < 127)) {
      throw bad("value", name);
    }
    if (!(path + domain).chars().allMatch(c -> c >= ' ' && c < 127 && c != ';')) {
      throw bad("path or domain", name);
    }
  }

  /**
   * A cookie for the whole site that ends with the browser: {@code Path=/; HttpOnly; SameSite=Lax}.
   */
  public static Cookie of(String name, String value) {
    return new Cookie(name, value, null, "/", "", isPrefixed(name), true, SameSite.LAX);
  }

  /**
   * A cookie that makes the browser forget the one of this name; give it the path and domain it was
   * set with.
   */
  public static Cookie expired(String name) {
    return of(name, "").maxAge(Duration.ZERO);
  }

  /** This cookie with another value. */
  public Cookie value(String value) {
    return new Cookie(name, value, age, path, domain, secure, httpOnly, sameSite);
  }

  /** How long the browser keeps it; empty when it ends with the browser. */
  public Optional<Duration> maxAge() {
    return Optional.ofNullable(age);
  }

  /** This cookie, kept for {@code age}. */
  public Cookie maxAge(Duration age) {
    return new Cookie(name, value, age, path, domain, secure, httpOnly, sameSite);
  }

  /** This cookie, sent below {@code path} only. */
  public Cookie path(String path) {
    return new Cookie(name, value, age, path, domain, secure, httpOnly, sameSite);
  }

  /** This cookie, sent to all hosts of {@code domain}; empty for this host alone. */
  public Cookie domain(String domain) {
    return new Cookie(name, value, age, path, domain, secure, httpOnly, sameSite);
  }

  /** This cookie, sent over https only or not. */
  public Cookie secure(boolean secure) {
    return new Cookie(name, value, age, path, domain, secure, httpOnly, sameSite);
  }

  /** This cookie, hidden from scripts or not. */
  public Cookie httpOnly(boolean httpOnly) {
    return new Cookie(name, value, age, path, domain, secure, httpOnly, sameSite);
  }

  /** This cookie with another rule for requests from other sites. */
  public Cookie sameSite(SameSite sameSite) {
    return new Cookie(name, value, age, path, domain, secure, httpOnly, sameSite);
  }

  /** The value of the {@code Set-Cookie} header. */
  public String toHeader() {
    StringBuilder header = new StringBuilder(name).append('=').append(quoted(value));
    if (age != null) {
      long seconds = Math.max(0, age.toSeconds());
      header.append("; Max-Age=").append(seconds);
      header.append("; Expires=").append(expires(seconds));
    }
    header.append("; Path=").append(path);
    if (!domain.isEmpty()) {
      header.append("; Domain=").append(domain);
    }
    if (secure) {
      header.append("; Secure");
    }
    if (httpOnly) {
      header.append("; HttpOnly");
    }
    return header.append("; SameSite=").append(sameSite.word()).toString();
  }

  private static String expires(long seconds) {
    return seconds == 0
        ? HttpDate.format(0)
        : HttpDate.format(System.currentTimeMillis() / 1000 + seconds);
  }

  /** Browsers accept a prefixed name only from a secure cookie. */
  private static boolean isPrefixed(String name) {
    return name.startsWith("__Secure-") || name.startsWith("__Host-");
  }

  private static boolean isToken(int c) {
    return c > ' ' && c < 127 && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0;
  }

  private static BadHeader bad(String part, String name) {
    return new BadHeader(
        new Problem(
            "http.E407",
            "The " + part + " of a cookie holds a character that a cookie cannot.",
            new String(name.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII)
                .replaceAll("[\\x00-\\x1f\\x7f]", "?"),
            "encode the value, for example in base64"));
  }

  /**
   * Quoted with octal escapes where needed, as Python's {@code http.cookies} writes and {@link
   * CookieParser} reads.
   */
  private static String quoted(String value) {
    if (value.chars().allMatch(c -> c > ' ' && c != '"' && c != ',' && c != ';' && c != '\\')) {
      return value;
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case ',' -> quoted.append("\\054");
        case ';' -> quoted.append("\\073");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
