package io.charchub.processor;

import io.charchub.processor.FieldSource.ChoiceSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
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

/** Reads one Java field of a model, and complains where it cannot be a field of one. */
final class FieldReader {
  private final ProcessingEnvironment environment;
  private final Complaints complaints;
  private final Initialisers initialisers;
  private final BaseNotes notes;
  private final RelationReader relations;
  private final FieldRules rules;

  FieldReader(ProcessingEnvironment environment, Complaints complaints) {
    this.environment = environment;
    this.complaints = complaints;
    this.initialisers = new Initialisers(environment);
    this.notes = new BaseNotes(environment.getElementUtils());
    this.relations = new RelationReader(complaints);
    this.rules = new FieldRules(complaints);
  }

  /**
   * The field, as a field of {@code model}, which declares it or inherits it from an abstract base.
   * Empty where it is no field of a model, and where it was complained about so that nothing can be
   * generated for it.
   */
  Optional<FieldSource> read(TypeElement model, VariableElement field) {
    List<Mirror> annotations = FieldAnnotations.on(field);
    if (!isCandidate(field, annotations) || !rules.mayBeField(model, field, annotations)) {
      return Optional.empty();
    }
    TypeMirror type = resolve(model, field);
    if (type.getKind() == TypeKind.ERROR) {
      return Optional.empty();
    }
    Optional<Mirror> annotation = annotations.stream().findFirst();
    Optional<Kind> kind = kind(field, type, annotation);
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    FieldSource plain = plain(field, type, kind.get(), annotation);
    Optional<FieldSource> read =
        kind.get().isRelation()
            ? annotation.flatMap(each -> relations.read(model, plain, (DeclaredType) type, each))
            : Optional.of(plain);
    return read.filter(source -> rules.check(source, annotation));
  }

  /**
   * Static and transient fields, and private ones without an annotation, are the class's own
   * business.
   */
  private static boolean isCandidate(VariableElement field, List<Mirror> annotations) {
    Set<Modifier> modifiers = field.getModifiers();
    boolean own =
        modifiers.contains(Modifier.STATIC)
            || modifiers.contains(Modifier.TRANSIENT)
            || modifiers.contains(Modifier.PRIVATE);
    return !own || !annotations.isEmpty();
  }

  /** The field's type; in a generic base, what the model makes of it. */
  private TypeMirror resolve(TypeElement model, VariableElement field) {
    TypeMirror type = field.asType();
    boolean generic =
        type.getKind() == TypeKind.TYPEVAR
            || type instanceof DeclaredType declared
                && declared.getTypeArguments().stream()
                    .anyMatch(each -> each.getKind() == TypeKind.TYPEVAR);
    return generic
        ? environment.getTypeUtils().asMemberOf((DeclaredType) model.asType(), field)
        : type;
  }

  // ---- what kind of field

  private Optional<Kind> kind(VariableElement field, TypeMirror type, Optional<Mirror> annotation) {
    String raw = TypeNames.raw(type);
    String asked = annotation.map(FieldAnnotations::simpleName).orElse("Field");
    if (!asked.equals("Field")) {
      Optional<Kind> kind = Kind.asked(asked, raw);
      if (kind.isEmpty()) {
        complaints.error(
            "models.E010",
            field,
            "@" + asked + " is not for the type " + Names.simple(raw) + " of " + name(field),
            "declare it as one of: " + Kind.typesOf(asked));
      }
      return kind;
    }
    if (isEnum(type)) {
      return enumIsRight(field, TypeNames.element(type).orElseThrow())
          ? Optional.of(Kind.ENUM)
          : Optional.empty();
    }
    Optional<Kind> obvious = Kind.obvious(raw);
    if (obvious.isEmpty()) {
      complainOfType(field, raw);
    }
    return obvious;
  }

  private static boolean isEnum(TypeMirror type) {
    return TypeNames.element(type)
        .map(element -> element.getKind() == ElementKind.ENUM)
        .orElse(false);
  }

