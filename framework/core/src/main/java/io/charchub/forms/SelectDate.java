package io.charchub.forms;

import io.charchub.http.QueryParams;
import io.charchub.http.UploadedFiles;
import io.charchub.i18n.TimeZones;
import java.time.LocalDate;
import java.util.List;

/**
 * A day, chosen from three menus: year, month and day, in the order in which the active language
 * writes them, and in its calendar; that of a {@link DateField#jalali()} is Jalali in every
 * language. Sends {@code when_year}, {@code when_month}, {@code when_day}. Django's {@code
 * SelectDateWidget}.
 *
 * <pre>{@code new DateField().widget(new SelectDate().years(1940, 2010))}</pre>
 */
public final class SelectDate extends Widget {
  /** How many years there are to choose from where nobody says which. */
  private static final int USUAL_YEARS = 10;

  private static final List<String> PARTS = List.of("_year", "_month", "_day");

  private int first;
  private int last;

  /** Offers this year and the nine that follow. */
  public SelectDate() {}

  /**
   * Offers these years, both ends among them.
   *
   * @param first of the Gregorian calendar, as is {@code last}; where days are Jalali, the years
   *     that these lie in are offered
   */
  public SelectDate years(int first, int last) {
    if (first < 1 || last < first || last - first > 1_000) {
      throw new IllegalArgumentException("no span of years: " + first + " to " + last);
    }
    this.first = first;
    this.last = last;
    return this;
  }

  /** The first day that is offered. */
  LocalDate start() {
    return LocalDate.of(first == 0 ? TimeZones.today().getYear() : first, 1, 1);
  }

  /** The last day that is offered. */
  LocalDate end() {
    int year = last == 0 ? TimeZones.today().getYear() + USUAL_YEARS - 1 : last;
    return LocalDate.of(year, 12, 31);
  }

  @Override
  public String template() {
    return "forms/widgets/select_date.ftlh";
  }

  @Override
  public boolean isGroup() {
    return true;
  }

  /** One text, as somebody would type it; what is missing is nought, which is no date. */
  @Override
  protected Raw read(QueryParams data, UploadedFiles files, String htmlName) {
    List<String> parts = PARTS.stream().map(part -> data.get(htmlName + part, "").strip()).toList();
    return parts.stream().allMatch(String::isEmpty)
        ? new Raw(List.of())
        : new Raw(
            List.of(
                String.join(
                    "/", parts.stream().map(part -> part.isEmpty() ? "0" : part).toList())));
  }

  @Override
  protected boolean isOmitted(QueryParams data, UploadedFiles files, String htmlName) {
    return PARTS.stream().noneMatch(part -> data.has(htmlName + part));
  }
}
