package io.charchub.contrib.admin.records;

import io.charchub.contrib.admin.ChangeMessage;
import io.charchub.contrib.admin.FieldChange;
import io.charchub.contrib.admin.ValueDisplay;
import io.charchub.db.fields.Field;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.i18n.Numbers;
import io.charchub.i18n.Translations;
import io.charchub.template.Markup;
import io.charchub.text.Html;
import io.charchub.text.Names;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an entry speaks of.
 *
 * @param sentence what was done to a row edited with it; empty for the row itself
 * @param object what that row is called
 * @param fields the names of fields of which nobody wrote down the values
 * @param changes the fields with their values
 */
record PartView(String sentence, String object, List<String> fields, List<ChangeView> changes) {

  /**
   * A field with what it was and what it became.
   *
   * @param label what people read for the field
   * @param html old and new value; empty where {@code masked}
   * @param masked whether only is told that it changed
   */
  record ChangeView(String label, Markup html, boolean masked) {}

  private static final int SHORT = 120;

  /**
   * What is shown of a part.
   *
   * @param meta the model of the part's row; null where it is not known
   * @param hidden whether the visitor may not see a field of this name
   */
  static PartView of(
      ChangeMessage.Part part, @Nullable ModelMeta<?> meta, Predicate<String> hidden) {
    Translations texts = Translations.current();
    List<ChangeView> changes = new ArrayList<>();
    for (FieldChange change : part.changes()) {
      String label = Names.capfirst(texts.tr(change.label()));
      boolean masked = change.kind() == FieldChange.Kind.MASKED || hidden.test(change.field());
      changes.add(new ChangeView(label, masked ? Markup.EMPTY : values(change, meta), masked));
    }
    boolean named = part.changes().isEmpty();
    return new PartView(
        sentence(part, texts),
        part.object(),
        named ? part.fields().stream().map(texts::tr).toList() : List.of(),
        changes);
  }

  private static String sentence(ChangeMessage.Part part, Translations texts) {
    if (!part.model().isEmpty()) {
      return texts.tr("admin.records.part." + kind(part.kind()), texts.tr(part.model()));
    }
    if (part.details().isEmpty()) {
      return "";
    }
    List<String> said = new ArrayList<>();
    part.details()
        .forEach((name, value) -> said.add(name.equals("rows") ? rows(value) : texts.tr(value)));
    return String.join(texts.tr("admin.records.comma"), said);
  }

  private static String rows(String count) {
    return Translations.current().tr("admin.records.rows", Numbers.parseLong(count).orElse(0));
  }

  private static String kind(String kind) {
    return switch (kind) {
      case "added", "deleted" -> kind;
      default -> "changed";
    };
  }

  // ---- values

  private static Markup values(FieldChange change, @Nullable ModelMeta<?> meta) {
    if (change.kind() == FieldChange.Kind.ROWS) {
      return new Markup(rows("del", change.old()) + rows("ins", change.now()));
    }
    Optional<? extends ModelField<?, ?>> field =
        meta == null ? Optional.empty() : meta.findField(change.field());
    if (change.old() instanceof String old
        && change.now() instanceof String now
        && Math.max(old.length(), now.length()) > SHORT) {
      return TextDifference.html(old, now);
    }
    return new Markup(side("del", change.old(), field) + " " + side("ins", change.now(), field));
  }

  private static String side(
      String element, @Nullable Object value, Optional<? extends ModelField<?, ?>> field) {
    return "<" + element + " dir=\"auto\">" + shown(value, field).html() + "</" + element + ">";
  }

  private static Markup shown(@Nullable Object value, Optional<? extends ModelField<?, ?>> field) {
    String empty = Translations.current().tr("admin.records.empty");
    if (value instanceof FieldChange.Row row) {
      return new Markup(Html.escape(row.name()));
    }
    if (field.isEmpty() || field.get().isForeignKey() || value == null) {
      return ValueDisplay.html(value, empty);
    }
    try {
      Field<?> type = field.get().type();
      return ValueDisplay.html(field.get(), type.toJava(value), empty);
    } catch (ValidationException noLonger) {
      return new Markup(Html.escape(value.toString()));
    }
  }

  private static String rows(String element, @Nullable Object rows) {
    StringBuilder out = new StringBuilder();
    if (rows instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof FieldChange.Row row) {
          out.append('<').append(element).append(" dir=\"auto\">");
          out.append(Html.escape(row.name())).append("</").append(element).append("> ");
        }
      }
    }
    return out.toString();
  }
}
