package io.charchub.contrib.admin.transfer;

import io.charchub.contrib.admin.AdminRows;
import io.charchub.contrib.admin.AdminShell;
import io.charchub.contrib.admin.AdminSite;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelNames;
import io.charchub.contrib.messages.Messages;
import io.charchub.db.models.KeyedModel;
import io.charchub.files.UploadedFile;
import io.charchub.http.QueryParams;
import io.charchub.http.Request;
import io.charchub.http.Response;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Numbers;
import io.charchub.i18n.Translations;
import io.charchub.urls.Route;
import io.charchub.urls.Routes;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings rows in from a CSV file in three steps: the file; what each column is for; what would come
 * of it. Nothing is written before somebody has seen that and said yes, and then all or nothing.
 * The file goes along from page to page, packed: no server has to keep it.
 *
 * @param <T> the model
 */
public final class ImportPage<T extends KeyedModel<?>> {
  /** The largest file that is read, in bytes. */
  static final int MOST_BYTES = 1_500_000;

  /** The most lines that are read, the header among them. */
  static final int MOST_LINES = 10_001;

  private static final int SHOWN_LINES = 3;

  private final AdminSite site;
  private final ModelAdmin<T> admin;

  private ImportPage(AdminSite site, ModelAdmin<T> admin) {
    this.site = site;
    this.admin = admin;
  }

  /** The routes of importing rows of a model. */
  public static <T extends KeyedModel<?>> List<Route> routes(AdminSite site, ModelAdmin<T> admin) {
    ImportPage<T> page = new ImportPage<>(site, admin);
    return List.of(
        Routes.path("import/", page::answer, AdminSite.shortName(admin.meta(), "import")));
  }

  /** A column of the file, with what it may be for. */
  record ColumnView(int number, String header, List<String> samples, String field) {}

  private Response answer(Request request) throws IOException {
    AdminRows.require(request, admin.hasImportPermission(request));
    if (!request.isMethod("POST")) {
      return page(request, "file", "", Map.of());
    }
    QueryParams sent = request.form();
    String content;
    try {
      content = sent.has("packed") ? PackedText.unpack(sent.get("packed", "")) : uploaded(request);
    } catch (CharacterCodingException wrong) {
      return page(request, "file", "admin.transfer.notUtf8", Map.of());
    } catch (PackedText.TooLarge wrong) {
      return page(request, "file", "admin.transfer.tooLarge", Map.of());
    }
    List<CsvReader.Line> lines;
    try {
      lines = CsvReader.read(content, MOST_LINES);
    } catch (CsvReader.TooMany wrong) {
      return page(request, "file", "admin.transfer.tooMany", Map.of());
    }
    if (lines.size() < 2) {
      return page(request, "file", "admin.transfer.noLines", Map.of());
    }
    return go(request, sent, content, lines);
  }

  private static String uploaded(Request request) throws IOException {
    UploadedFile file = request.files().get("file").orElse(null);
    if (file == null) {
      return "";
    }
    if (file.size() > MOST_BYTES) {
      throw new PackedText.TooLarge();
    }
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(java.nio.ByteBuffer.wrap(file.bytes()))
        .toString();
  }

  private Response go(
      Request request, QueryParams sent, String content, List<CsvReader.Line> lines) {
    ImportFields<T> fields = new ImportFields<>(request, admin);
    List<String> header = lines.get(0).cells();
    String step = sent.get("step", "map");
    ImportPlan plan =
        step.equals("map") && !sent.has("packed")
            ? ImportPlan.guessed(fields, header)
            : ImportPlan.chosen(fields, header.size(), sent);
    Map<String, @Nullable Object> context = context(fields, plan, content, lines);
    boolean none = plan.columns().stream().noneMatch(fields::isFilled);
    if (step.equals("map") || none) {
      String wrong = none && !step.equals("map") ? "admin.transfer.noColumns" : "";
      return page(request, "map", wrong, context);
    }
    ImportRun<T> run = new ImportRun<>(request, site, admin, plan, lines.subList(1, lines.size()));
    if (!step.equals("commit")) {
      context.put("report", run.check().view());
      return page(request, "check", "", context);
    }
    ImportReport report = run.commit();
    if (!report.isRight()) {
      context.put("report", report.view());
      return page(request, "check", "", context);
    }
    Messages.success(
        request,
        Translations.current()
            .tr("admin.transfer.done", report.added(), report.changed(), report.same()));
    return Response.redirect(site.url(admin.meta(), "changelist"));
  }

  private static Map<String, @Nullable Object> context(
      ImportFields<?> fields, ImportPlan plan, String content, List<CsvReader.Line> lines) {
    List<ColumnView> columns = new ArrayList<>();
    List<String> header = lines.get(0).cells();
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      List<String> samples =
          lines.stream()
              .skip(1)
              .limit(SHOWN_LINES)
              .map(line -> column < line.cells().size() ? line.cells().get(column) : "")
              .toList();
      columns.add(new ColumnView(i, header.get(i), samples, plan.columns().get(i)));
    }
    Map<String, String> matches = new LinkedHashMap<>();
    fields
        .labels()
        .forEach(
            (name, label) -> {
              if (fields.isMatch(name)) {
                matches.put(name, label);
              }
            });
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("packed", PackedText.pack(content));
    context.put("columns", columns);
    context.put("fields", fields.labels());
    context.put("matches", matches);
    context.put("match", plan.match());
    context.put("jalali", plan.jalali());
    context.put("lines", Numbers.grouped(lines.size() - 1));
    return context;
  }

  private Response page(
      Request request, String step, String wrong, Map<String, @Nullable Object> more) {
    Map<String, @Nullable Object> context = new LinkedHashMap<>();
    context.put("listUrl", site.url(admin.meta(), "changelist"));
    context.put("listName", ModelNames.title(admin.meta()));
    context.put("appUrl", site.url("app_list", admin.meta().appLabel()));
    context.put("app", ModelNames.app(admin.meta().appLabel()));
    context.put("importUrl", site.url(admin.meta(), "import"));
    context.put("step", step);
    context.put("wrong", wrong);
    context.put("jalali", Languages.isJalali());
    context.put("mostLines", Numbers.grouped(MOST_LINES - 1));
    context.put("mostBytes", Numbers.fileSize(MOST_BYTES));
    context.putAll(more);
    return AdminShell.render(request, site, "admin/import.ftlh", context);
  }
}
