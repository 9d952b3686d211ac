package io.charchub.processor;

import io.charchub.processor.FieldSource.ChoiceSource;
import io.charchub.processor.RelationSource.KeySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads one field of a model. */
final class FieldReader {
  private static final int NO_PLACES = -1;

  private final ProcessingEnvironment environment;
  private final Complaints complaints;
  private final Initialisers initialisers;

  FieldReader(ProcessingEnvironment environment, Complaints complaints) {
    this.environment = environment;
    this.complaints = complaints;
    this.initialisers = new Initialisers(environment);
  }

  /** The field; empty where it has a fault, which was told. */
  Optional<FieldSource> read(TypeElement model, VariableElement field) {
    String name = field.getSimpleName().toString();
    String javaType = nameOf(field.asType());
    if (field.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().contentEquals(Api.MODEL)) {
      return Optional.of(
          new FieldSource(
              field,
              name,
              Kind.AUTO,
              "java.lang.Long",
              false,
              Map.of(),
              List.of(),
              Optional.empty(),
              Optional.empty()));
    }
    Optional<Mirror> mirror = annotation(field);
    Kind kind = kind(field, javaType, mirror);
    if (kind == null) {
      return Optional.empty();
    }
    Map<String, Object> options = mirror.map(Mirror::values).orElse(Map.of());
    boolean nullable = isNullable(field, kind);
    Optional<RelationSource> relation =
        kind.isRelation() ? relation(model, field, kind, options) : Optional.empty();
    FieldSource source =
        new FieldSource(
            field,
            name,
            kind,
            javaType,
            nullable,
            options,
            choices(field, kind, options),
            kind.isRelation() ? Optional.empty() : initialisers.constant(field, kind == Kind.ENUM),
            relation);
    return isSound(source, mirror) ? Optional.of(source) : Optional.empty();
  }

  private static Optional<Mirror> annotation(VariableElement field) {
    for (AnnotationMirror each : field.getAnnotationMirrors()) {
      String name = Mirror.nameOf(each);
      boolean aboutFields = name.startsWith(Api.ANNOTATIONS) && !name.equals(Api.CHOICE);
      if (aboutFields) {
        return Optional.of(Mirror.read(each));
      }
    }
    return Optional.empty();
  }

  /** What kind of field it is; null, after a complaint, where none fits. */
  private Kind kind(VariableElement field, String javaType, Optional<Mirror> mirror) {
    String name = field.getSimpleName().toString();
    String asked = mirror.map(each -> Names.simple(Mirror.nameOf(each.mirror()))).orElse("");
    boolean isEnum = isEnum(field.asType());
    if (isEnum && (asked.isEmpty() || asked.equals("Field"))) {
      return Kind.ENUM;
    }
    if (asked.isEmpty() || asked.equals("Field")) {
      Optional<Kind> obvious = Kind.obvious(javaType);
      if (obvious.isEmpty()) {
        complaints.error(
            "models.E010",
            field,
            "The field '" + name + "' does not say what column it is",
            remedy(javaType));
      }
      return obvious.orElse(null);
    }
    Optional<Kind> fitting = Kind.asked(asked, javaType);
    if (fitting.isEmpty()) {
      complaints.error(
          "models.E011",
          field,
          mirror.orElseThrow().mirror(),
          "@" + asked + " is not for a field of type " + Names.simple(javaType),
          "one of " + Kind.typesOf(asked));
    }
    return fitting.orElse(null);
  }

  private static String remedy(String javaType) {
    return switch (javaType) {
      case "java.lang.String" -> "@CharField(maxLength = 200) for a line, @TextField for a text";
      case "java.math.BigDecimal" -> "@DecimalField(maxDigits = 10, decimalPlaces = 2)";
      case "byte[]" -> "@BinaryField";
      case Api.REF ->
          "@ForeignKey(onDelete = OnDelete.CASCADE) or @OneToOne(onDelete = OnDelete.CASCADE)";
      case Api.MANY -> "@ManyToMany";
      case "java.util.Map", "java.util.List", "java.lang.Object" -> "@JsonField";
      default -> "a type that a column can hold, or 'transient' for what is not stored";
    };
  }

