package io.charchub.management;

import io.charchub.apps.AppConfig;
import io.charchub.apps.Apps;
import io.charchub.apps.Services;
import io.charchub.cache.Cache;
import io.charchub.cache.Caches;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.ConfigurationException;
import io.charchub.conf.DatabaseSettings;
import io.charchub.conf.Settings;
import io.charchub.crypto.SecretKeys;
import io.charchub.db.DatabaseConfig;
import io.charchub.db.Databases;
import io.charchub.db.fields.AutoField;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.SmallAutoField;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.meta.ProvidesDefaultAutoField;
import io.charchub.errors.Problem;
import io.charchub.files.FileSystemStorage;
import io.charchub.files.Storage;
import io.charchub.forms.FormTemplates;
import io.charchub.http.Chain;
import io.charchub.http.ErrorPages;
import io.charchub.http.Handler;
import io.charchub.http.Middleware;
import io.charchub.i18n.Languages;
import io.charchub.i18n.TimeZones;
import io.charchub.i18n.Translations;
import io.charchub.mail.MailBackend;
import io.charchub.mail.Mailer;
import io.charchub.mail.SiteContacts;
import io.charchub.middleware.LanguageOptions;
import io.charchub.middleware.TimeZoneOptions;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import io.charchub.urls.UrlConf;
import io.charchub.urls.UrlResolver;
import io.charchub.views.ContextProcessor;
import io.charchub.views.ErrorPageOptions;
import io.charchub.views.Fragments;
import io.charchub.views.PageTemplates;
import io.charchub.views.Pages;
import io.charchub.views.ProvidesContextProcessors;
import io.charchub.views.ProvidesTemplateTags;
import io.charchub.views.SiteErrorPages;
import io.charchub.views.SqlRecorder;
import io.charchub.views.StandardContext;
import io.charchub.views.WebTags;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a project is made of beyond its settings and apps, each part made when it is first asked
 * for.
 */
final class Resources implements AutoCloseable {
  private final Settings settings;
  private final Apps apps;
  private final @Nullable Databases shared;
  private final Once<Databases> databases;
  private final Once<ModelRegistry> models = new Once<>(this::makeModels);
  private final Once<Templates> templates = new Once<>(this::makeTemplates);
  private final Once<Pages> pages = new Once<>(this::makePages);
  private final Once<UrlResolver> resolver = new Once<>(this::makeResolver);
  private final Once<Handler> handler = new Once<>(this::makeHandler);
  private final Once<MailBackend> mail = new Once<>(this::makeMail);
  private final Once<Mailer> mailer = new Once<>(this::makeMailer);
  private final Once<ErrorPages> failures = new Once<>(this::makeErrorPages);
  private final Once<Caches> caches = new Once<>(this::makeCaches);

  /**
   * @param shared the databases of another project, which closes them; null to open those of the
   *     settings
   */
  Resources(Settings settings, Apps apps, @Nullable Databases shared) {
    this.settings = settings;
    this.apps = apps;
    this.shared = shared;
    this.databases = new Once<>(() -> shared == null ? makeDatabases() : shared);
  }

  /** Adds the services that are found here. */
  Services.Builder register(Services.Builder services) {
    services
        .putLate(Databases.class, databases)
        .putLate(ModelRegistry.class, models)
        .putLate(Templates.class, templates)
        .putLate(Pages.class, pages)
        .putLate(UrlResolver.class, resolver)
        .putLate(SecretKeys.class, this::makeKeys)
        .putLate(LanguageOptions.class, () -> new SiteLanguages(settings, apps).options())
        .putLate(TimeZoneOptions.class, () -> new SiteLanguages(settings, apps).zones())
        .putLate(MailBackend.class, mail)
        .putLate(Mailer.class, mailer)
        .putLate(Caches.class, caches)
        .putLate(Cache.class, () -> caches.get().primary());
    settings
        .get(BuiltInSettings.MEDIA_ROOT)
        .ifPresent(
            root ->
                services.putLate(
                    Storage.class,
                    () -> new FileSystemStorage(root, settings.get(BuiltInSettings.MEDIA_URL))));
    return services;
  }

