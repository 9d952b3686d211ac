package io.charchub.contrib.admin;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.contrib.auth.AbstractUser;
import io.charchub.contrib.auth.Auth;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.errors.Problem;
import io.charchub.http.AttributeKey;
import io.charchub.http.Request;
import io.charchub.i18n.Translatable;
import io.charchub.urls.Reverse;
import io.charchub.urls.Route;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The models that are shown, and what stands around them. A project has one, that its apps register
 * with through {@link ProvidesAdmin}; it may make more.
 *
 * <pre>
 * site.register(Tag.class);
 * site.register(Category.class, admin -&gt; admin.listDisplay("name", "slug"));
 * site.register(new PostAdmin());
 * </pre>
 *
 * <p>A class of the project's own may say who enters ({@link #hasPermission}) and have more pages
 * ({@link #routes}); it takes the place of the usual site by {@link ProvidesAdminSite}.
 *
 * <p>Filled while the project is set up, and read by many threads afterwards. Django's counterpart
 * has the same name.
 */
public class AdminSite {
  private static final AttributeKey<AdminSite> CURRENT = AttributeKey.of("admin.site");

  private final String name;
  private final Map<ModelMeta<?>, ModelAdmin<?>> registered = new LinkedHashMap<>();
  private String header = "admin.site.header";
  private String siteUrl = "/";
  private String emptyValueDisplay = "-";
  private final Map<String, SiteAction> actions = new LinkedHashMap<>();
  private final Map<String, String> templates = new HashMap<>();

  /** A site whose routes are in the namespace {@code name}. */
  public AdminSite(String name) {
    this.name = name;
    addAction(new DeleteSelected());
  }

  /** The namespace of the routes: {@code admin}. */
  public String name() {
    return name;
  }

  // ---- what it is called

  /** What stands at the top of each page, and in its title. */
  public AdminSite header(@Translatable String text) {
    header = text;
    return this;
  }

  /** Where "view site" leads; empty for no such link. */
  public AdminSite siteUrl(String address) {
    siteUrl = address;
    return this;
  }

  /** What stands at the top of each page, to be translated. */
  public String header() {
    return header;
  }

  /** Where "view site" leads; empty for no such link. */
  public String siteUrl() {
    return siteUrl;
  }

  /** What stands in lists and on pages where there is no value; a dash unless said. */
  public AdminSite emptyValueDisplay(String text) {
    emptyValueDisplay = text;
    return this;
  }

  /** What stands where there is no value. */
  public String emptyValueDisplay() {
    return emptyValueDisplay;
  }

  /**
   * Shows {@code own} where the site would show {@code usual}: {@code template("admin/index.ftlh",
   * "shop/admin_index.ftlh")}. For index ({@code admin/index.ftlh}), the page of an app ({@code
   * admin/app_index.ftlh}), log-in ({@code admin/login.ftlh}), change of the password ({@code
   * admin/password.ftlh}), search ({@code admin/search.ftlh}) and every other page of the site.
   */
  public final AdminSite template(String usual, String own) {
    templates.put(usual, own);
    return this;
  }

  /** What is shown in place of the template {@code usual}; itself unless said. */
  public final String template(String usual) {
    return templates.getOrDefault(usual, usual);
  }

  /**
   * More pages of the site, under its address and before its own: for who may enter alone, and with
   * the same headers. Django's {@code AdminSite.get_urls} with {@code admin_view}.
   */
  public List<Route> routes() {
    return List.of();
  }

  // ---- actions

  /** Offers an action with every model; one of the same name before is replaced. */
  public AdminSite addAction(SiteAction action) {
    actions.put(action.name(), action);
    return this;
  }

  /** Offers the action of this name with no model, unless the model has it itself. */
  public AdminSite disableAction(String action) {
    actions.remove(action);
    return this;
  }

  /**
   * What the visitor may do to rows of a model, in one place: the site's actions first. Django's
   * {@code get_actions}.
   */
  public <T extends KeyedModel<?>> List<AdminAction<T>> actions(
      Request request, ModelAdmin<T> admin, AdminAction.Location location) {
    Map<String, AdminAction<T>> all = new LinkedHashMap<>();
    for (SiteAction each : actions.values()) {
      AdminAction<T> action = each.of(this, admin);
      all.put(action.name(), action);
    }
    for (AdminAction<T> action : admin.actions(request)) {
      all.put(action.name(), action);
    }
    return all.values().stream()
        .filter(action -> action.isAt(location) && admin.offersAction(request, action.name()))
        .filter(action -> action.isAllowed(request, admin))
        .toList();
  }

  // ---- models

  /**
   * Shows a model, with the defaults.
   *
   * @throws AdminException {@code admin.E001} where it is registered already
   */
  public <T extends KeyedModel<?>> void register(Class<T> model) {
    register(new ModelAdmin<>(model));
  }

  /** Shows a model, with some options. */
  public <T extends KeyedModel<?>> void register(
      Class<T> model, Consumer<? super ModelAdmin<T>> options) {
    ModelAdmin<T> admin = new ModelAdmin<>(model);
    options.accept(admin);
    register(admin);
  }

  /** Shows a model, with what its admin says. */
  public void register(ModelAdmin<?> admin) {
    if (registered.putIfAbsent(admin.meta(), admin) != null) {
      throw new AdminException(
          Problem.of(
                  "admin.E001", admin.meta().label() + " is registered with '" + name + "' twice")
              .hint("unregister it first, or register it in one place"));
    }
  }

  /**
   * Shows a model no more: to register it anew with other options.
   *
   * @throws AdminException {@code admin.E002} where it is not registered
   */
  public void unregister(Class<?> model) {
    if (registered.remove(ModelMeta.of(model)) == null) {
      throw new AdminException(
          Problem.of("admin.E002", model.getSimpleName() + " is not registered with '" + name + "'")
              .hint("the app that registers it stands earlier in INSTALLED_APPS"));
    }
  }

  /** Whether the model is shown. */
  public boolean isRegistered(Class<?> model) {
    return isRegistered(ModelMeta.of(model));
  }

  /** Whether the model is shown. */
  public boolean isRegistered(ModelMeta<?> meta) {
    return registered.containsKey(meta);
  }

  /** What is said of a model; empty where it is not shown. */
  public Optional<ModelAdmin<?>> find(ModelMeta<?> meta) {
    return Optional.ofNullable(registered.get(meta));
  }

  /**
   * What is said of a model.
   *
   * @throws AdminException {@code admin.E003} where it is not shown
   */
  @SuppressWarnings("unchecked") // registered under the model's own metamodel
  public <T extends KeyedModel<?>> ModelAdmin<T> modelAdmin(Class<T> model) {
    ModelAdmin<?> admin = registered.get(ModelMeta.of(model));
    if (admin == null) {
      throw new AdminException(
          Problem.of("admin.E003", model.getSimpleName() + " is not shown by '" + name + "'")
              .hint("ask isRegistered first, or register it"));
    }
    return (ModelAdmin<T>) admin;
  }

  /** All that is registered, in that order. */
  public Collection<ModelAdmin<?>> modelAdmins() {
    return Collections.unmodifiableCollection(registered.values());
  }

  // ---- who may enter

  /** The site that a request is for; empty outside every site. */
  public static Optional<AdminSite> of(Request request) {
    return request.attribute(CURRENT);
  }

  /** The same request, for this site. */
  public final void enter(Request request) {
    request.setAttribute(CURRENT, this);
  }

  /** Who the visitor is; empty where nobody is logged in. */
  public static Optional<AbstractBaseUser> user(Request request) {
    return Auth.user(request);
  }

  /** Whether the visitor may enter: accounts in use that are marked as staff. */
  public boolean hasPermission(Request request) {
    return user(request).filter(this::admits).isPresent();
  }

  /** Whether the account may enter. */
  public boolean admits(AbstractBaseUser user) {
    return user.isInUse() && user instanceof AbstractUser known && known.isStaff;
  }

  // ---- addresses

  /** The address of a page of the site: {@code index}, {@code login}, {@code logout}. */
  public String url(String page, Object... values) {
    return Reverse.reverse(name + ":" + page, values);
  }

  /** The address of the list of a model ({@code changelist}), or of the form for a new row. */
  public String url(ModelMeta<?> meta, String page) {
    return Reverse.reverse(routeName(meta, page));
  }

  /** The address of a page of one row: {@code change}, {@code delete}, {@code history}. */
  public String url(ModelMeta<?> meta, String page, Object key) {
    return Reverse.reverse(routeName(meta, page), ObjectKeys.quote(key));
  }

  private String routeName(ModelMeta<?> meta, String page) {
    return name + ":" + shortName(meta, page);
  }

  /** The name of a route within the namespace: {@code blog_post_change}. */
  public static String shortName(ModelMeta<?> meta, String page) {
    return meta.appLabel() + "_" + meta.name().toLowerCase(Locale.ROOT) + "_" + page;
  }
}
