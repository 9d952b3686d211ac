package io.charchub.forms;

import io.charchub.db.fields.Choice;
import io.charchub.db.fields.EnumField;
import io.charchub.db.fields.FieldOptions;
import io.charchub.db.meta.ModelField;
import io.charchub.db.meta.ModelManyToMany;
import io.charchub.db.meta.ModelMeta;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySetOf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the form's field for a field of a model (Django's {@code formfield()}). */
final class ModelFields {
  private ModelFields() {}

  /**
   * A field that takes what the column takes, with the model's words for it.
   *
   * @param initial what a new instance has in the field
   */
  static Field<?, ?> of(ModelField<?, ?> field, @Nullable Object initial) {
    Field<?, ?> made = field.isForeignKey() ? reference(field) : plain(field, initial);
    boolean tick = made instanceof BooleanField;
    return told(made, field.declared().options(), field.verboseName())
        .required(!field.declared().isBlank() && !tick);
  }

  /** A field that takes any number of the rows that a many-to-many field can have. */
  static Field<?, ?> of(ModelManyToMany<?> field) {
    return told(among(Manager.choicesOf(field)), field.type().options(), field.verboseName())
        .required(!field.type().isBlank());
  }

  private static Field<?, ?> told(Field<?, ?> made, FieldOptions options, String verboseName) {
    made.noun(verboseName);
    if (!options.helpText().isEmpty()) {
      made.helpText(options.helpText());
    }
    return made;
  }

  private static Field<?, ?> reference(ModelField<?, ?> field) {
    ModelChoiceField<?> choice = oneOf(Manager.choicesOf(field));
    if (!field.foreignKey().toField().isEmpty()) {
      choice.toField(field.foreignKey().toField());
    }
    return choice;
  }

  private static <T> ModelChoiceField<T> oneOf(QuerySetOf<T, ?> rows) {
    return new ModelChoiceField<T>(rows);
  }

  private static <T> ModelMultipleChoiceField<T> among(QuerySetOf<T, ?> rows) {
    return new ModelMultipleChoiceField<T>(rows);
  }

  private static Field<?, ?> plain(ModelField<?, ?> field, @Nullable Object initial) {
    io.charchub.db.fields.Field<?> kind = field.declared();
    if (!kind.options().choices().isEmpty()) {
      ChoiceField<?> choice = ChoiceField.of(options(kind));
      return kind.isBlank() || initial == null ? choice : choice.withoutEmpty();
    }
    Field<?, ?> number = number(kind);
    return number == null ? other(kind) : number;
  }

  private static List<Option<Object>> options(io.charchub.db.fields.Field<?> kind) {
    List<Option<Object>> options = new ArrayList<>();
    for (Choice choice : kind.options().choices()) {
      Object value = kind instanceof EnumField<?> ? kind.toJava(choice.value()) : choice.value();
      if (value != null) {
        options.add(Option.of(value, String.valueOf(choice.value()), choice.label()));
      }
    }
    return options;
  }

  private static @Nullable Field<?, ?> number(io.charchub.db.fields.Field<?> kind) {
    if (kind instanceof io.charchub.db.fields.IntegerField) {
      return new IntegerField();
    } else if (kind instanceof io.charchub.db.fields.SmallIntegerField) {
      return new IntegerField().min((int) Short.MIN_VALUE).max((int) Short.MAX_VALUE);
    } else if (kind instanceof io.charchub.db.fields.PositiveIntegerField) {
      return new IntegerField().min(0);
    } else if (kind instanceof io.charchub.db.fields.PositiveSmallIntegerField) {
      return new IntegerField().min(0).max((int) Short.MAX_VALUE);
    } else if (kind instanceof io.charchub.db.fields.PositiveBigIntegerField) {
      return new LongField().min(0L);
    } else if (kind instanceof io.charchub.db.fields.BigIntegerField) {
      return new LongField();
    } else if (kind instanceof io.charchub.db.fields.FloatField) {
      return new FloatField();
    } else if (kind instanceof io.charchub.db.fields.DecimalField decimal) {
      return new DecimalField(decimal.maxDigits(), decimal.decimalPlaces());
    }
    return null;
  }

  private static Field<?, ?> other(io.charchub.db.fields.Field<?> kind) {
    if (kind instanceof io.charchub.db.fields.BooleanField) {
      return kind.isNullable() ? new NullBooleanField() : new BooleanField();
    } else if (kind instanceof io.charchub.db.fields.DateField) {
      return new DateField();
    } else if (kind instanceof io.charchub.db.fields.TimeField) {
      return new TimeField();
    } else if (kind instanceof io.charchub.db.fields.DateTimeField) {
      return new DateTimeField();
    } else if (kind instanceof io.charchub.db.fields.DurationField) {
      return new DurationField();
    } else if (kind instanceof io.charchub.db.fields.UuidField) {
      return new UuidField();
    } else if (kind instanceof io.charchub.db.fields.IpAddressField) {
      return new IpAddressField();
    } else if (kind instanceof io.charchub.db.fields.JsonField) {
      return new JsonField();
    } else if (kind instanceof io.charchub.db.fields.FileField file) {
      return new FileField().maxNameLength(file.maxLength());
    } else if (kind instanceof io.charchub.db.fields.ImageField image) {
      return new ImageField().maxNameLength(image.maxLength());
    }
    return text(kind);
  }

  private static Field<?, ?> text(io.charchub.db.fields.Field<?> kind) {
    if (kind instanceof io.charchub.db.fields.TextField) {
      return new TextField();
    } else if (kind instanceof io.charchub.db.fields.SlugField slug) {
      return new SlugField(slug.isUnicode()).maxLength(slug.maxLength());
    } else if (kind instanceof io.charchub.db.fields.EmailField email) {
      return new EmailField().maxLength(email.maxLength());
    } else if (kind instanceof io.charchub.db.fields.UrlField url) {
      return new UrlField().maxLength(url.maxLength());
    } else if (kind instanceof io.charchub.db.fields.CharField text && text.maxLength() > 0) {
      return new CharField().maxLength(text.maxLength());
    }
    return new CharField();
  }

  /** Whether forms show the field unless told otherwise. */
  static boolean isShown(ModelField<?, ?> field) {
    io.charchub.db.fields.Field<?> kind = field.declared();
    return kind.isEditable()
        && !kind.isAutomatic()
        && !(kind instanceof io.charchub.db.fields.BinaryField);
  }

  /** The names of the fields that forms show unless told otherwise. */
  static List<String> shown(ModelMeta<?> meta) {
    List<String> names = new ArrayList<>();
    meta.fields().stream().filter(ModelFields::isShown).forEach(field -> names.add(field.name()));
    meta.manyToMany().stream()
        .filter(set -> set.type().isEditable() && set.through().isEmpty())
        .forEach(set -> names.add(set.name()));
    return names;
  }
}
