package io.charchub.contrib.admin.changeform;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.forms.ModelForm;
import io.charchub.http.QueryParams;
import io.charchub.template.Markup;
import io.charchub.text.Html;
import io.charchub.validation.ValidationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether somebody else changed a row while it was edited: each form carries what its row
 * had when the page was made, and that is compared with what the row has now.
 */
final class Conflicts {
  /** The hidden input with what the row had. */
  static final String BASE = "_base";

  private final FormContext context;

  Conflicts(FormContext context) {
    this.context = context;
  }

  /**
   * A row that two edited.
   *
   * @param name what it is called
   * @param baseName the name of the hidden input with what it had
   * @param base what it has now, for the next try
   * @param fields the fields in which what was sent differs from what it has
   */
  record Row(String name, String baseName, String base, List<Choice> fields) {}

  /**
   * A field with what it was, is now, and would be.
   *
   * @param kind who changed it: {@code both}, {@code they}, {@code you}
   * @param keepName the name of the choice
   * @param keepsTheirs which is chosen at first
   * @param thereName the name of the hidden inputs with what it has now
   * @param there what they hold
   * @param file whether a file would have to be chosen again
   */
  record Choice(
      String label,
      String kind,
      String htmlName,
      String keepName,
      boolean keepsTheirs,
      String thereName,
      List<String> there,
      ShownValue base,
      ShownValue theirs,
      ShownValue yours,
      boolean file) {}

  /**
   * The conflict of one form that is right.
   *
   * @param baseName the name of the hidden input with what its row had
   */
  <T extends KeyedModel<?>> Optional<Row> of(AdminForm<T> form, QueryParams sent, String baseName) {
    RowState base = RowState.read(sent.get(baseName, ""));
    T row = form.row();
    if (base == null || row.isAdding()) {
      return Optional.empty();
    }
    RowState theirs = form.before();
    RowState yours = RowState.sent(form.form());
    List<String> changed = base.differing(theirs);
    List<String> different = theirs.differing(yours);
    if (changed.stream().noneMatch(different::contains)) {
      return Optional.empty();
    }
    T now = now(form);
    T then = then(form, base);
    List<Choice> choices = new ArrayList<>();
    for (String name : different) {
      boolean they = changed.contains(name);
      boolean you = !Objects.equals(base.texts().get(name), yours.texts().get(name));
      choices.add(choice(form, name, they ? you ? "both" : "they" : "you", base, then, now));
    }
    return Optional.of(new Row(String.valueOf(now), baseName, theirs.toJson(), choices));
  }

  private <T extends KeyedModel<?>> Choice choice(
      AdminForm<T> form, String name, String kind, RowState base, T then, T now) {
    ModelMeta<T> meta = form.admin().meta();
    boolean set = meta.findManyToMany(name).isPresent();
    String htmlName = form.form().field(name).htmlName();
    return new Choice(
        form.form().field(name).label(),
        kind,
        htmlName,
        SentData.keep(htmlName),
        kind.equals("they"),
        SentData.there(htmlName),
        form.there().getOrDefault(name, List.of()),
        base.knows(name) ? set ? keys(form, base, name) : shown(meta, then, name) : unknown(),
        shown(meta, now, name),
        set ? chosen(form.form(), name) : shown(meta, form.row(), name),
        form.form().field(name).type().equals("file"));
  }

  private <T extends KeyedModel<?>> ShownValue shown(ModelMeta<T> meta, T row, String name) {
    return ShownValue.of(context.request(), context.site(), meta, row, name);
  }

  private static ShownValue unknown() {
    return text("…");
  }

  private static ShownValue text(String text) {
    return new ShownValue(new Markup(Html.escape(text)), List.of(), false);
  }

  private static ShownValue chosen(ModelForm<?> form, String name) {
    List<String> names = new ArrayList<>();
    if (form.values().get(name) instanceof Collection<?> rows) {
      rows.forEach(row -> names.add(String.valueOf(row)));
    }
    return text(names.isEmpty() ? "–" : String.join(" · ", names));
  }

  private static ShownValue keys(AdminForm<?> form, RowState base, String name) {
    List<String> keys =
        Arrays.stream(base.texts().getOrDefault(name, "").split(","))
            .filter(key -> !key.isEmpty())
            .toList();
    if (form.form().formField(name).widget() instanceof RowChoice choice) {
      List<String> names =
          choice.rows().chosen(keys).stream().map(RelatedRows.RowOption::label).toList();
      return text(names.isEmpty() ? "–" : String.join(" · ", names));
    }
    return text(String.join(" · ", keys));
  }

  /** The row as it is now: the form has put into its own what was sent. */
  private static <T extends KeyedModel<?>> T now(AdminForm<T> form) {
    return Manager.allOf(form.admin().meta()).get("pk", form.row().pk());
  }

  /** A row with what it had, as far as that is known. */
  private static <T extends KeyedModel<?>> T then(AdminForm<T> form, RowState base) {
    ModelMeta<T> meta = form.admin().meta();
    T then = meta.newInstance();
    base.texts()
        .forEach(
            (name, text) -> {
              if (base.knows(name)) {
                meta.findField(name).ifPresent(field -> put(field, then, text));
              }
            });
    return then;
  }

  private static <T, V> void put(ModelField<T, V> field, T row, String text) {
    V value = read(field, text);
    if (value != null || field.declared().isNullable()) {
      field.set(row, value);
    }
  }

  private static <T, V> @Nullable V read(ModelField<T, V> field, String text) {
    try {
      return text.isEmpty() ? null : field.type().toJava(text);
    } catch (ValidationException unreadable) {
      return null;
    }
  }
}
