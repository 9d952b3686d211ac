package io.charchub.contrib.rest.serializers;

import io.charchub.db.fields.BigIntegerField;
import io.charchub.db.fields.BinaryField;
import io.charchub.db.fields.CharField;
import io.charchub.db.fields.Choice;
import io.charchub.db.fields.DateField;
import io.charchub.db.fields.DateTimeField;
import io.charchub.db.fields.DecimalField;
import io.charchub.db.fields.DurationField;
import io.charchub.db.fields.EmailField;
import io.charchub.db.fields.Field;
import io.charchub.db.fields.FileField;
import io.charchub.db.fields.ForeignKey;
import io.charchub.db.fields.ImageField;
import io.charchub.db.fields.IpAddressField;
import io.charchub.db.fields.JsonField;
import io.charchub.db.fields.SlugField;
import io.charchub.db.fields.TimeField;
import io.charchub.db.fields.UrlField;
import io.charchub.db.fields.UuidField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in the words of JSON Schema (draft 2020-12) what the fields of models hold. */
public final class Schemas {
  private Schemas() {}

  /** What {@code kind} holds. */
  public static Map<String, Object> of(Field<?> kind) {
    Field<?> plain = kind instanceof ForeignKey key ? key.key() : kind;
    Map<String, Object> schema = new LinkedHashMap<>();
    String type = typeOf(plain);
    if (!type.isEmpty()) {
      schema.put("type", kind.isNullable() ? List.of(type, "null") : type);
    }
    String format = formatOf(plain);
    if (!format.isEmpty()) {
      schema.put("format", format);
    }
    int longest = maxLength(plain);
    if (longest > 0) {
      schema.put("maxLength", longest);
    }
    if (plain instanceof SlugField slug && !slug.isUnicode()) {
      schema.put("pattern", "^[-a-zA-Z0-9_]+$");
    }
    if (plain instanceof IpAddressField) {
      schema.put("anyOf", List.of(Map.of("format", "ipv4"), Map.of("format", "ipv6")));
    }
    if (plain instanceof BinaryField) {
      schema.put("contentEncoding", "base64");
    }
    if (!plain.options().choices().isEmpty()) {
      List<@Nullable Object> codes = new ArrayList<>();
      plain.options().choices().stream().map(Choice::value).forEach(codes::add);
      if (kind.isNullable()) {
        codes.add(null);
      }
      schema.put("enum", codes);
    }
    return schema;
  }

  /** A list of {@code items}. */
  static Map<String, Object> list(Map<String, Object> items) {
    return Map.of("type", "array", "items", items);
  }

  private static int maxLength(Field<?> kind) {
    if (kind instanceof CharField text) {
      return text.maxLength();
    } else if (kind instanceof SlugField slug) {
      return slug.maxLength();
    } else if (kind instanceof EmailField email) {
      return email.maxLength();
    }
    return kind instanceof UrlField url ? url.maxLength() : 0;
  }

  private static String typeOf(Field<?> kind) {
    Class<?> java = kind.javaType();
    if (kind instanceof JsonField) {
      return "";
    } else if (java == Boolean.class) {
      return "boolean";
    } else if (java == Double.class || java == Float.class) {
      return "number";
    } else if (Number.class.isAssignableFrom(java) && !(kind instanceof DecimalField)) {
      return "integer";
    }
    return "string";
  }

  private static String formatOf(Field<?> kind) {
    if (kind instanceof DateTimeField) {
      return "date-time";
    } else if (kind instanceof DateField) {
      return "date";
    } else if (kind instanceof TimeField) {
      return "time";
    } else if (kind instanceof DurationField) {
      return "duration";
    } else if (kind instanceof UuidField) {
      return "uuid";
    } else if (kind instanceof EmailField) {
      return "email";
    } else if (kind instanceof UrlField
        || kind instanceof FileField
        || kind instanceof ImageField) {
      return "uri-reference";
    } else if (kind instanceof DecimalField) {
      return "decimal";
    } else if (kind instanceof BigIntegerField) {
      return "int64";
    }
    return "";
  }
}
