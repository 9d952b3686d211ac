package io.charchub.contrib.admin.site;

import io.charchub.apps.Services;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.db.Databases;
import io.charchub.db.TimeLimitException;
import io.charchub.db.models.KeyedModel;
import io.charchub.http.Request;
import io.charchub.http.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds rows of all models at once: of each that is searched at all and that the visitor may see,
 * the first few, by one query that is stopped when it takes too long. A page, and data for the
 * palette.
 */
final class SearchPage {
  private static final int ROWS_A_MODEL = 5;
  private static final int LONGEST = 200;
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final AdminSite site;

  SearchPage(AdminSite site) {
    this.site = site;
  }

  /** A row that was found. */
  record Found(String name, String url) {}

  /**
   * What was found of one model.
   *
   * @param model what its rows are called
   * @param listUrl its list, with the same search
   * @param rows the first few
   * @param more whether there are more
   * @param stopped whether the search took too long, so that nothing is known
   */
  record Group(String model, String listUrl, List<Found> rows, boolean more, boolean stopped) {}

  Response search(Request request) {
    String typed = request.query().get("q", "").strip();
    String words = typed.substring(0, Math.min(LONGEST, typed.length()));
    List<Group> groups = words.isEmpty() ? List.of() : groups(request, words);
    if (request
        .preferredType(List.of("text/html", "application/json"))
        .orElse("")
        .endsWith("json")) {
      return Response.json(Map.of("groups", groups.stream().map(SearchPage::data).toList()));
    }
    return AdminShell.render(
        request, site, "admin/search.ftlh", Map.of("words", words, "groups", groups));
  }

  private List<Group> groups(Request request, String words) {
    List<Group> groups = new ArrayList<>();
    for (ModelAdmin<?> admin : site.modelAdmins()) {
      if (!admin.searchFields(request).isEmpty() && admin.hasViewPermission(request, null)) {
        group(request, admin, words).ifPresent(groups::add);
      }
    }
    return groups;
  }

  /** Empty where nothing was found. */
  private <T extends KeyedModel<?>> Optional<Group> group(
      Request request, ModelAdmin<T> admin, String words) {
    String name = ModelNames.title(admin.meta());
    String list =
        site.url(admin.meta(), "changelist")
            + "?q="
            + URLEncoder.encode(words, StandardCharsets.UTF_8);
    try {
      List<T> rows = find(request, admin, words);
      if (rows.isEmpty()) {
        return Optional.empty();
      }
      List<Found> shown = rows.stream().limit(ROWS_A_MODEL).map(row -> found(admin, row)).toList();
      return Optional.of(new Group(name, list, shown, rows.size() > ROWS_A_MODEL, false));
    } catch (TimeLimitException slow) {
      return Optional.of(new Group(name, list, List.of(), true, true));
    }
  }

  private static <T extends KeyedModel<?>> List<T> find(
      Request request, ModelAdmin<T> admin, String words) {
    return Services.current()
        .get(Databases.class)
        .primary()
        .within(
            PATIENCE,
            () ->
                admin
                    .searchResults(request, admin.queryset(request), words)
                    .limit(ROWS_A_MODEL + 1)
                    .list());
  }

  private <T extends KeyedModel<?>> Found found(ModelAdmin<T> admin, T row) {
    return new Found(
        String.valueOf(row), site.url(admin.meta(), "change", String.valueOf(row.pk())));
  }

  private static Map<String, Object> data(Group group) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("model", group.model());
    data.put("url", group.listUrl());
    data.put("more", group.more());
    data.put(
        "rows",
        group.rows().stream().map(row -> Map.of("name", row.name(), "url", row.url())).toList());
    return data;
  }
}
