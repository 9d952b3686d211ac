package io.charchub.contrib.admin.changelist;

import io.charchub.db.fields.Field;
import io.charchub.db.models.QuerySetOf;
import io.charchub.http.QueryParams;
import io.charchub.i18n.Dates;
import io.charchub.i18n.IsoDates;
import io.charchub.i18n.TimeZones;
import io.charchub.i18n.Translations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Days: today, the last seven, this month, this year, or from one to another as people type them.
 * Month and year are those of the calendar of the language.
 *
 * @param title what it is called
 * @param path the field
 * @param kind what it holds: days or points in time
 * @param <T> the model
 */
record DateFilter<T>(String title, String path, Field<?> kind) implements Filter<T> {
  private static final List<String> PERIODS = List.of("today", "week", "month", "year");

  private String period() {
    return path + "__period";
  }

  private String from() {
    return path + "__gte";
  }

  private String to() {
    return path + "__lte";
  }

  /** The bound that Django's own links have. */
  private String before() {
    return path + "__lt";
  }

  @Override
  public List<String> names() {
    return List.of(period(), from(), to(), before());
  }

  private List<String> periods() {
    if (!kind.isNullable()) {
      return PERIODS;
    }
    List<String> all = new ArrayList<>(PERIODS);
    all.add("some");
    all.add("none");
    return all;
  }

  @Override
  public QuerySetOf<T, ?> narrow(QuerySetOf<T, ?> rows, QueryParams query, Notes notes) {
    QuerySetOf<T, ?> narrowed = byPeriod(rows, query.get(period(), ""), notes);
    LocalDate from = day(query, from(), notes).orElse(null);
    LocalDate last = day(query, to(), notes).orElse(null);
    LocalDate before = day(query, before(), notes).orElse(null);
    narrowed = Days.between(narrowed, path, kind, from, before);
    return Days.between(narrowed, path, kind, null, last == null ? null : last.plusDays(1));
  }

  private QuerySetOf<T, ?> byPeriod(QuerySetOf<T, ?> rows, String period, Notes notes) {
    LocalDate today = TimeZones.today();
    int year = Days.year(today);
    return switch (period) {
      case "" -> rows;
      case "today" -> Days.between(rows, path, kind, today, today.plusDays(1));
      case "week" -> Days.between(rows, path, kind, today.minusDays(7), today.plusDays(1));
      case "month" -> within(rows, year, Days.month(today));
      case "year" -> within(rows, year, 0);
      case "some" -> rows.filter(path + "__isnull", false);
      case "none" -> rows.filter(path + "__isnull", true);
      default -> {
        notes.unknown(title, period);
        yield rows;
      }
    };
  }

  private QuerySetOf<T, ?> within(QuerySetOf<T, ?> rows, int year, int month) {
    return Days.between(
        rows,
        path,
        kind,
        Days.first(year, month, 0).orElse(null),
        Days.end(year, month, 0).orElse(null));
  }

  private Optional<LocalDate> day(QueryParams query, String name, Notes notes) {
    String typed = query.get(name, "").strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = parse(typed);
    if (day.isEmpty()) {
      notes.unknown(title, typed);
    }
    return day;
  }

  /** As people type it, or the day of a time as Django's links have it. */
  private static Optional<LocalDate> parse(String typed) {
    return Dates.parseDate(typed)
        .or(() -> typed.length() > 10 ? IsoDates.date(typed.substring(0, 10)) : Optional.empty())
        .filter(day -> day.getYear() > 0 && day.getYear() < 9999);
  }

  @Override
  public List<Chip> chips(QueryParams query) {
    List<Chip> chips = new ArrayList<>();
    String period = query.get(period(), "");
    if (periods().contains(period)) {
      chips.add(new Chip(title, label(period), List.of(period())));
    }
    chip(chips, query, from(), "admin.list.from");
    chip(chips, query, to(), "admin.list.to");
    chip(chips, query, before(), "admin.list.before");
    return chips;
  }

  private void chip(List<Chip> chips, QueryParams query, String name, String key) {
    parse(query.get(name, "").strip())
        .map(day -> Translations.current().tr(key, Dates.format(day)))
        .ifPresent(text -> chips.add(new Chip(title, text, List.of(name))));
  }

  private static String label(String period) {
    return Translations.current().tr("admin.list.period." + period);
  }

  @Override
  public List<Control> controls(QueryParams query, Facet<T> facet) {
    String chosen = query.get(period(), "");
    List<Option> options =
        periods().stream()
            .map(each -> new Option(each, label(each), each.equals(chosen), ""))
            .toList();
    Translations words = Translations.current();
    return List.of(
        new Control(
            "dates",
            title,
            List.of(
                new Input(period(), title, chosen, options),
                new Input(from(), words.tr("admin.list.fromDay"), query.get(from(), ""), List.of()),
                new Input(to(), words.tr("admin.list.toDay"), query.get(to(), ""), List.of()))));
  }
}