  /**
   * Sets what the ground floor keeps for the process: the language, the time zone, the
   * translations.
   */
  void setDefaults() {
    Languages.setDefault(Languages.parse(settings.get(BuiltInSettings.LANGUAGE_CODE)));
    boolean zoned = settings.get(BuiltInSettings.USE_TZ);
    TimeZones.setDefault(zoned ? settings.get(BuiltInSettings.TIME_ZONE) : ZoneOffset.UTC);
    List<String> texts = new ArrayList<>();
    texts.add("messages");
    apps.all().forEach(app -> texts.add(folder(app) + "/messages"));
    texts.addAll(Translations.framework().baseNames());
    Translations.setCurrent(Translations.of(apps.loader(), texts));
  }

  Databases databases() {
    return databases.get();
  }

  ModelRegistry models() {
    return models.get();
  }

  Templates templates() {
    return templates.get();
  }

  UrlResolver resolver() {
    return resolver.get();
  }

  Handler handler() {
    return handler.get();
  }

  private static String folder(AppConfig app) {
    return app.name().replace('.', '/');
  }

  private Databases makeDatabases() {
    List<DatabaseConfig> configs = new ArrayList<>();
    settings.databases().values().forEach(database -> configs.add(config(settings, database)));
    return Databases.open(configs);
  }

  /** What an entry of DATABASES describes, by its parts or its URL. */
  static DatabaseConfig config(Settings settings, DatabaseSettings database) {
    if (!database.url().isEmpty()) {
      return DatabaseConfig.ofUrl(database.alias(), database.url()).relativeTo(settings.baseDir());
    }
    return new DatabaseConfig(
        database.alias(),
        database.engine(),
        database.name(),
        database.user(),
        database.password(),
        database.host(),
        database.port(),
        database.options());
  }

  private ModelRegistry makeModels() {
    Field<Long> key =
        switch (settings.get(BuiltInSettings.DEFAULT_AUTO_FIELD)) {
          case "AutoField" -> new AutoField();
          case "SmallAutoField" -> new SmallAutoField();
          default -> new BigAutoField();
        };
    List<String> packages = apps.all().stream().map(AppConfig::name).toList();
    Map<String, Field<Long>> keys = new HashMap<>();
    for (ProvidesDefaultAutoField app : apps.providing(ProvidesDefaultAutoField.class)) {
      keys.put(((AppConfig) app).label(), app.defaultAutoField());
    }
    return ModelRegistry.load(
        apps.loader(), packages, app -> keys.getOrDefault(app, key), settings::text);
  }

  private SecretKeys makeKeys() {
    return new SecretKeys(
        settings.get(BuiltInSettings.SECRET_KEY),
        settings.get(BuiltInSettings.SECRET_KEY_FALLBACKS));
  }

  /**
   * The project's own templates come first, then those of the apps in order, then the framework's.
   */
  private Templates makeTemplates() {
    Templates.Builder builder = Templates.builder();
    builder.reload(settings.get(BuiltInSettings.DEBUG));
    settings
        .get(BuiltInSettings.TEMPLATES_DIRS)
        .forEach(folder -> builder.source(TemplateSource.directory(folder)));
    builder.source(TemplateSource.classPath(apps.loader(), "templates"));
    apps.all()
        .forEach(
            app ->
                builder.source(
                    TemplateSource.classPath(apps.loader(), folder(app) + "/templates")));
    builder.source(FormTemplates.source());
    builder.source(PageTemplates.source());
    WebTags.install(
        builder, settings.get(BuiltInSettings.STATIC_URL), settings.get(BuiltInSettings.MEDIA_URL));
    Fragments.install(builder);
    apps.providing(ProvidesTemplateTags.class).forEach(app -> app.templateTags(builder));
    return builder.build();
  }