  private boolean isSound(FieldSource field, Optional<Mirror> mirror) {
    VariableElement element = field.element();
    String name = field.name();
    if (field.kind() == Kind.CHAR && field.number("maxLength", 0) <= 0) {
      return fault(
          "models.E013",
          element,
          "@CharField needs to know how long '" + name + "' may be",
          "@CharField(maxLength = 200)");
    }
    if (field.kind() == Kind.DECIMAL
        && (field.number("maxDigits", 0) <= 0
            || field.number("decimalPlaces", NO_PLACES) < 0
            || field.number("decimalPlaces", 0) > field.number("maxDigits", 0))) {
      return fault(
          "models.E014",
          element,
          "@DecimalField needs to know how many digits '" + name + "' has",
          "@DecimalField(maxDigits = 10, decimalPlaces = 2)");
    }
    boolean isFinal = element.getModifiers().contains(Modifier.FINAL);
    if (isFinal != field.kind().isRelation()) {
      return fault(
          "models.E015",
          element,
          isFinal
              ? "The field '" + name + "' is final and cannot be read into"
              : "The relation '" + name + "' must be final",
          isFinal
              ? "leave out 'final'"
              : "public final ... "
                  + name
                  + " = "
                  + (field.kind() == Kind.MANY_TO_MANY ? "many();" : "ref();"));
    }
    if (element.getModifiers().contains(Modifier.PRIVATE)) {
      return fault(
          "models.E016",
          element,
          "The field '" + name + "' is private: its column could not be read into it",
          "'public', or 'transient' for what is not stored");
    }
    if (field.nullable() && field.isPrimitive()) {
      return fault(
          "models.E017",
          element,
          "The " + field.javaType() + " '" + name + "' cannot be null",
          Names.simple(field.boxedType()));
    }
    if (field.nullable() && field.isPrimaryKey()) {
      return fault(
          "models.E018",
          element,
          "The primary key '" + name + "' cannot be null in the database",
          "leave out @Nullable");
    }
    if (field.flag("autoNow") && field.flag("autoNowAdd")) {
      return fault(
          "models.E019",
          element,
          "The field '" + name + "' is set at every save and only at the first",
          "one of autoNow and autoNowAdd");
    }
    if (field.kind().isReference()
        && "SET_NULL".equals(field.options().get("onDelete"))
        && !field.nullable()) {
      return fault(
          "models.E020",
          element,
          "The relation '" + name + "' is to become null on delete, and may not be null",
          "Ref<@Nullable ...>, or another onDelete");
    }
    return !field.kind().isRelation() || field.relation().isPresent();
  }

  private boolean fault(String id, Element element, String what, String remedy) {
    complaints.error(id, element, what, remedy);
    return false;
  }

  private boolean isNullable(VariableElement field, Kind kind) {
    if (kind == Kind.MANY_TO_MANY) {
      return false;
    }
    if (kind.isReference()) {
      return field.asType() instanceof DeclaredType type
          && !type.getTypeArguments().isEmpty()
          && (isMarked(type.getTypeArguments().get(0).getAnnotationMirrors())
              || initialisers.isMarkedNullable(field));
    }
    return isMarked(field.getAnnotationMirrors())
        || isMarked(field.asType().getAnnotationMirrors())
        || initialisers.isMarkedNullable(field);
  }

  private static boolean isMarked(List<? extends AnnotationMirror> annotations) {
    return annotations.stream()
        .anyMatch(each -> Names.simple(Mirror.nameOf(each)).equals("Nullable"));
  }

  // ---- types

  private static boolean isEnum(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.ENUM;
  }

