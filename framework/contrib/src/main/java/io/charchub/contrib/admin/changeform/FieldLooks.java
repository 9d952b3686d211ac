package io.charchub.contrib.admin.changeform;

import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelMeta;
import io.charchub.forms.CharField;
import io.charchub.forms.DateField;
import io.charchub.forms.DateTimeField;
import io.charchub.forms.EmailField;
import io.charchub.forms.Field;
import io.charchub.forms.ImageField;
import io.charchub.forms.IpAddressField;
import io.charchub.forms.JsonField;
import io.charchub.forms.SlugField;
import io.charchub.forms.TextField;
import io.charchub.forms.TimeField;
import io.charchub.forms.UrlField;
import io.charchub.forms.UuidField;
import io.charchub.i18n.Languages;
import io.charchub.i18n.TimeZones;
import java.time.ZoneId;

/**
 * How inputs look: the direction of what is typed, the keyboard of a phone, what a script may make
 * of it.
 */
final class FieldLooks {
  private FieldLooks() {}

  /** Gives a field the attributes of its kind. */
  static void dress(Field<?, ?> field) {
    if (field instanceof EmailField) {
      ltr(field, "email");
    } else if (field instanceof UrlField) {
      ltr(field, "url");
    } else if (isCode(field)) {
      field.attribute("dir", "ltr");
    } else if (field instanceof CharField || field instanceof TextField) {
      field.attribute("dir", "auto");
    } else if (field instanceof ImageField) {
      field.attribute("accept", "image/*");
      field.attribute("data-picture", "");
    }
    if (field instanceof DateField || field instanceof DateTimeField) {
      field.attribute("autocomplete", "off");
      field.attribute("data-date", Languages.isJalali() ? "persian" : "gregory");
    }
    if (field instanceof DateTimeField) {
      field.attribute("data-time", "");
    }
  }

  private static void ltr(Field<?, ?> field, String keyboard) {
    field.attribute("dir", "ltr");
    field.attribute("inputmode", keyboard);
  }

  private static boolean isCode(Field<?, ?> field) {
    return field instanceof SlugField
        || field instanceof IpAddressField
        || field instanceof UuidField
        || field instanceof JsonField
        || field instanceof DateField
        || field instanceof DateTimeField
        || field instanceof TimeField;
  }

  /** Lets a script fill a slug in while {@code source} is typed. */
  static void fillFrom(Field<?, ?> slug, ModelMeta<?> meta, String source) {
    slug.attribute("data-slug", source);
    if (isUnicode(meta, slug.name())) {
      slug.attribute("data-unicode", "");
    }
  }

  /** Whether a slug may have letters of every script. */
  static boolean isUnicode(ModelMeta<?> meta, String name) {
    return meta.findField(name)
        .map(ModelField::declared)
        .map(kind -> !(kind instanceof io.charchub.db.fields.SlugField slug) || slug.isUnicode())
        .orElse(true);
  }

  /** What stands beside an input: the zone whose clocks are meant. */
  static String note(Field<?, ?> field) {
    if (!(field instanceof DateTimeField)) {
      return "";
    }
    ZoneId zone = TimeZones.current();
    String offset = zone.getRules().getOffset(TimeZones.now()).getId();
    return zone.getId().equals(offset) || offset.equals("Z")
        ? zone.getId()
        : zone.getId() + " (UTC" + offset + ")";
  }
}