  private boolean enumIsRight(VariableElement field, TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        complaints.error(
            "models.E008",
            field,
            name(field)
                + " has the private type "
                + type.getSimpleName()
                + ", which the generated code of "
                + field.getEnclosingElement().getSimpleName()
                + " cannot name",
            "leave out private at " + each.getSimpleName());
        return false;
      }
    }
    if (constantsOf(type).isEmpty()) {
      complaints.error(
          "models.E025",
          field,
          name(field) + " can hold nothing: " + type.getSimpleName() + " has no constants",
          "enum " + type.getSimpleName() + " { DRAFT, PUBLISHED }");
      return false;
    }
    return true;
  }

  private void complainOfType(VariableElement field, String raw) {
    switch (raw) {
      case "java.lang.String" ->
          complaints.error(
              "models.E001",
              field,
              name(field) + " is a String, which does not say what column it is",
              "@CharField(maxLength = 200) for a short text, @TextField for a long one; or @SlugField, @EmailField,"
                  + " @UrlField, @FileField");
      case "java.math.BigDecimal" ->
          complaints.error(
              "models.E001",
              field,
              name(field) + " is a BigDecimal, which does not say how many digits it has",
              "@DecimalField(maxDigits = 10, decimalPlaces = 2)");
      case Api.REF ->
          complaints.error(
              "models.E006",
              field,
              name(field) + " is a Ref without an annotation",
              "@ForeignKey(onDelete = OnDelete.CASCADE), or @OneToOne(onDelete = OnDelete.CASCADE)");
      case Api.MANY ->
          complaints.error(
              "models.E006",
              field,
              name(field) + " is a Many without an annotation",
              "@ManyToMany");
      default ->
          complaints.error(
              "models.E002",
              field,
              name(field) + " has the type " + Names.simple(raw) + ", which no column holds",
              remedy(field, raw));
    }
  }

  private static String remedy(VariableElement field, String raw) {
    if (TypeNames.element(field.asType()).filter(ModelTypes::isModel).isPresent()) {
      return "@ForeignKey(onDelete = OnDelete.CASCADE) public final Ref<"
          + Names.simple(raw)
          + "> "
          + field.getSimpleName()
          + " = ref();";
    }
    return switch (raw) {
      case "java.util.Date",
          "java.sql.Timestamp",
          "java.time.LocalDateTime",
          "java.time.ZonedDateTime",
          "java.time.OffsetDateTime" ->
          "java.time.Instant, which is stored in UTC and shown in the active time zone";
      case "byte[]" -> "@BinaryField";
      case "java.util.Map", "java.util.List", "java.lang.Object" ->
          "@JsonField for a JSON value, @ManyToMany with Many<...> for rows of another model, or transient for no column";
      default -> "a type that a column holds, or transient for no column";
    };
  }

  // ---- what it says

  private FieldSource plain(
      VariableElement field, TypeMirror type, Kind kind, Optional<Mirror> annotation) {
    List<ChoiceSource> choices =
        kind == Kind.ENUM ? constants(TypeNames.element(type).orElseThrow()) : listed(annotation);
    return new FieldSource(
        field,
        field.getSimpleName().toString(),
        kind,
        TypeNames.full(type),
        isNullable(field, type),
        annotation.map(Mirror::values).orElse(Map.of()),
        choices,
        constant(field, type, kind, choices),
        Optional.empty());
  }

  private boolean isNullable(VariableElement field, TypeMirror type) {
    boolean declared = field.getAnnotationMirrors().stream().anyMatch(TypeNames::saysNullable);
    boolean component =
        type.getKind() == TypeKind.ARRAY
            && TypeNames.isNullable(((ArrayType) type).getComponentType());
    return declared
        || component
        || TypeNames.isNullable(type)
        || TypeNames.isNullable(field.asType())
        || notes.isNullable(field);
  }

  private Optional<String> constant(
      VariableElement field, TypeMirror type, Kind kind, List<ChoiceSource> choices) {
    if (kind.isRelation() || kind == Kind.JSON || kind == Kind.BINARY) {
      return Optional.empty();
    }
    if (!initialisers.hasSource(field)) {
      return notes.constant(field);
    }
    Optional<String> constant = initialisers.constant(field, kind == Kind.ENUM);
    return kind == Kind.ENUM
        ? constant.flatMap(name -> code(TypeNames.element(type).orElseThrow(), name, choices))
        : constant.map(text -> suited(kind, text));
  }

  /** A number's text in the form that the field takes: a decimal as a text, others as a number. */
  private static String suited(Kind kind, String text) {
    String number =
        text.endsWith("L") && kind != Kind.LONG ? text.substring(0, text.length() - 1) : text;
    return kind == Kind.LONG && !number.endsWith("L") ? number + "L" : number;
  }

  private static Optional<String> code(
      TypeElement type, String constant, List<ChoiceSource> choices) {
    List<VariableElement> constants = constantsOf(type);
    for (int i = 0; i < constants.size(); i++) {
      if (constants.get(i).getSimpleName().contentEquals(constant)) {
        return Optional.of(JavaText.quote(choices.get(i).value()));
      }
    }
    return Optional.empty();
  }

  // ---- choices

  private static List<VariableElement> constantsOf(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
        .toList();
  }

  private List<ChoiceSource> constants(TypeElement type) {
    List<ChoiceSource> choices = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (VariableElement constant : constantsOf(type)) {
      Optional<Mirror> told = Mirror.on(constant, Api.CHOICE);
      String name = constant.getSimpleName().toString();
      String code =
          told.map(each -> each.text("value"))
              .filter(text -> !text.isEmpty())
              .orElse(name.toLowerCase(Locale.ROOT));
      String label =
          told.map(each -> each.text("label"))
              .filter(text -> !text.isEmpty())
              .orElse(Names.label(name));
      if (!codes.add(code)) {
        complaints.error(
            "models.E025",
            constant,
            "two constants of " + type.getSimpleName() + " are stored as '" + code + "'",
            "give one of them a @Choice(value = ...) of its own");
      }
      choices.add(new ChoiceSource(code, label));
    }
    return List.copyOf(choices);
  }

  private static List<ChoiceSource> listed(Optional<Mirror> annotation) {
    return annotation.map(each -> each.mirrors("choices")).orElse(List.of()).stream()
        .map(
            choice ->
                new ChoiceSource(
                    choice.text("value"),
                    choice.text("label").isEmpty()
                        ? Names.label(choice.text("value"))
                        : choice.text("label")))
        .toList();
  }

  private static String name(VariableElement field) {
    return field.getEnclosingElement().getSimpleName() + "." + field.getSimpleName();
  }
}
