package io.charchub.contrib.admin;

import io.charchub.db.fields.EmailField;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.IpAddressField;
import io.charchub.db.fields.JsonField;
import io.charchub.db.fields.SlugField;
import io.charchub.db.fields.UrlField;
import io.charchub.db.meta.ModelField;
import io.charchub.i18n.Dates;
import io.charchub.i18n.IsoDates;
import io.charchub.i18n.Numbers;
import io.charchub.i18n.TimeZones;
import io.charchub.i18n.Translations;
import io.charchub.template.Markup;
import io.charchub.text.Html;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a value is shown to people who may not change it here: in their language, digits and
 * calendar, with what programs read beside it. Django's {@code display_for_field}.
 */
public final class ValueDisplay {
  private ValueDisplay() {}

  /**
   * The value of a field: the label of a choice, a date as {@code <time>}, yes or no as a word,
   * what is written from left to right in every language as such.
   *
   * @param empty what stands for no value, as text
   */
  public static Markup html(ModelField<?, ?> field, @Nullable Object value, String empty) {
    Field<?> kind = field.type();
    if (value == null || value.equals("")) {
      return new Markup(Html.escape(empty));
    }
    if (!kind.options().choices().isEmpty()) {
      return new Markup(Html.escape(label(kind, value)));
    }
    if (isLeftToRight(kind) || field.isPrimaryKey()) {
      return ltr(String.valueOf(value));
    }
    if (kind instanceof JsonField) {
      return new Markup("<code dir=\"ltr\">" + Html.escape(String.valueOf(value)) + "</code>");
    }
    return html(value, empty);
  }

  /** A value of which only its type is known. */
  public static Markup html(@Nullable Object value, String empty) {
    if (value instanceof Markup html) {
      return html;
    }
    if (value == null || value.equals("")) {
      return new Markup(Html.escape(empty));
    }
    if (value instanceof Boolean truth) {
      return yesNo(truth);
    }
    if (value instanceof TemporalAccessor moment && !(value instanceof Enum<?>)) {
      return time(moment);
    }
    return value instanceof UUID ? ltr(value.toString()) : new Markup(Html.escape(text(value)));
  }

  /** A word and a mark: never a colour alone. */
  public static Markup yesNo(boolean truth) {
    String word = Translations.current().tr(truth ? "admin.yes" : "admin.no");
    return new Markup(
        "<span class=\"" + (truth ? "yes" : "no") + "\">" + Html.escape(word) + "</span>");
  }

  private static Markup time(TemporalAccessor moment) {
    String shown = Html.escape(Dates.format(moment));
    String iso = iso(moment);
    return new Markup(
        iso.isEmpty() ? shown : "<time datetime=\"" + iso + "\">" + shown + "</time>");
  }

  /** As HTML wants it, without seconds where there are none; empty for what is no date. */
  private static String iso(TemporalAccessor moment) {
    if (moment instanceof Instant instant) {
      return TimeZones.local(instant).toOffsetDateTime().toString();
    }
    return moment instanceof LocalDate ? moment.toString() : "";
  }

  private static Markup ltr(String text) {
    return new Markup("<bdi dir=\"ltr\">" + Html.escape(text) + "</bdi>");
  }

  private static boolean isLeftToRight(Field<?> kind) {
    return kind instanceof SlugField
        || kind instanceof EmailField
        || kind instanceof UrlField
        || kind instanceof IpAddressField;
  }

  /** The value of a field as plain text, for names, messages and files. */
  public static String text(ModelField<?, ?> field, @Nullable Object value) {
    return field.type().options().choices().isEmpty() ? text(value) : label(field.type(), value);
  }

  /** A value as plain text; empty for none. */
  public static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean truth) {
      return Translations.current().tr(truth ? "admin.yes" : "admin.no");
    }
    if (value instanceof Duration duration) {
      return IsoDates.durationText(duration);
    }
    if (value instanceof Number number) {
      return Numbers.format(number);
    }
    return value instanceof TemporalAccessor moment && !(value instanceof Enum<?>)
        ? Dates.format(moment)
        : value.toString();
  }

  @SuppressWarnings("unchecked") // the value was read from a field of this kind
  private static <V> String label(Field<V> kind, @Nullable Object value) {
    return Translations.current().tr(kind.label((V) value));
  }
}
