package io.charchub.contrib.admin.transfer;

import io.charchub.db.fields.BooleanField;
import io.charchub.db.fields.Choice;
import io.charchub.db.fields.DateField;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.JsonField;
import io.charchub.i18n.JalaliDate;
import io.charchub.i18n.TimeZones;
import io.charchub.i18n.Translations;
import io.charchub.text.Digits;
import io.charchub.validation.ValidationException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a file as values of fields: what an export wrote, and what people type. */
final class CellValues {
  private static final Set<String> TRUE = Set.of("true", "1", "yes", "y", "on", "بله", "درست");
  private static final Set<String> FALSE = Set.of("false", "0", "no", "n", "off", "خیر", "نادرست");
  private static final Pattern JALALI =
      Pattern.compile("([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})(?:[ T]+([0-9:.]+))?");

  private final boolean jalali;

  /** Cells whose dates are of the Persian calendar, or not. */
  CellValues(boolean jalali) {
    this.jalali = jalali;
  }

  /**
   * The value of a cell; null for an empty one of a field that is no text.
   *
   * @throws ValidationException where it stands for none
   */
  @Nullable Object value(Field<?> type, String cell) {
    if (type.emptyTextAllowed() && type.options().choices().isEmpty()) {
      return cell.isEmpty() && type.isNullable() ? null : type.toJava(cell);
    }
    String text = cell.strip();
    if (text.isEmpty()) {
      return null;
    }
    if (!type.options().choices().isEmpty()) {
      return type.toJava(choice(type, text));
    }
    if (type instanceof JsonField) {
      return type.toJava(text);
    }
    String plain = Digits.toAscii(text).replace('٫', '.').replace("٬", "");
    if (type instanceof BooleanField) {
      return type.toJava(truth(plain));
    }
    if (jalali && (type instanceof DateField || type instanceof DateTimeField)) {
      return type.toJava(gregorian(type, plain));
    }
    return type.toJava(plain);
  }

  /** The keys in a cell of a set, between commas. */
  static List<String> keys(String cell) {
    return cell.isBlank()
        ? List.of()
        : Pattern.compile("[,،]")
            .splitAsStream(cell)
            .map(String::strip)
            .filter(key -> !key.isEmpty())
            .map(Digits::toAscii)
            .toList();
  }

  /** A choice by what is stored, or by what people read. */
  private static Object choice(Field<?> type, String text) {
    for (Choice choice : type.options().choices()) {
      boolean meant =
          choice.value().toString().equals(text)
              || choice.label().equalsIgnoreCase(text)
              || Translations.current().tr(choice.label()).equalsIgnoreCase(text);
      if (meant) {
        return choice.value();
      }
    }
    return text;
  }

  private static String truth(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (TRUE.contains(word) || text.equalsIgnoreCase(Translations.current().tr("admin.yes"))) {
      return "true";
    }
    boolean no =
        FALSE.contains(word) || text.equalsIgnoreCase(Translations.current().tr("admin.no"));
    return no ? "false" : text;
  }

  private static String gregorian(Field<?> type, String text) {
    Matcher parts = JALALI.matcher(text);
    if (!parts.matches()) {
      throw wrongDate();
    }
    int year = Integer.parseInt(parts.group(1));
    int month = Integer.parseInt(parts.group(2));
    int day = Integer.parseInt(parts.group(3));
    if (!JalaliDate.exists(year, month, day)) {
      throw wrongDate();
    }
    LocalDate date = new JalaliDate(year, month, day).toLocalDate();
    if (type instanceof DateField) {
      return date.toString();
    }
    String time = parts.group(4);
    try {
      LocalTime at = time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time);
      return TimeZones.instant(LocalDateTime.of(date, at)).toString();
    } catch (java.time.DateTimeException e) {
      throw wrongDate();
    }
  }

  private static ValidationException wrongDate() {
    return ValidationException.of("admin.transfer.wrongDate", "invalid");
  }
}
