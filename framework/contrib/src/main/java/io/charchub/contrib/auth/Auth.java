package io.charchub.contrib.auth;

import io.charchub.apps.Services;
import io.charchub.apps.Signals;
import io.charchub.http.AttributeKey;
import io.charchub.http.PermissionDenied;
import io.charchub.http.Request;
import io.charchub.http.Session;
import io.charchub.middleware.CsrfToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who the visitor is. Nothing is read before somebody asks, and then once a request.
 *
 * <pre>
 * Optional&lt;User&gt; user = Auth.user(request, User.class);
 *
 * Auth.authenticate(request, Credentials.of(name, password)).ifPresent(found -> Auth.login(request, found));
 * </pre>
 *
 * <p>Django's counterparts are the functions of {@code django.contrib.auth} and {@code
 * request.user}.
 */
public final class Auth {
  private static final String KEY = "_auth_user_id";
  private static final String BACKEND = "_auth_user_backend";
  private static final String HASH = "_auth_user_hash";
  private static final AttributeKey<Known> KNOWN = AttributeKey.of("auth.user");

  private Auth() {}

  /** Who a request is from, once it is known. */
  private record Known(@Nullable AbstractBaseUser user) {}

  // ---- who it is

  /** The user who is logged in; empty for anybody else. */
  public static Optional<AbstractBaseUser> user(Request request) {
    Known known = request.attribute(KNOWN).orElse(null);
    if (known == null) {
      known = new Known(read(request).orElse(null));
      request.setAttribute(KNOWN, known);
    }
    return Optional.ofNullable(known.user());
  }

  /** The user who is logged in, as the project's user model. */
  public static <U extends AbstractBaseUser> Optional<U> user(Request request, Class<U> model) {
    return user(request).map(model::cast);
  }

  /** Whether somebody is logged in. */
  public static boolean isAuthenticated(Request request) {
    return user(request).isPresent();
  }

  private static Optional<AbstractBaseUser> read(Request request) {
    Session session = request.session();
    String key = session.get(KEY).map(Object::toString).orElse("");
    String name = session.get(BACKEND, String.class).orElse("");
    AuthServices services = AuthServices.current();
    Optional<AbstractBaseUser> found =
        key.isEmpty()
            ? Optional.empty()
            : services.backends().stream()
                .filter(backend -> backend.name().equals(name))
                .findFirst()
                .flatMap(backend -> backend.user(key));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String proof = session.get(HASH, String.class).orElse("");
    AbstractBaseUser user = found.get();
    if (!services.sessionHash().matches(user.password, proof)) {
      session.flush();
      return Optional.empty();
    }
    String today = user.sessionAuthHash();
    if (!today.equals(proof)) {
      session.cycleKey();
      session.set(HASH, today);
    }
    return found;
  }

  // ---- letting in

  /**
   * The user whom these credentials belong to, by the first backend that knows them; nobody is
   * logged in by this. Unknown users and wrong passwords cannot be told apart.
   *
   * @param request the request; null where there is none, as in a command
   */
  public static Optional<AbstractBaseUser> authenticate(
      @Nullable Request request, Credentials credentials) {
    for (AuthenticationBackend backend : AuthServices.current().backends()) {
      Optional<AbstractBaseUser> found;
      try {
        found = backend.authenticate(request, credentials);
      } catch (PermissionDenied stop) {
        break;
      }
      if (found.isPresent()) {
        found.get().admittedBy(backend.name());
        return found;
      }
    }
    send(new LoginFailed(credentials.get("username").orElse(""), request));
    return Optional.empty();
  }

  /**
   * Logs {@code user} in: this session is theirs from now on, under a new key, and a form made
   * before is worth nothing. What the session held stays, unless it was another user's.
   */
  public static void login(Request request, AbstractBaseUser user) {
    Session session = request.session();
    String key = String.valueOf(user.pk());
    String proof = user.sessionAuthHash();
    boolean anothers =
        session.get(KEY).filter(held -> !held.toString().equals(key)).isPresent()
            || session.get(HASH, String.class).filter(held -> !held.equals(proof)).isPresent();
    if (anothers) {
      session.flush();
    } else {
      session.cycleKey();
    }
    session.set(KEY, key);
    session.set(BACKEND, admittedBy(user));
    session.set(HASH, proof);
    request.setAttribute(KNOWN, new Known(user));
    CsrfToken.rotate(request);
    send(new LoggedIn(user, request));
  }

  private static String admittedBy(AbstractBaseUser user) {
    String admitted = user.admittedBy();
    return admitted.isEmpty() ? AuthServices.current().backends().get(0).name() : admitted;
  }

  /** Logs out whoever is logged in, and forgets everything that the session held. */
  public static void logout(Request request) {
    Optional<AbstractBaseUser> user = user(request);
    request.session().flush();
    request.setAttribute(KNOWN, new Known(null));
    send(new LoggedOut(user, request));
  }

  /**
   * Keeps this session of {@code user} alive after their password changed; their other sessions
   * end.
   */
  public static void updateSessionAuthHash(Request request, AbstractBaseUser user) {
    request.session().cycleKey();
    if (user(request).filter(user::equals).isPresent()) {
      request.session().set(HASH, user.sessionAuthHash());
      request.setAttribute(KNOWN, new Known(user));
    }
  }

  // ---- events

  /** Somebody logged in (Django's {@code user_logged_in}). */
  public record LoggedIn(AbstractBaseUser user, Request request) {}

  /** Somebody logged out; without a user where nobody was logged in. */
  public record LoggedOut(Optional<AbstractBaseUser> user, Request request) {}

  /**
   * A try to log in failed.
   *
   * @param username the name that was tried; may be empty
   * @param request the request; null where there was none
   */
  public record LoginFailed(String username, @Nullable Request request) {}

  @SuppressWarnings("unchecked") // the class of an event is the class of its signal
  private static <E> void send(E event) {
    Services.current()
        .find(Signals.class)
        .ifPresent(signals -> signals.of((Class<E>) ((Object) event).getClass()).send(event));
  }
}
