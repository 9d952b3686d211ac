package io.charchub.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What must hold for one field by itself. */
final class FieldRules {
  private static final int MOST_DIGITS = 1000;
  private static final int LONGEST_NAME = 63;

  /** Names that mean something else to queries and templates. */
  private static final Set<String> RESERVED = Set.of("pk", "META");

  private final Complaints complaints;

  FieldRules(Complaints complaints) {
    this.complaints = complaints;
  }

  private static String name(VariableElement field) {
    return field.getEnclosingElement().getSimpleName() + "." + field.getSimpleName();
  }

  // ---- before its kind is known

  /** Whether the Java field can be a field of the model at all. */
  boolean mayBeField(TypeElement model, VariableElement field, List<Mirror> annotations) {
    if (annotations.size() > 1) {
      complaints.error(
          "models.E017",
          field,
          name(field)
              + " has two annotations that say what field it is: @"
              + FieldAnnotations.simpleName(annotations.get(0))
              + " and @"
              + FieldAnnotations.simpleName(annotations.get(1)),
          "leave one of them");
      return false;
    }
    return isReachable(model, field)
        && hasGoodName(field)
        && isSettable(field)
        && !isNullablePrimitive(field);
  }

  private boolean isReachable(TypeElement model, VariableElement field) {
    Set<Modifier> modifiers = field.getModifiers();
    if (modifiers.contains(Modifier.STATIC)) {
      complaints.error(
          "models.E008",
          field,
          name(field) + " is static: no row has it",
          "leave out static, or the annotation");
      return false;
    }
    if (modifiers.contains(Modifier.TRANSIENT)) {
      complaints.error(
          "models.E008",
          field,
          name(field) + " is transient, which says that it is no column",
          "leave out transient, or the annotation");
      return false;
    }
    boolean sameClass = field.getEnclosingElement().equals(model);
    boolean samePackage =
        packageOf(field.getEnclosingElement().toString())
            .equals(packageOf(model.getQualifiedName().toString()));
    if (modifiers.contains(Modifier.PRIVATE)
        || !sameClass && !samePackage && !modifiers.contains(Modifier.PUBLIC)) {
      complaints.error(
          "models.E008",
          field,
          name(field) + " cannot be reached by the generated code of " + model.getSimpleName(),
          "public " + Names.simple(TypeNames.raw(field.asType())) + " " + field.getSimpleName());
      return false;
    }
    return true;
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  private boolean hasGoodName(VariableElement field) {
    String name = field.getSimpleName().toString();
    if (RESERVED.contains(name)) {
      complaints.error(
          "models.E016",
          field,
          name(field)
              + " has a name that is taken: "
              + name
              + " means something else in every model",
          "another name");
      return false;
    }
    if (name.endsWith("_")
        || name.contains("__")
        || name.startsWith("_")
        || name.indexOf('$') >= 0) {
      complaints.error(
          "models.E007",
          field,
          name(field) + " has an underscore where look-ups need one: they join names by __",
          "a name without underscores at its ends, without __ and without $");
      return false;
    }
    return true;
  }

  private boolean isSettable(VariableElement field) {
    String raw = TypeNames.raw(field.asType());
    boolean relation = raw.equals(Api.REF) || raw.equals(Api.MANY);
    boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
    if (isFinal && !relation) {
      complaints.error(
          "models.E018",
          field,
          name(field) + " is final: a row could not be read into it",
          "leave out final; or make it static, or transient, if it is no column");
      return false;
    }
    if (!isFinal && relation) {
      complaints.error(
          "models.E018",
          field,
          name(field)
              + " is not final: assigning another "
              + Names.simple(raw)
              + " would lose the relation",
          "public final "
              + Names.simple(raw)
              + "<...> "
              + field.getSimpleName()
              + (raw.equals(Api.REF) ? " = ref();" : " = many();"));
      return false;
    }
    return true;
  }

  private boolean isNullablePrimitive(VariableElement field) {
    TypeMirror type = field.asType();
    boolean said =
        field.getAnnotationMirrors().stream().anyMatch(TypeNames::saysNullable)
            || TypeNames.isNullable(type);
    if (type.getKind().isPrimitive() && said) {
      complaints.error(
          "models.E009",
          field,
          name(field) + " is a primitive " + TypeNames.full(type) + ", which cannot be null",
          "@Nullable " + wrapper(TypeNames.full(type)) + " " + field.getSimpleName());
      return true;
    }
    boolean element =
        type.getKind() == TypeKind.ARRAY
            && (said || TypeNames.isNullable(((ArrayType) type).getComponentType()))
            && !TypeNames.isNullable(type);
    if (element) {
      complaints.error(
          "models.E009",
          field,
          name(field) + " says that its bytes may be null, and not the array",
          "byte @Nullable [] " + field.getSimpleName());
    }
    return element;
  }

  private static String wrapper(String primitive) {
    return switch (primitive) {
      case "int" -> "Integer";
      case "char" -> "Character";
      default -> Names.capital(primitive);
    };
  }

  // ---- when its kind is known

  /** Whether what the field says fits together. */
  boolean check(FieldSource field, Optional<Mirror> annotation) {
    return lengths(field, annotation)
        && digits(field, annotation)
        && column(field, annotation)
        && moments(field, annotation)
        && choices(field, annotation);
  }

  private boolean refuse(
      String id, FieldSource field, Optional<Mirror> annotation, String what, String remedy) {
    Optional<AnnotationMirror> mirror = annotation.map(Mirror::mirror);
    if (mirror.isPresent()) {
      complaints.error(id, field.element(), mirror.get(), what, remedy);
    } else {
      complaints.error(id, field.element(), what, remedy);
    }
    return false;
  }

  private boolean lengths(FieldSource field, Optional<Mirror> annotation) {
    Map<String, Object> options = field.options();
    boolean needed = field.kind() == Kind.CHAR;
    if (needed && !options.containsKey("maxLength")) {
      return refuse(
          "models.E020",
          field,
          annotation,
          name(field.element()) + " does not say how long it may be",
          "@CharField(maxLength = 200)");
    }
    if (options.containsKey("maxLength") && field.number("maxLength", 0) < 1) {
      return refuse(
          "models.E020",
          field,
          annotation,
          name(field.element()) + " may have no character at all",
          "maxLength = 1 or more");
    }
    return true;
  }

  private boolean digits(FieldSource field, Optional<Mirror> annotation) {
    if (field.kind() != Kind.DECIMAL) {
      return true;
    }
    int digits = field.number("maxDigits", 0);
    int places = field.number("decimalPlaces", -1);
    if (digits < 1 || digits > MOST_DIGITS || places < 0 || places > digits) {
      return refuse(
          "models.E020",
          field,
          annotation,
          name(field.element())
              + " needs maxDigits from 1 to 1000 and decimalPlaces from 0 to maxDigits",
          "@DecimalField(maxDigits = 10, decimalPlaces = 2)");
    }
    return true;
  }

  private boolean column(FieldSource field, Optional<Mirror> annotation) {
    String column = field.column();
    boolean bad =
        column.length() > LONGEST_NAME
            || column.isBlank()
            || column.chars().anyMatch(Character::isISOControl);
    if (bad && field.kind() != Kind.MANY_TO_MANY) {
      return refuse(
          "models.E020",
          field,
          annotation,
          "no database has a column '" + column + "'",
          "a column of 1 to 63 characters");
    }
    String folder = field.text("uploadTo");
    if (folder.startsWith("/") || folder.contains("..") || folder.contains("\\")) {
      return refuse(
          "models.E020",
          field,
          annotation,
          name(field.element()) + " would upload to '" + folder + "', outside the storage",
          "a folder within the storage, such as uploadTo = \"photos/%Y\"");
    }
    return true;
  }

  private boolean moments(FieldSource field, Optional<Mirror> annotation) {
    boolean both = field.flag("autoNow") && field.flag("autoNowAdd");
    boolean either = field.flag("autoNow") || field.flag("autoNowAdd");
    if (both || either && field.constant().isPresent()) {
      return refuse(
          "models.E014",
          field,
          annotation,
          name(field.element()) + " says more than one of: autoNow, autoNowAdd, an initial value",
          "one of them: autoNowAdd for when the row was made, autoNow for when it was last saved");
    }
    return true;
  }

  private boolean choices(FieldSource field, Optional<Mirror> annotation) {
    boolean ofText = field.kind() == Kind.CHAR;
    Set<String> stored = new HashSet<>();
    for (FieldSource.ChoiceSource choice : field.choices()) {
      if (field.kind() != Kind.ENUM && !stored.add(choice.value())) {
        return refuse(
            "models.E025",
            field,
            annotation,
            "two choices of " + name(field.element()) + " are stored as '" + choice.value() + "'",
            "a value of its own for each");
      }
      if (ofText
          && choice.value().codePointCount(0, choice.value().length())
              > field.number("maxLength", 0)) {
        return refuse(
            "models.E020",
            field,
            annotation,
            name(field.element()) + " is too short for its choice '" + choice.value() + "'",
            "maxLength = " + choice.value().length());
      }
      if (field.kind() != Kind.ENUM
          && !ofText
          && field.kind() != Kind.TEXT
          && !choice.value().matches("-?\\d{1,18}")) {
        return refuse(
            "models.E020",
            field,
            annotation,
            name(field.element()) + " is a number, and its choice '" + choice.value() + "' is none",
            "choices of whole numbers");
      }
    }
    return true;
  }
}
