package io.charchub.contrib.admin;

import io.charchub.db.models.KeyedModel;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.views.Shortcuts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page of a site: its name, the models that the visitor may see, who the
 * visitor is. Pages extend {@code admin/base.ftlh}, which reads it as {@code shell}. Django's
 * counterpart is {@code AdminSite.each_context}.
 */
public final class AdminShell {
  private AdminShell() {}

  /** A model on the index and in the navigation. */
  public record ModelEntry(
      String name, String url, String addUrl, boolean changeable, boolean current) {}

  /** An app with those of its models that the visitor may see. */
  public record AppEntry(String label, String name, String url, List<ModelEntry> models) {}

  /** What {@code admin/base.ftlh} reads. */
  public record View(
      String name,
      String header,
      String siteUrl,
      String indexUrl,
      String theme,
      boolean permitted,
      List<AppEntry> apps) {}

  /** The page that {@code template} makes of {@code context}, within the shell. */
  public static Response render(
      Request request,
      AdminSite site,
      String template,
      Map<String, ? extends @Nullable Object> context) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("shell", view(request, site));
    all.putAll(context);
    return Shortcuts.render(request, site.template(template), all);
  }

  /**
   * A page of a model: its own template where it has one, and what its admin adds.
   *
   * @param row the row that the page is about; null for none, or for a new one
   */
  public static <T extends KeyedModel<?>> Response render(
      Request request,
      AdminSite site,
      ModelAdmin<T> admin,
      AdminPage page,
      @Nullable T row,
      Map<String, @Nullable Object> context) {
    context.put("assets", admin.media());
    admin.prepareContext(request, page, row, context);
    return render(request, site, admin.template(page), context);
  }

  /** What stands around a page. */
  public static View view(Request request, AdminSite site) {
    boolean permitted = site.hasPermission(request);
    return new View(
        site.name(),
        site.header(),
        site.siteUrl(),
        site.url("index"),
        theme(request),
        permitted,
        permitted ? apps(request, site) : List.of());
  }

  /** The theme that the visitor chose: {@code light}, {@code dark}, or empty for the system's. */
  private static String theme(Request request) {
    return request.cookie(THEME_COOKIE).filter(Set.of("light", "dark")::contains).orElse("");
  }

  /** The cookie that holds the chosen theme. */
  public static final String THEME_COOKIE = "admin_theme";

  /** The apps that the visitor may see something of, by their names. */
  public static List<AppEntry> apps(Request request, AdminSite site) {
    Map<String, List<ModelAdmin<?>>> byApp = new TreeMap<>();
    for (ModelAdmin<?> admin : site.modelAdmins()) {
      if (admin.hasModulePermission(request)) {
        byApp.computeIfAbsent(admin.meta().appLabel(), label -> new ArrayList<>()).add(admin);
      }
    }
    List<AppEntry> apps = new ArrayList<>();
    byApp.forEach((label, admins) -> apps.add(app(request, site, label, admins)));
    return apps;
  }

  private static AppEntry app(
      Request request, AdminSite site, String label, List<ModelAdmin<?>> admins) {
    List<ModelEntry> models = new ArrayList<>();
    for (ModelAdmin<?> admin : admins) {
      models.add(entry(request, site, admin));
    }
    models.sort((one, other) -> one.name().compareTo(other.name()));
    return new AppEntry(label, ModelNames.app(label), site.url("app_list", label), models);
  }

  private static ModelEntry entry(Request request, AdminSite site, ModelAdmin<?> admin) {
    String list =
        admin.hasViewPermission(request, null) ? site.url(admin.meta(), "changelist") : "";
    return new ModelEntry(
        ModelNames.title(admin.meta()),
        list,
        admin.hasAddPermission(request) ? site.url(admin.meta(), "add") : "",
        admin.hasChangePermission(request, null),
        !list.isEmpty() && request.path().startsWith(list));
  }
}
