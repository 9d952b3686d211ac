package io.charchub.contrib.admin.changelist;

import io.charchub.contrib.admin.AdminException;
import io.charchub.contrib.admin.ModelAdmin;
import io.charchub.contrib.admin.ModelPath;
import io.charchub.db.expressions.F;
import io.charchub.db.expressions.Subquery;
import io.charchub.db.fields.DateField;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.Field;
import io.charchub.db.models.Annotation;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.QuerySetOf;
import io.charchub.errors.Problem;
import io.charchub.i18n.Dates;
import io.charchub.i18n.Numbers;
import io.charchub.i18n.TimeZones;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks a list by year, month and day, in the calendar of the language. The years come from the
 * first and the last row, and a step is a range of the column: no row is looked at to know where
 * one can go, and an index serves. A month without rows can therefore be chosen.
 *
 * @param <T> the model
 */
final class DateDrill<T extends KeyedModel<?>> {
  private static final Annotation<Object> FIRST = Annotation.of("_first_day", Object.class);
  private static final Annotation<Object> PAST = Annotation.of("_past_day", Object.class);
  private static final Annotation<Object> COMING = Annotation.of("_coming_day", Object.class);
  private static final Annotation<Object> LAST = Annotation.of("_last_day", Object.class);

  private final String path;
  private final Field<?> kind;
  private final Address address;

  /** A step that can be taken. */
  record Step(String label, String url) {}

  /**
   * What is shown.
   *
   * @param title the field
   * @param back the steps taken, the first of them to all days; the last one is where one is
   * @param here what was chosen last; empty for nothing
   * @param next the steps that can be taken
   * @param far the years far from this one, folded away; empty for none
   */
  record View(String title, List<Step> back, String here, List<Step> next, List<Step> far) {}

  /** Years within so many of this one are shown at once. */
  private static final int NEAR = 10;

  /** No more years are listed, however early or late a row is dated. */
  private static final int MOST_YEARS = 200;

  DateDrill(ModelAdmin<T> admin, Address address) {
    this.path = admin.dateHierarchy();
    this.address = address;
    Field<?> found =
        ModelPath.find(admin.meta(), path)
            .map(ModelPath::field)
            .<Field<?>>map(field -> field.type())
            .orElse(null);
    if (!(found instanceof DateField || found instanceof DateTimeField)) {
      throw new AdminException(
          Problem.of(
                  "admin.E013",
                  admin.meta().label() + " cannot be walked by the date '" + path + "'")
              .hint("dateHierarchy takes a field of days or of points in time"));
    }
    this.kind = found;
  }

  private String name(String unit) {
    return path + "__" + unit;
  }

  Set<String> names() {
    return Set.of(name("year"), name("month"), name("day"));
  }

  /** The number in the address; 0 for none. */
  private int chosen(String unit) {
    String text = address.query().get(name(unit), "");
    OptionalInt number =
        text.length() < 5
            ? Numbers.parseLong(text).stream().mapToInt(n -> (int) n).findAny()
            : OptionalInt.empty();
    return Math.max(0, number.orElse(0));
  }

  QuerySetOf<T, ?> narrow(QuerySetOf<T, ?> rows, Notes notes) {
    int year = chosen("year");
    if (year == 0) {
      names().stream().filter(address.query()::has).forEach(notes::ignored);
      return rows;
    }
    int month = chosen("month");
    int day = month == 0 ? 0 : chosen("day");
    LocalDate first = Days.first(year, month, day).orElse(null);
    LocalDate end = Days.end(year, month, day).orElse(null);
    if (first == null || end == null) {
      notes.add("admin.list.noSuchDay");
      return rows;
    }
    return Days.between(rows, path, kind, first, end);
  }

  /**
   * {@code rows}, each with the dates of {@code all} that tell which years there are: the statement
   * finds them once, so the page needs no other for them.
   */
  QuerySetOf<T, ?> withEnds(QuerySetOf<T, ?> rows, QuerySetOf<T, ?> all) {
    return rows.annotate(
        FIRST.as(Subquery.of(earliest(all).valuesList(path))),
        PAST.as(Subquery.of(latest(past(all)).valuesList(path))),
        COMING.as(Subquery.of(earliest(coming(all)).valuesList(path))),
        LAST.as(Subquery.of(latest(all).valuesList(path))));
  }

  /**
   * Where one is and can go; null where no row has a date.
   *
   * @param shown rows that tell the ends, if {@link #withEnds} was asked for them; perhaps none
   */
  @Nullable View view(List<T> shown, QuerySetOf<T, ?> all, String title) {
    boolean told = !shown.isEmpty() && shown.get(0).hasAnnotation(FIRST.name());
    List<LocalDate> ends = told ? ends(shown.get(0)) : ends(all);
    if (ends.isEmpty()) {
      return null;
    }
    LocalDate first = ends.get(0);
    LocalDate last = ends.get(ends.size() - 1);
    int year = chosen("year");
    int month = year == 0 ? 0 : chosen("month");
    int day = month == 0 ? 0 : chosen("day");
    List<Step> back = new ArrayList<>();
    if (year > 0) {
      back.add(new Step("", url(0, 0, 0)));
    }
    if (month > 0) {
      back.add(new Step(label(year, 0, 0), url(year, 0, 0)));
    }
    if (day > 0) {
      back.add(new Step(label(year, month, 0), url(year, month, 0)));
    }
    return new View(
        title,
        back,
        year == 0 ? "" : label(year, month, day),
        year == 0 ? years(ends, true) : next(first, last, year, month, day),
        year == 0 ? years(ends, false) : List.of());
  }

