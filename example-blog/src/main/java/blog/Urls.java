package blog;

import static io.charchub.contrib.auth.AuthDecorators.loginRequired;
import static io.charchub.urls.Routes.include;
import static io.charchub.urls.Routes.path;
import static io.charchub.views.Decorators.neverCache;

import blog.writing.WritingUrls;
import io.charchub.contrib.admin.Admin;
import io.charchub.contrib.auth.AccountUrls;
import io.charchub.urls.Route;
import io.charchub.urls.UrlConf;
import io.charchub.views.LanguageViews;
import java.util.List;

/** The map of the site: which address is answered by which function. */
public final class Urls implements UrlConf {

  @Override
  public List<Route> urlpatterns() {
    return List.of(
        path("", Views::home, "home"),
        path("post/<str:slug>/", Views::post, "post"),
        path("tag/<str:slug>/", Views::tag, "tag"),
        path("category/<str:slug>/", Views::category, "category"),
        path("author/<str:username>/", Views::author, "author"),
        path("archive/<int:year>/<int:month>/", Views::archive, "archive"),
        path("search/", Views::search, "search"),
        path("feed/", Feeds::feed, "feed"),
        path("", include(Feeds.sitemaps())),
        path("accounts/signup/", new SignUp(), "signup").with(neverCache()),
        path("accounts/preferences/", new Preferences(), "preferences").with(loginRequired()),
        path("accounts/", include(new AccountUrls())),
        path("admin/", Admin.urls()),
        path("write/", include(new WritingUrls())).with(loginRequired()),
        path("api/", include(new blog.api.Urls())),
        path("language/", LanguageViews::setLanguage, "set_language").csrfExempt());
  }
}
