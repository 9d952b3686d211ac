package io.charchub.forms;

import io.charchub.i18n.Dates;
import io.charchub.i18n.JalaliDate;
import io.charchub.i18n.Languages;
import io.charchub.i18n.Scope;
import io.charchub.i18n.Translations;
import io.charchub.text.Digits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The menus of a {@link SelectDate}, as the page shows them. */
final class DateMenus {
  private static final Pattern PARTS = Pattern.compile("(\\d{1,4})[/-](\\d{1,2})[/-](\\d{1,2})");

  /** A day whose year, month and day are told apart in both calendars: 1401/9/23. */
  private static final LocalDate SAMPLE = LocalDate.of(2022, 12, 14);

  private final BoundField field;
  private final SelectDate widget;
  private final boolean jalali;
  private final Locale language;

  DateMenus(BoundField field, SelectDate widget, boolean jalali) {
    this.field = field;
    this.widget = widget;
    this.jalali = jalali || Languages.isJalali();
    this.language =
        new Locale.Builder()
            .setLocale(Languages.current())
            .setUnicodeLocaleKeyword("ca", this.jalali ? "persian" : "gregory")
            .build();
  }

  /** The menus in the order in which the language writes a date. */
  List<BoundField.Menu> all() {
    int[] chosen = chosen();
    try (Scope calendar = Languages.use(language)) {
      List<BoundField.Menu> menus = new ArrayList<>();
      menus.add(menu("year", firstYear(), lastYear(), chosen[0]));
      menus.add(menu("month", 1, 12, chosen[1]));
      menus.add(menu("day", 1, 31, chosen[2]));
      menus.sort(Comparator.comparingInt(menu -> placeOf(menu.part())));
      return menus;
    }
  }

  private int firstYear() {
    return jalali ? JalaliDate.of(widget.start()).year() : widget.start().getYear();
  }

  private int lastYear() {
    return jalali ? JalaliDate.of(widget.end()).year() : widget.end().getYear();
  }

  private BoundField.Menu menu(String part, int from, int to, int chosen) {
    String name = field.htmlName() + "_" + part;
    String label = label(part);
    List<BoundField.Choice> options = new ArrayList<>();
    options.add(new BoundField.Choice("", label, "", chosen == 0, ""));
    for (int value = from; value <= to; value++) {
      String shown =
          part.equals("month") ? monthName(value) : Languages.digits().write(String.valueOf(value));
      options.add(new BoundField.Choice(String.valueOf(value), shown, "", value == chosen, ""));
    }
    return new BoundField.Menu(part, name, field.id() + "_" + part, label, options);
  }

  private static String label(String part) {
    Translations texts = Translations.framework();
    return switch (part) {
      case "year" -> texts.tr("forms.year");
      case "month" -> texts.tr("forms.month");
      default -> texts.tr("forms.day");
    };
  }

  private String monthName(int month) {
    LocalDate day =
        jalali ? new JalaliDate(1400, month, 1).toLocalDate() : LocalDate.of(2001, month, 1);
    return Dates.format(day, "F");
  }

  /** Where the language writes a part: by the date of a day that has each but once. */
  private int placeOf(String part) {
    String sample = Digits.toAscii(Dates.format(SAMPLE, "date"));
    String year = String.valueOf(jalali ? JalaliDate.of(SAMPLE).year() : SAMPLE.getYear());
    String day = String.valueOf(jalali ? JalaliDate.of(SAMPLE).day() : SAMPLE.getDayOfMonth());
    return switch (part) {
      case "year" -> sample.indexOf(year);
      case "day" -> sample.replace(year, "____").indexOf(day);
      default -> {
        int letter = 0;
        while (letter < sample.length() && !Character.isLetter(sample.charAt(letter))) {
          letter++;
        }
        yield letter;
      }
    };
  }

  /** Year, month and day of what the field shows; noughts for what it does not. */
  private int[] chosen() {
    String text = Digits.toAscii(field.value().strip());
    Matcher parts = PARTS.matcher(text);
    if (parts.matches()) {
      return new int[] {
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3))
      };
    }
    return Dates.parseDate(text).map(this::parts).orElse(new int[3]);
  }

  private int[] parts(LocalDate day) {
    JalaliDate date = JalaliDate.of(day);
    return jalali
        ? new int[] {date.year(), date.month(), date.day()}
        : new int[] {day.getYear(), day.getMonthValue(), day.getDayOfMonth()};
  }
}