  private Pages makePages() {
    List<ContextProcessor> processors = new ArrayList<>();
    processors.add(
        new StandardContext(
            settings.get(BuiltInSettings.DEBUG),
            settings.get(BuiltInSettings.LANGUAGES),
            settings.get(BuiltInSettings.STATIC_URL),
            settings.get(BuiltInSettings.MEDIA_URL)));
    apps.providing(ProvidesContextProcessors.class)
        .forEach(app -> processors.addAll(app.contextProcessors()));
    String where = settings.origin(BuiltInSettings.TEMPLATES_CONTEXT_PROCESSORS).text();
    for (String name : settings.get(BuiltInSettings.TEMPLATES_CONTEXT_PROCESSORS)) {
      processors.add(Named.make(name, ContextProcessor.class, where, apps.loader()));
    }
    return new Pages(templates(), processors);
  }

  private UrlResolver makeResolver() {
    String name = settings.get(BuiltInSettings.ROOT_URLCONF);
    String where = settings.origin(BuiltInSettings.ROOT_URLCONF).text() + ", ROOT_URLCONF";
    if (name.isEmpty()) {
      throw new ConfigurationException(
          Problem.of("management.E005", "ROOT_URLCONF is not set")
              .at("settings.toml")
              .hint("ROOT_URLCONF = \"mysite.Urls\", the class that holds the site's routes"));
    }
    return UrlResolver.of(
        Named.make(name, UrlConf.class, where, apps.loader()),
        new SiteLanguages(settings, apps).urls());
  }

  private MailBackend makeMail() {
    return MailBackends.of(settings);
  }

  private Mailer makeMailer() {
    return new Mailer(
        mail.get(),
        settings.get(BuiltInSettings.DEFAULT_FROM_EMAIL),
        new SiteContacts(
            settings.get(BuiltInSettings.ADMINS),
            settings.get(BuiltInSettings.MANAGERS),
            settings.get(BuiltInSettings.SERVER_EMAIL),
            settings.get(BuiltInSettings.EMAIL_SUBJECT_PREFIX)));
  }

  private Caches makeCaches() {
    return new CacheBackends(settings, databases, apps.loader()).all();
  }

  private Handler makeHandler() {
    return around(view());
  }

  /** The project's middleware around a view. */
  Handler around(Handler view) {
    List<Middleware> middleware = new ArrayList<>();
    if (settings.get(BuiltInSettings.DEBUG)) {
      middleware.add(new SqlRecorder(databases().log()));
    }
    middleware.addAll(new MiddlewareChain(settings, apps, resolver()).make());
    return Chain.of(middleware, view, failures.get());
  }

  /** The views, in a transaction each where the default database asks for it. */
  private Handler view() {
    DatabaseSettings primary = settings.databases().get(Databases.DEFAULT);
    boolean atomic = primary != null && primary.atomicRequests();
    return atomic ? new AtomicRequests(resolver(), databases().primary()) : resolver();
  }

  /** The pages for failures, one object for the project: it knows what was mailed already. */
  private ErrorPages makeErrorPages() {
    SiteErrorPages answers = new SiteErrorPages(errorPages());
    boolean mailed =
        !settings.get(BuiltInSettings.DEBUG) && !settings.get(BuiltInSettings.ADMINS).isEmpty();
    return mailed ? new MailedFailures(answers, mailer) : answers;
  }

  private ErrorPageOptions errorPages() {
    if (!settings.get(BuiltInSettings.DEBUG)) {
      return ErrorPageOptions.production().withPages(pages.get()).withSettings(settings);
    }
    return ErrorPageOptions.debug(false)
        .withPages(pages.get())
        .withSettings(settings)
        .withSources(List.of(settings.baseDir().resolve("src/main/java")))
        .withRoutes(() -> resolver().routes())
        .withStatements(SqlRecorder::statements)
        .withAbout(this::about);
  }

  private String about() {
    String revision =
        GitRevision.of(settings.baseDir()).map(hash -> ", the project at " + hash).orElse("");
    return "Charchub " + Version.NUMBER + " on Java " + Runtime.version() + revision;
  }

  @Override
  public void close() {
    mailer.ifMade(Mailer::close);
    caches.ifMade(Caches::close);
    if (shared == null) {
      databases.ifMade(Databases::close);
    }
  }
}
