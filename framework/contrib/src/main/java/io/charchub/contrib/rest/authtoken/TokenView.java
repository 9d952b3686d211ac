package io.charchub.contrib.rest.authtoken;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.Auth;
import io.charchub.contrib.auth.Credentials;
import io.charchub.contrib.auth.LoginThrottle;
import io.charchub.contrib.rest.access.ApiCall;
import io.charchub.contrib.rest.access.ApiPermissions;
import io.charchub.contrib.rest.formats.ApiException;
import io.charchub.contrib.rest.formats.Format;
import io.charchub.contrib.rest.serializers.Fields;
import io.charchub.contrib.rest.serializers.Serializer;
import io.charchub.contrib.rest.serializers.SerializerContext;
import io.charchub.contrib.rest.views.ApiResponse;
import io.charchub.contrib.rest.views.ApiView;
import io.charchub.db.fields.CharField;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives a token for a name and a password, and takes away the one that a call shows. DRF's {@code
 * obtain_auth_token}.
 *
 * <pre>
 * path("api/token/", new TokenView(), "api-token").csrfExempt()
 * </pre>
 *
 * <p>{@code POST {"username": …, "password": …, "name": "my telephone"}} answers 201 with {@code
 * {"token": …}}; {@code DELETE} with the token answers 204. Wrong tries count as those at the
 * log-in form do.
 */
public final class TokenView extends ApiView {
  private final @Nullable Duration lifetime;
  private final Input input = new Input();

  /** Gives tokens that work until they are taken away. */
  public TokenView() {
    this(null);
  }

  /** Gives tokens that work for so long; null for ever. */
  public TokenView(@Nullable Duration lifetime) {
    this.lifetime = lifetime;
    permission(ApiPermissions.ANYBODY);
    authenticators(new TokenAuthenticator());
    formats(Format.JSON, Format.XML);
  }

  /** What is sent. */
  private static final class Input extends Serializer<Object> {
    Input() {
      add(Fields.input("username", new CharField(254)));
      add(Fields.input("password", new io.charchub.db.fields.TextField()));
      add(Fields.input("name", new CharField(100).blank())).required(false);
    }
  }

  @Override
  protected ApiResponse post(ApiCall call) throws Exception {
    Map<String, @Nullable Object> sent =
        input.read(call.data(), this, false, SerializerContext.none()).values();
    String username = String.valueOf(sent.get("username"));
    String password = String.valueOf(sent.get("password"));
    Object name = sent.get("name");
    LoginThrottle throttle = LoginThrottle.current();
    Optional<Duration> wait = throttle.enter(call.request(), username);
    if (wait.isPresent()) {
      throw ApiException.of(429, "rest.E429", "rest.throttled")
          .header("Retry-After", Long.toString(wait.get().toSeconds()));
    }
    AbstractBaseUser user =
        Auth.authenticate(call.request(), Credentials.of(username, password))
            .orElseThrow(() -> ApiException.of(400, "rest.E402", "rest.wrongCredentials"));
    throttle.succeeded(call.request(), username);
    String token = Token.make(user, name == null ? "" : name.toString(), lifetime);
    return ApiResponse.created(Map.of("token", token)).header("Cache-Control", "no-store");
  }

  @Override
  protected ApiResponse delete(ApiCall call) throws Exception {
    Token token =
        TokenAuthenticator.secret(call.request())
            .flatMap(Token::find)
            .orElseThrow(
                () ->
                    ApiException.of(401, "rest.E401", "rest.notAuthenticated")
                        .header("WWW-Authenticate", "Bearer"));
    token.delete();
    return ApiResponse.nothing();
  }
}
