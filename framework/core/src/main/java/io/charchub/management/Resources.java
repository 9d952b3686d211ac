package io.charchub.management;

import io.charchub.apps.Apps;
import io.charchub.apps.Services;
import io.charchub.conf.BuiltInSettings;
import io.charchub.conf.ConfigurationException;
import io.charchub.conf.Settings;
import io.charchub.errors.Problem;
import io.charchub.http.Handler;
import io.charchub.http.PlainErrorPages;
import io.charchub.http.Chain;
import io.charchub.template.TemplateSource;
import io.charchub.template.Templates;
import io.charchub.urls.UrlConf;
import io.charchub.urls.UrlResolver;
import java.util.List;

/** What a project is made of beyond its settings and apps, each part made when it is first asked for. */
final class Resources implements AutoCloseable {
  private final Settings settings;
  private final Apps apps;
  private final Once<Templates> templates = new Once<>(this::makeTemplates);
  private final Once<UrlResolver> resolver = new Once<>(this::makeResolver);
  private final Once<Handler> handler = new Once<>(this::makeHandler);

  Resources(Settings settings, Apps apps) {
    this.settings = settings;
    this.apps = apps;
  }

  /** Adds the services that are found here. */
  Services.Builder register(Services.Builder services) {
    return services.putLate(Templates.class, templates).putLate(UrlResolver.class, resolver);
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

  private Templates makeTemplates() {
    Templates.Builder builder = Templates.builder();
    builder.reload(settings.get(BuiltInSettings.DEBUG));
    settings
        .get(BuiltInSettings.TEMPLATES_DIRS)
        .forEach(folder -> builder.source(TemplateSource.directory(folder)));
    builder.source(TemplateSource.classPath(apps.loader(), "templates"));
    return builder.build();
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
    return UrlResolver.of(Named.make(name, UrlConf.class, where, apps.loader()));
  }

  private Handler makeHandler() {
    return Chain.of(List.of(), resolver(), new PlainErrorPages());
  }

  @Override
  public void close() {}
}
