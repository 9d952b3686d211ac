package io.charchub.contrib.auth;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Apps;
import io.charchub.apps.Checks;
import io.charchub.apps.ProvidesChecks;
import io.charchub.apps.ProvidesServices;
import io.charchub.apps.Services;
import io.charchub.apps.Signals;
import io.charchub.cache.Caches;
import io.charchub.cli.Command;
import io.charchub.cli.ProvidesCommands;
import io.charchub.conf.ConfigurationException;
import io.charchub.conf.ProvidesSettings;
import io.charchub.conf.Setting;
import io.charchub.conf.Settings;
import io.charchub.crypto.PasswordHasher;
import io.charchub.crypto.Passwords;
import io.charchub.crypto.SaltedHmac;
import io.charchub.crypto.SecretKeys;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.meta.ProvidesDefaultAutoField;
import io.charchub.db.migrations.execution.ModelRenamed;
import io.charchub.db.migrations.execution.PostMigrate;
import io.charchub.db.models.SaveOptions;
import io.charchub.errors.CharchubException;
import io.charchub.errors.Problem;
import io.charchub.http.Request;
import io.charchub.i18n.TimeZones;
import io.charchub.views.ContextProcessor;
import io.charchub.views.ProvidesContextProcessors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The app: users, groups and permissions; the permissions of every model after {@code migrate}; the
 * variables {@code user} and {@code perms} for pages.
 */
public final class AuthConfig extends AppConfig
    implements ProvidesServices,
        ProvidesSettings,
        ProvidesChecks,
        ProvidesCommands,
        ProvidesDefaultAutoField,
        ProvidesContextProcessors {
  /** The salt of Django's, so that its sessions are read here and ours there. */
  private static final String SESSION_SALT =
      "django.contrib.auth.models.AbstractBaseUser.get_session_auth_hash";

  /** Made by the project. */
  public AuthConfig() {}

  @Override
  public Field<Long> defaultAutoField() {
    return new BigAutoField();
  }

  @Override
  public String verboseName() {
    return "auth.app";
  }

  @Override
  public List<Setting<?>> settings() {
    return AuthSettings.all();
  }

  @Override
  public void checks(Checks checks) {
    checks.register("auth", new UserModelCheck());
    checks.register("auth", AuthConfig::hasherProblems);
    checks.registerForDeployment("security", new AuthDeploymentChecks());
  }

  @Override
  public List<Command> commands() {
    return List.of(new CreateSuperuser(), new ChangePassword());
  }

  @Override
  public void services(Services.Builder services) {
    services.putLate(AuthServices.class, AuthConfig::make);
    services.putLate(LoginThrottle.class, AuthConfig::throttle);
  }

  private static LoginThrottle throttle() {
    Services services = Services.current();
    Settings settings = services.get(Settings.class);
    String alias = settings.get(AuthSettings.LOGIN_THROTTLE_CACHE);
    return new LoginThrottle(
        () -> services.get(Caches.class).get(alias),
        settings.get(AuthSettings.LOGIN_THROTTLE_FAILURES),
        settings.get(AuthSettings.LOGIN_THROTTLE_ADDRESS_FAILURES),
        settings.get(AuthSettings.LOGIN_THROTTLE_WINDOW));
  }

  private static AuthServices make() {
    Services services = Services.current();
    Settings settings = services.get(Settings.class);
    return new AuthServices(
        new Passwords(hashers(settings)),
        new SaltedHmac(services.get(SecretKeys.class), SESSION_SALT),
        backends(settings, services.get(Apps.class).loader()),
        PasswordRules.of(
            settings.get(AuthSettings.AUTH_PASSWORD_VALIDATORS),
            settings.origin(AuthSettings.AUTH_PASSWORD_VALIDATORS).text(),
            services.get(Apps.class).loader()),
        UserModel.of(settings, services.get(ModelRegistry.class)));
  }

  private static List<PasswordHasher> hashers(Settings settings) {
    List<PasswordHasher> hashers = new ArrayList<>();
    String where = settings.origin(AuthSettings.PASSWORD_HASHERS).text();
    for (String entry : settings.get(AuthSettings.PASSWORD_HASHERS)) {
      hashers.add(PasswordHashers.of(entry, where));
    }
    return hashers;
  }

  private static List<Problem> hasherProblems() {
    try {
      hashers(Services.current().get(Settings.class));
      return List.of();
    } catch (CharchubException e) {
      return List.of(e.problem());
    }
  }

  private static List<AuthenticationBackend> backends(Settings settings, ClassLoader loader) {
    List<AuthenticationBackend> backends = new ArrayList<>();
    for (String name : settings.get(AuthSettings.AUTHENTICATION_BACKENDS)) {
      try {
        backends.add(
            (AuthenticationBackend)
                Class.forName(name, true, loader).getConstructor().newInstance());
      } catch (ReflectiveOperationException | ClassCastException e) {
        throw new ConfigurationException(
            Problem.of("auth.E002", "'" + name + "' cannot be used as an authentication backend")
                .at(settings.origin(AuthSettings.AUTHENTICATION_BACKENDS).text())
                .hint(
                    "a public class that implements AuthenticationBackend and has a public constructor without parameters"),
            e);
      }
    }
    return backends;
  }

  @Override
  public List<ContextProcessor> contextProcessors() {
    return List.of(AuthConfig::variables);
  }

  private static Map<String, Function<Request, @Nullable Object>> variables() {
    Map<String, Function<Request, @Nullable Object>> variables = new LinkedHashMap<>();
    variables.put(
        "user",
        request -> Auth.user(request).<Object>map(each -> each).orElse(AnonymousUser.INSTANCE));
    variables.put(
        "perms",
        request ->
            new PermissionsOf(
                Auth.user(request)
                    .filter(PermissionsUser.class::isInstance)
                    .map(PermissionsUser.class::cast)));
    return variables;
  }

  @Override
  public void ready() {
    Signals signals = Services.current().get(Signals.class);
    signals.of(PostMigrate.class).connect(AuthConfig::makePermissions);
    signals.of(ModelRenamed.class).connect(AuthConfig::renamePermissions);
    signals.of(Auth.LoggedIn.class).connect(AuthConfig::noteLogin);
  }

  private static void makePermissions(PostMigrate event) {
    List<ModelMeta<?>> models =
        Services.current().get(ModelRegistry.class).forApp(event.app().label());
    if (!models.isEmpty() && event.hasTable(Permission.class)) {
      Permissions.ensure(models, event.database());
    }
  }

  private static void renamePermissions(ModelRenamed event) {
    if (event.hasTable(Permission.class)) {
      Permissions.rename(event);
    }
  }

  private static void noteLogin(Auth.LoggedIn event) {
    event.user().lastLogin = TimeZones.now();
    event.user().save(SaveOptions.fields("lastLogin"));
  }
}
