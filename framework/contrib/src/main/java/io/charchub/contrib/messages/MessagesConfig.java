package io.charchub.contrib.messages;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Services;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.Settings;
import io.charchub.crypto.SecretKeys;
import io.charchub.crypto.Signer;
import io.charchub.http.Middleware;
import io.charchub.middleware.ProvidesMiddleware;
import io.charchub.views.ContextProcessor;
import io.charchub.views.ProvidesContextProcessors;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The app: middleware {@code messages}, and the variable {@code messages} for pages. A page that
 * looks at it uses the messages up.
 */
public final class MessagesConfig extends AppConfig
    implements ProvidesMiddleware, ProvidesContextProcessors {
  /** Made by the project. */
  public MessagesConfig() {}

  @Override
  public Map<String, Supplier<Middleware>> middleware() {
    return Map.of("messages", MessagesConfig::make);
  }

  private static Middleware make() {
    Settings settings = Services.current().get(Settings.class);
    SecretKeys keys =
        new SecretKeys(
            settings.get(BuiltInSettings.SECRET_KEY),
            settings.get(BuiltInSettings.SECRET_KEY_FALLBACKS));
    return new MessageMiddleware(
        Signer.of(keys, "charchub.messages"), settings.get(BuiltInSettings.SESSION_COOKIE_SECURE));
  }

  @Override
  public List<ContextProcessor> contextProcessors() {
    return List.of(() -> Map.of("messages", request -> Messages.of(request).take()));
  }
}
