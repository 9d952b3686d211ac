package io.charchub.contrib.admin.desk;

import static io.charchub.urls.Routes.path;

import io.charchub.contrib.admin.AdminAction;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.SiteAction;
import io.charchub.contrib.admin.books.Review;
import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.messages.Level;
import io.charchub.contrib.messages.Messages;
import io.charchub.db.models.KeyedModel;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.urls.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A site of a project's own: who enters, one page more, another first page. */
public final class DeskSite extends AdminSite {
  public DeskSite() {
    super("desk");
    header("The desk");
    template("admin/index.ftlh", "desk/index.ftlh");
    template("admin/login.ftlh", "desk/login.ftlh");
    addAction(new Stamp());
    register(new DeskBooks());
    register(new DeskWriters());
    register(new DeskGenres());
    register(Review.class, reviews -> reviews.withoutAction("stamp"));
  }

  /** Whether the visitor is the account of this name. */
  static boolean is(Request request, String name) {
    return user(request).map(AbstractBaseUser::loginName).filter(name::equals).isPresent();
  }

  /** Members alone: the account {@code stranger} is staff too. */
  @Override
  public boolean admits(AbstractBaseUser user) {
    return super.admits(user) && !user.loginName().equals("stranger");
  }

  // tag::routes[]
  @Override
  public List<Route> routes() {
    return List.of(path("today/", this::today, "today"));
  }

  private Response today(Request request) {
    if (request.query().has("say")) {
      Arrays.stream(Level.values())
          .forEach(level -> Messages.of(request).add(level, level.tag(), ""));
    }
    return AdminShell.render(request, this, "desk/today.ftlh", Map.of());
  }

  // end::routes[]

  /** Does nothing to rows of any model. */
  private static final class Stamp implements SiteAction {
    @Override
    public String name() {
      return "stamp";
    }

    @Override
    public <T extends KeyedModel<?>> AdminAction<T> of(AdminSite site, ModelAdmin<T> admin) {
      return AdminAction.<T>of("stamp", "Stamp {0}, each {1}", run -> run.count())
          .withoutAsking()
          .done("Stamped: {0}.");
    }
  }
}
