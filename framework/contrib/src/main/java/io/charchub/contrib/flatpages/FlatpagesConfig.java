package io.charchub.contrib.flatpages;

import io.charchub.apps.AppConfig;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ProvidesAdmin;
import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.db.fields.BigAutoField;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ProvidesDefaultAutoField;
import io.charchub.db.models.QuerySet;
import io.charchub.http.Middleware;
import io.charchub.middleware.ProvidesMiddleware;
import io.charchub.template.Arguments;
import io.charchub.template.Templates;
import io.charchub.views.ProvidesTemplateTags;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The app: the model {@link FlatPage}, the middleware {@code flatpages}, and for templates {@code
 * flatpages()}, the pages that the visitor may see, and {@code flatpages("/help/")}, those of them
 * whose addresses begin so. Where the admin is installed, editors write the pages there.
 */
public final class FlatpagesConfig extends AppConfig
    implements ProvidesMiddleware, ProvidesTemplateTags, ProvidesDefaultAutoField, ProvidesAdmin {
  /** Made by the project. */
  public FlatpagesConfig() {}

  @Override
  public Field<Long> defaultAutoField() {
    return new BigAutoField();
  }

  @Override
  public String verboseName() {
    return "Flat pages";
  }

  @Override
  public void admin(AdminSite site) {
    site.register(
        FlatPage.class,
        pages -> {
          pages.listDisplay("url", "title", "registrationRequired");
          pages.searchFields("url", "title");
        });
  }

  @Override
  public Map<String, Supplier<Middleware>> middleware() {
    return Map.of("flatpages", FlatPageMiddleware::new);
  }

  @Override
  public void templateTags(Templates.Builder templates) {
    templates.function("flatpages", arguments -> list(arguments.count(0, 1)));
  }

  private static QuerySet<FlatPage> list(Arguments arguments) {
    QuerySet<FlatPage> pages =
        FlatPages.visible(
            arguments.variable("user").filter(AbstractBaseUser.class::isInstance).isPresent());
    String beginning = arguments.text(0, "");
    return beginning.isEmpty() ? pages : pages.filter(FlatPage_.url.startsWith(beginning));
  }
}