  /**
   * The latest first. One row with a mistyped century does not push the rows down, nor does one
   * that is kept for a far day bring all the years before it.
   */
  private List<Step> years(List<LocalDate> ends, boolean near) {
    int now = Days.year(TimeZones.today());
    int first = Days.year(ends.get(0));
    int last = Days.year(ends.get(ends.size() - 1));
    int past = ends.stream().mapToInt(Days::year).filter(each -> each <= now).max().orElse(first);
    int coming = ends.stream().mapToInt(Days::year).filter(each -> each > now).min().orElse(last);
    List<Step> steps = new ArrayList<>();
    for (int each = last; each >= first; each--) {
      boolean empty = past < each && each < coming;
      boolean close = last - first <= NEAR || Math.abs(each - now) <= NEAR;
      if (!empty && close == near && steps.size() < MOST_YEARS) {
        steps.add(new Step(label(each, 0, 0), url(each, 0, 0)));
      }
    }
    return steps;
  }

  private List<Step> next(LocalDate first, LocalDate last, int year, int month, int day) {
    List<Step> steps = new ArrayList<>();
    if (day > 0) {
      return steps;
    }
    for (int each = 1; each <= (month == 0 ? 12 : 31); each++) {
      int m = month == 0 ? each : month;
      int d = month == 0 ? 0 : each;
      LocalDate from = Days.first(year, m, d).orElse(null);
      LocalDate to = Days.end(year, m, d).orElse(null);
      if (from != null && to != null && !from.isAfter(last) && to.isAfter(first)) {
        steps.add(new Step(d > 0 ? Numbers.format(d) : monthName(from), url(year, m, d)));
      }
    }
    return steps;
  }

  private static String monthName(LocalDate first) {
    return Dates.format(first, "F");
  }

  private static String label(int year, int month, int day) {
    LocalDate first = Days.first(year, month, day).orElse(null);
    if (first == null || month == 0) {
      return Numbers.format(year);
    }
    return day == 0 ? Dates.format(first, "year month") : Dates.format(first);
  }

  private String url(int year, int month, int day) {
    Address changed = new Address(address.path(), address.first());
    for (String name : names()) {
      changed = new Address(address.path(), changed.query().without(name));
    }
    int[] values = {year, month, day};
    String[] units = {"year", "month", "day"};
    for (int i = 0; i < units.length; i++) {
      if (values[i] > 0) {
        changed =
            new Address(
                address.path(), changed.query().with(name(units[i]), String.valueOf(values[i])));
      }
    }
    return changed.url();
  }

  private static List<LocalDate> ends(KeyedModel<?> row) {
    List<@Nullable Object> told = new ArrayList<>();
    for (Annotation<Object> each : List.of(FIRST, PAST, COMING, LAST)) {
      told.add(each.of(row));
    }
    return days(told);
  }

  /**
   * The earliest and the latest day that a row has, and those on both sides of the end of this
   * year, by one statement that looks at four rows.
   */
  private List<LocalDate> ends(QuerySetOf<T, ?> all) {
    var first = earliest(all).valuesList(path);
    var past = latest(past(all)).valuesList(path);
    var coming = earliest(coming(all)).valuesList(path);
    var last = latest(all).valuesList(path);
    List<@Nullable Object> found = new ArrayList<>();
    for (List<@Nullable Object> row : first.unionAll(past, coming, last).list()) {
      found.add(row.get(0));
    }
    return days(found);
  }

  private QuerySetOf<T, ?> past(QuerySetOf<T, ?> all) {
    return Days.between(all, path, kind, null, endOfYear());
  }

  private QuerySetOf<T, ?> coming(QuerySetOf<T, ?> all) {
    return Days.between(all, path, kind, endOfYear(), null);
  }

  private static LocalDate endOfYear() {
    return Days.end(Days.year(TimeZones.today()), 0, 0).orElse(LocalDate.MAX);
  }

  private QuerySetOf<T, ?> earliest(QuerySetOf<T, ?> all) {
    return dated(all).orderBy(F.of(path).asc()).limit(1);
  }

  private QuerySetOf<T, ?> latest(QuerySetOf<T, ?> all) {
    return dated(all).orderBy(F.of(path).desc()).limit(1);
  }

  private QuerySetOf<T, ?> dated(QuerySetOf<T, ?> all) {
    return all.filter(path + "__isnull", false);
  }

  private static List<LocalDate> days(List<@Nullable Object> values) {
    List<LocalDate> days = new ArrayList<>();
    for (Object value : values) {
      LocalDate day = day(value);
      if (day != null) {
        days.add(day);
      }
    }
    days.sort(null);
    return days;
  }

  private static @Nullable LocalDate day(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return TimeZones.local(instant).toLocalDate();
    }
    return value instanceof LocalDate day ? day : null;
  }
}
