package io.charchub.contrib.admin.records;

import io.charchub.apps.Services;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.meta.ModelRegistry;
import io.charchub.db.models.DeletionPreview;
import io.charchub.db.models.DeletionPreview.Part;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.Request;
import io.charchub.i18n.Translations;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a deletion would do, as the visitor may know it: names only of rows that exist for them.
 *
 * @param going what would go, those asked for first
 * @param links links to rows that stay
 * @param emptied rows that stay and lose their reference
 * @param database rows that are left to the database
 * @param blocking rows that forbid it
 * @param missing what kinds of rows the visitor may not delete
 * @param complete whether everything was looked at
 */
record DeletionView(
    List<Line> going,
    List<Line> links,
    List<Line> emptied,
    List<Line> database,
    List<Line> blocking,
    List<String> missing,
    boolean complete) {

  /**
   * Rows of a kind.
   *
   * @param title how many, of what
   * @param rows the first of them
   * @param isMore whether there are others
   */
  record Line(String title, List<Named> rows, boolean isMore) {}

  /** A row by its name, with the address of its form; empty for none. */
  record Named(String name, String url) {}

  /** Whether the visitor may go on. */
  boolean isPossible() {
    return blocking.isEmpty() && missing.isEmpty();
  }

  static DeletionView of(
      Request request, AdminSite site, ModelAdmin<?> admin, DeletionPreview preview) {
    return new Builder(request, site, admin.deleteConfirmationMaxDisplay()).build(preview);
  }

  private static final class Builder {
    private final Request request;
    private final AdminSite site;
    private final int most;
    private final Translations texts = Translations.current();

    Builder(Request request, AdminSite site, int most) {
      this.request = request;
      this.site = site;
      this.most = most;
    }

    DeletionView build(DeletionPreview preview) {
      return new DeletionView(
          lines(preview.going(), this::counted),
          lines(preview.links(), this::linked),
          lines(preview.emptied(), this::byField),
          lines(preview.leftToDatabase(), this::byField),
          lines(preview.blocking(), this::byField),
          missing(preview),
          preview.isComplete());
    }

    private List<Line> lines(List<Part> parts, java.util.function.Function<Part, String> title) {
      List<Line> lines = new ArrayList<>();
      for (Part part : parts) {
        List<Named> names = names(part).stream().limit(most).toList();
        lines.add(new Line(title.apply(part), names, part.count() > names.size()));
      }
      return lines;
    }

    private String counted(Part part) {
      return ModelNames.counted(part.model(), part.count(), part.isMore());
    }

    private String linked(Part part) {
      return texts.tr("admin.records.links", part.count(), ModelNames.one(part.model()));
    }

    private String byField(Part part) {
      String field = texts.tr(part.model().field(part.relation()).verboseName());
      return texts.tr("admin.records.by", counted(part), field);
    }

    // ---- names

    private List<Named> names(Part part) {
      Optional<ModelAdmin<?>> admin = site.find(part.model());
      if (admin.isEmpty()) {
        return part.first().stream().map(row -> new Named(row.toString(), "")).toList();
      }
      return admin.get().hasViewPermission(request, null)
          ? visible(admin.get(), part.first())
          : List.of();
    }

    private <T extends KeyedModel<?>> List<Named> visible(
        ModelAdmin<T> admin, List<KeyedModel<?>> rows) {
      ModelMeta<T> meta = admin.meta();
      QuerySetOf<T, ?> known = admin.queryset(request);
      boolean all = rows.isEmpty() || known == Manager.defaultOf(meta);
      Set<Object> keys = all ? Set.of() : keysIn(known, rows);
      return rows.stream()
          .filter(row -> all || keys.contains(String.valueOf(row.pk())))
          .map(row -> new Named(row.toString(), site.url(meta, "change", String.valueOf(row.pk()))))
          .toList();
    }

    private static Set<Object> keysIn(QuerySetOf<?, ?> known, List<KeyedModel<?>> rows) {
      List<Object> wanted = rows.stream().<Object>map(KeyedModel::pk).toList();
      return known.filter("pk__in", wanted).flat("pk", Object.class).stream()
          .map(String::valueOf)
          .collect(Collectors.toSet());
    }

    // ---- permissions

    private List<String> missing(DeletionPreview preview) {
      Map<ModelMeta<?>, List<KeyedModel<?>>> rows = new LinkedHashMap<>();
      preview.going().forEach(part -> rows.put(part.model(), part.first()));
      if (!preview.isComplete()) {
        preview.reachable().forEach(meta -> rows.putIfAbsent(meta, List.of()));
      }
      List<String> missing = new ArrayList<>();
      rows.forEach(
          (meta, first) ->
              site.find(meta)
                  .filter(admin -> !mayDelete(admin, first))
                  .ifPresent(admin -> missing.add(ModelNames.several(meta))));
      return missing;
    }

    @SuppressWarnings("unchecked") // the rows are of the admin's model
    private <T extends KeyedModel<?>> boolean mayDelete(
        ModelAdmin<T> admin, List<KeyedModel<?>> rows) {
      return admin.hasDeletePermission(request, null)
          && rows.stream().allMatch(row -> admin.hasDeletePermission(request, (T) row));
    }
  }

  /** What went, beside rows of {@code meta} themselves, in one sentence; empty for nothing. */
  static String wentToo(Map<String, Integer> byModel, ModelMeta<?> meta) {
    ModelRegistry models = Services.current().get(ModelRegistry.class);
    return byModel.entrySet().stream()
        .filter(each -> !each.getKey().equals(meta.label()) && each.getValue() > 0)
        .flatMap(
            each ->
                models.find(each.getKey()).stream()
                    .map(gone -> ModelNames.counted(gone, each.getValue(), false)))
        .collect(Collectors.joining(Translations.current().tr("admin.records.comma")));
  }
}