  /**
   * The type's name without annotations and type arguments: {@code int}, {@code byte[]}, {@code
   * blog.Post.Status}.
   */
  private static String nameOf(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      return ((TypeElement) declared.asElement()).getQualifiedName().toString();
    }
    if (type instanceof ArrayType array) {
      return nameOf(array.getComponentType()) + "[]";
    }
    return type.getKind().isPrimitive()
        ? type.getKind().name().toLowerCase(Locale.ROOT)
        : type.toString();
  }

  // ---- choices

  private static List<ChoiceSource> choices(
      VariableElement field, Kind kind, Map<String, Object> options) {
    List<ChoiceSource> choices = new ArrayList<>();
    if (kind == Kind.ENUM) {
      Element type = ((DeclaredType) field.asType()).asElement();
      for (VariableElement constant : ElementFilter.fieldsIn(type.getEnclosedElements())) {
        if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
          choices.add(choice(constant));
        }
      }
    } else if (options.get("choices") instanceof List<?> listed) {
      for (Object each : listed) {
        if (each instanceof Mirror said) {
          String value = said.text("value");
          choices.add(
              new ChoiceSource(
                  value, said.text("label").isEmpty() ? Names.label(value) : said.text("label")));
        }
      }
    }
    return choices;
  }

  private static ChoiceSource choice(VariableElement constant) {
    String name = constant.getSimpleName().toString();
    Optional<Mirror> said = Mirror.on(constant, Api.CHOICE);
    String value = said.map(each -> each.text("value")).orElse("");
    String label = said.map(each -> each.text("label")).orElse("");
    return new ChoiceSource(
        value.isEmpty() ? name.toLowerCase(Locale.ROOT) : value,
        label.isEmpty() ? Names.label(name) : label);
  }

  // ---- relations

  private Optional<RelationSource> relation(
      TypeElement model, VariableElement field, Kind kind, Map<String, Object> options) {
    TypeElement target = target(field);
    if (target == null
        || !ModelReader.isModel(target)
        || target.getModifiers().contains(Modifier.ABSTRACT)) {
      complaints.error(
          "models.E021",
          field,
          "The relation '"
              + field.getSimpleName()
              + "' does not lead to a model"
              + (target == null ? "" : ": " + target.getSimpleName()),
          "a class that extends Model or KeyedModel and is not abstract");
      return Optional.empty();
    }
    Optional<TypeElement> through =
        options.get("through") instanceof DeclaredType type
            ? Optional.of((TypeElement) type.asElement())
            : Optional.empty();
    String modelName = model.getSimpleName().toString().toLowerCase(Locale.ROOT);
    String relatedName =
        (options.get("relatedName") instanceof String text ? text : "")
            .replace("%(class)s", modelName)
            .replace("%(app_label)s", label(model).substring(0, label(model).indexOf('.')));
    boolean hidden = relatedName.endsWith("+") || isSymmetric(kind, target, model, options);
    String query = options.get("relatedQueryName") instanceof String text ? text : "";
    String reverse = relatedName.isEmpty() ? modelName : relatedName;
    return Optional.of(
        new RelationSource(
            target.getQualifiedName().toString(),
            label(target),
            kind.isReference() ? key(target, options) : KeySource.LONG,
            through.map(each -> each.getQualifiedName().toString()),
            through.map(this::label).orElse(""),
            hidden ? "" : reverse,
            hidden ? "" : query.isEmpty() ? reverse : query));
  }

  private static boolean isSymmetric(
      Kind kind, TypeElement target, TypeElement model, Map<String, Object> options) {
    return kind == Kind.MANY_TO_MANY
        && target.equals(model)
        && !Boolean.FALSE.equals(options.get("symmetrical"));
  }

  private static TypeElement target(VariableElement field) {
    if (field.asType() instanceof DeclaredType type
        && type.getTypeArguments().size() == 1
        && type.getTypeArguments().get(0) instanceof DeclaredType argument
        && argument.getKind() != TypeKind.ERROR) {
      return (TypeElement) argument.asElement();
    }
    return null;
  }

  private String label(TypeElement model) {
    String packageName =
        environment.getElementUtils().getPackageOf(model).getQualifiedName().toString();
    return Names.appLabel(packageName) + "." + model.getSimpleName();
  }

  /** How the key of a target is stored: that of {@code Model} is a long, others are looked at. */
  private KeySource key(TypeElement target, Map<String, Object> options) {
    String wanted = options.get("toField") instanceof String text ? text : "";
    for (TypeElement level : ModelReader.levels(target)) {
      if (wanted.isEmpty() && level.getQualifiedName().contentEquals(Api.MODEL)) {
        return KeySource.LONG;
      }
      for (VariableElement field : ElementFilter.fieldsIn(level.getEnclosedElements())) {
        Optional<Mirror> said = annotation(field);
        boolean isKey =
            wanted.isEmpty()
                ? said.map(each -> each.flag("primaryKey", false)).orElse(false)
                : field.getSimpleName().contentEquals(wanted);
        if (isKey) {
          return keyOf(field, said);
        }
      }
    }
    return KeySource.LONG;
  }

  private KeySource keyOf(VariableElement field, Optional<Mirror> said) {
    String javaType = nameOf(field.asType());
    String asked = said.map(each -> Names.simple(Mirror.nameOf(each.mirror()))).orElse("");
    if (asked.equals("ForeignKey") || asked.equals("OneToOne")) {
      TypeElement further = target(field);
      return further == null ? KeySource.LONG : key(further, Map.of());
    }
    Kind kind = Kind.asked(asked, javaType).or(() -> Kind.obvious(javaType)).orElse(Kind.LONG);
    Object places = said.map(each -> each.values().get("decimalPlaces")).orElse(null);
    return new KeySource(kind, javaType, places instanceof Integer number ? number : 0);
  }
}
