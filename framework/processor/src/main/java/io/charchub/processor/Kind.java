package io.charchub.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of fields: the annotation that asks for each, the Java types it is for, the field class
 * and the path class.
 */
enum Kind {
  CHAR("CharField", "CharField", "TextPath", Types.TEXT),
  TEXT("TextField", "TextField", "TextPath", Types.TEXT),
  SLUG("SlugField", "SlugField", "TextPath", Types.TEXT),
  EMAIL("EmailField", "EmailField", "TextPath", Types.TEXT),
  URL("UrlField", "UrlField", "TextPath", Types.TEXT),
  IP("IpAddressField", "IpAddressField", "TextPath", Types.TEXT),
  FILE("FileField", "FileField", "FilePath", Types.TEXT),
  IMAGE("ImageField", "ImageField", "FilePath", Types.TEXT),
  SHORT("IntegerField", "SmallIntegerField", "NumberPath", List.of("short", "java.lang.Short")),
  INTEGER("IntegerField", "IntegerField", "NumberPath", List.of("int", "java.lang.Integer")),
  LONG("IntegerField", "BigIntegerField", "NumberPath", List.of("long", "java.lang.Long")),
  AUTO("", "BigAutoField", "NumberPath", List.of()),
  BOOLEAN("BooleanField", "BooleanField", "BooleanPath", List.of("boolean", "java.lang.Boolean")),
  DOUBLE("FloatField", "FloatField", "NumberPath", List.of("double", "java.lang.Double")),
  FLOAT("FloatField", "FloatField", "NumberPath", List.of("float", "java.lang.Float")),
  DECIMAL("DecimalField", "DecimalField", "NumberPath", List.of("java.math.BigDecimal")),
  DATE("DateField", "DateField", "DatePath", List.of("java.time.LocalDate")),
  TIME("TimeField", "TimeField", "TimePath", List.of("java.time.LocalTime")),
  INSTANT("DateTimeField", "DateTimeField", "InstantPath", List.of("java.time.Instant")),
  DURATION("DurationField", "DurationField", "DurationPath", List.of("java.time.Duration")),
  UUID("UuidField", "UuidField", "UuidPath", List.of("java.util.UUID")),
  JSON(
      "JsonField",
      "JsonField",
      "JsonPath",
      List.of("java.util.Map", "java.util.List", "java.lang.Object")),
  BINARY("BinaryField", "BinaryField", "BinaryPath", List.of("byte[]")),
  ENUM("", "EnumField", "EnumPath", List.of()),
  FOREIGN_KEY("ForeignKey", "ForeignKey", "", List.of(Api.REF)),
  ONE_TO_ONE("OneToOne", "OneToOneField", "", List.of(Api.REF)),
  MANY_TO_MANY("ManyToMany", "ManyToManyField", "", List.of(Api.MANY));

  /** The Java types that say by themselves what column they are. */
  private static final Map<String, Kind> OBVIOUS =
      Map.ofEntries(
          Map.entry("short", SHORT),
          Map.entry("java.lang.Short", SHORT),
          Map.entry("int", INTEGER),
          Map.entry("java.lang.Integer", INTEGER),
          Map.entry("long", LONG),
          Map.entry("java.lang.Long", LONG),
          Map.entry("boolean", BOOLEAN),
          Map.entry("java.lang.Boolean", BOOLEAN),
          Map.entry("double", DOUBLE),
          Map.entry("java.lang.Double", DOUBLE),
          Map.entry("float", FLOAT),
          Map.entry("java.lang.Float", FLOAT),
          Map.entry("java.time.LocalDate", DATE),
          Map.entry("java.time.LocalTime", TIME),
          Map.entry("java.time.Instant", INSTANT),
          Map.entry("java.time.Duration", DURATION),
          Map.entry("java.util.UUID", UUID));

  private final String annotation;
  private final String fieldClass;
  private final String pathClass;
  private final List<String> javaTypes;

  Kind(String annotation, String fieldClass, String pathClass, List<String> javaTypes) {
    this.annotation = annotation;
    this.fieldClass = fieldClass;
    this.pathClass = pathClass;
    this.javaTypes = javaTypes;
  }

  /** The simple name of the field's class in {@code db.fields}. */
  String fieldClass() {
    return fieldClass;
  }

  /** The simple name of the path's class in {@code db.meta}; empty for relations. */
  String pathClass() {
    return pathClass;
  }

  boolean isRelation() {
    return this == FOREIGN_KEY || this == ONE_TO_ONE || this == MANY_TO_MANY;
  }

  boolean isReference() {
    return this == FOREIGN_KEY || this == ONE_TO_ONE;
  }

  /** Whether the path's class takes the type of the value as a second parameter. */
  boolean hasTypedPath() {
    return pathClass.equals("NumberPath") || pathClass.equals("EnumPath");
  }

  /** The kind that {@code javaType} is without an annotation. */
  static Optional<Kind> obvious(String javaType) {
    return Optional.ofNullable(OBVIOUS.get(javaType));
  }

  /**
   * The kind that an annotation asks for on {@code javaType}; empty where it is not for that type.
   */
  static Optional<Kind> asked(String annotation, String javaType) {
    return Arrays.stream(values())
        .filter(kind -> kind.annotation.equals(annotation) && kind.javaTypes.contains(javaType))
        .findFirst();
  }

  /** The Java types that an annotation is for, as people write them. */
  static String typesOf(String annotation) {
    return String.join(
        ", ",
        Arrays.stream(values())
            .filter(kind -> kind.annotation.equals(annotation))
            .flatMap(kind -> kind.javaTypes.stream())
            .map(type -> type.substring(type.lastIndexOf('.') + 1))
            .distinct()
            .toList());
  }

  private static final class Types {
    static final List<String> TEXT = List.of("java.lang.String");
  }
}
