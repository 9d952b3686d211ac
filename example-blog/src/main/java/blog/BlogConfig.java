package blog;

import blog.admin.BlogAdmin;
import blog.commands.Comments;
import blog.commands.Demo;
import blog.commands.ImportPosts;
import io.charchub.apps.AppConfig;
import io.charchub.apps.Services;
import io.charchub.apps.Signals;
import io.charchub.cli.Command;
import io.charchub.cli.ProvidesCommands;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ProvidesAdmin;
import io.charchub.contrib.auth.Auth;
import io.charchub.i18n.Translations;
import io.charchub.middleware.ProvidesVisitorPreferences;
import io.charchub.middleware.VisitorPreferences;
import java.util.List;

/** The blog as an app: what it gives to the project beside models, views and templates. */
public final class BlogConfig extends AppConfig
    implements ProvidesCommands, ProvidesAdmin, ProvidesVisitorPreferences {

  @Override
  public void ready() {
    Signals signals = Services.current().get(Signals.class);
    signals.of(Auth.LoggedIn.class).connect(AccountPreferences::loggedIn);
  }

  @Override
  public VisitorPreferences visitorPreferences() {
    return new AccountPreferences();
  }

  @Override
  public String verboseName() {
    return Translations.mark("Blog");
  }

  @Override
  public List<Command> commands() {
    return List.of(new Demo(), new ImportPosts(), new Comments());
  }

  @Override
  public void admin(AdminSite site) {
    BlogAdmin.register(site);
  }
}
