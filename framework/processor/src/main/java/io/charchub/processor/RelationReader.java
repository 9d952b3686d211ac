package io.charchub.processor;

import io.charchub.processor.RelationSource.KeySource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads where a relation leads, and complains where it leads to nothing that it can refer to. */
final class RelationReader {
  private final Complaints complaints;

  RelationReader(Complaints complaints) {
    this.complaints = complaints;
  }

  /** {@code plain} with its relation; empty where it was complained about. */
  Optional<FieldSource> read(
      TypeElement model, FieldSource plain, DeclaredType type, Mirror annotation) {
    if (type.getTypeArguments().isEmpty()) {
      return notAModel(plain, Names.simple(plain.javaType()) + " without a type");
    }
    TypeMirror argument = type.getTypeArguments().get(0);
    if (argument.getKind() == TypeKind.ERROR) {
      return Optional.empty();
    }
    Optional<TypeElement> target = TypeNames.element(argument);
    if (target.isEmpty()
        || !ModelTypes.isModel(target.get()) && ModelTypes.setting(target.get()).isEmpty()) {
      return notAModel(plain, Names.simple(TypeNames.raw(argument)));
    }
    if (!nullabilityIsRight(plain, argument, annotation)) {
      return Optional.empty();
    }
    Optional<TypeElement> through = annotation.type("through").flatMap(TypeNames::element);
    if (through.isPresent()
        && !throughIsRight(model, plain, target.get(), through.get(), annotation)) {
      return Optional.empty();
    }
    if (!toFieldIsRight(plain, target.get(), annotation) || !limitIsRight(plain, annotation)) {
      return Optional.empty();
    }
    boolean nullable = plain.kind().isReference() && TypeNames.isNullable(argument);
    return Optional.of(
        new FieldSource(
            plain.element(),
            plain.name(),
            plain.kind(),
            TypeNames.full(argument),
            nullable,
            filled(plain.options(), model),
            plain.choices(),
            Optional.empty(),
            Optional.of(relation(model, plain, target.get(), through, annotation))));
  }

  private Optional<FieldSource> notAModel(FieldSource field, String what) {
    complaints.error(
        "models.E005",
        field.element(),
        name(field) + " refers to " + what + ", which is no model with a table",
        "a class that extends Model or KeyedModel and is not abstract");
    return Optional.empty();
  }

  private boolean nullabilityIsRight(FieldSource field, TypeMirror argument, Mirror annotation) {
    if (field.nullable()) {
      String type = Names.simple(TypeNames.raw(argument));
      complaints.error(
          "models.E013",
          field.element(),
          name(field) + " says that the reference itself is null; what may be absent is its target",
          field.kind() == Kind.MANY_TO_MANY
              ? "leave out @Nullable: a Many is never null"
              : "Ref<@Nullable " + type + ">");
      return false;
    }
    boolean setsNull = "SET_NULL".equals(annotation.values().get("onDelete"));
    if (setsNull && !TypeNames.isNullable(argument)) {
      complaints.error(
          "models.E013",
          field.element(),
          annotation.mirror(),
          name(field) + " is to become empty when its target is deleted, but may not be empty",
          "Ref<@Nullable " + Names.simple(TypeNames.raw(argument)) + ">, or another onDelete");
      return false;
    }
    boolean setsDefault = "SET_DEFAULT".equals(annotation.values().get("onDelete"));
    if (setsDefault && annotation.text("defaultKey").isEmpty()) {
      complaints.error(
          "models.E023",
          field.element(),
          annotation.mirror(),
          name(field) + " is to get its default when its target is deleted, but has none",
          "defaultKey = \"1\", or another onDelete");
      return false;
    }
    return true;
  }

  private boolean toFieldIsRight(FieldSource field, TypeElement target, Mirror annotation) {
    String toField = annotation.text("toField");
    if (toField.isEmpty()) {
      return true;
    }
    List<VariableElement> fields = ModelTypes.fields(target);
    boolean found =
        toField.equals("id") && ModelTypes.hasDefaultKey(target)
            || fields.stream()
                .filter(each -> each.getSimpleName().contentEquals(toField))
                .anyMatch(
                    each ->
                        FieldAnnotations.said(each, "unique")
                            || FieldAnnotations.said(each, "primaryKey"));
    if (!found) {
      complaints.error(
          "models.E005",
          field.element(),
          annotation.mirror(),
          name(field)
              + " refers to "
              + target.getSimpleName()
              + "."
              + toField
              + ", which is no unique field",
          "the primary key (leave out toField), or a field with unique = true");
    }
    return found;
  }

  /** Its names are looked up when the project starts: the target may be in another app. */
  private boolean limitIsRight(FieldSource field, Mirror annotation) {
    for (String alternatives : annotation.texts("limitChoicesTo")) {
      for (String term : alternatives.split("\\|", -1)) {
        if (term.indexOf('=') < 1) {
          complaints.error(
              "models.E021",
              field.element(),
              annotation.mirror(),
              name(field) + " is limited by '" + term.strip() + "', which is no look-up",
              "\"active=true\": a look-up of the target, an equals sign and a value");
          return false;
        }
      }
    }
    return true;
  }

  private boolean throughIsRight(
      TypeElement model,
      FieldSource field,
      TypeElement target,
      TypeElement through,
      Mirror annotation) {
    boolean isModel = ModelTypes.isModel(through);
    int needed = model.equals(target) ? 2 : 1;
    boolean right =
        isModel && keysTo(through, model) >= needed && keysTo(through, target) >= needed;
    if (!right) {
      complaints.error(
          "models.E024",
          field.element(),
          annotation.mirror(),
          through.getSimpleName()
              + " stands between "
              + model.getSimpleName()
              + " and "
              + target.getSimpleName()
              + (isModel ? " but has no foreign key to each" : " but is no model"),
          "in "
              + through.getSimpleName()
              + " a @ForeignKey Ref<"
              + model.getSimpleName()
              + "> and a @ForeignKey Ref<"
              + target.getSimpleName()
              + ">");
      return false;
    }
    if (!annotation.text("table").isEmpty()) {
      complaints.error(
          "models.E024",
          field.element(),
          annotation.mirror(),
          name(field) + " names a table and a model between: the model has a table",
          "leave out table, and say @Meta(dbTable) on " + through.getSimpleName());
      return false;
    }
    return true;
  }

  private static long keysTo(TypeElement through, TypeElement end) {
    return ModelTypes.fields(through).stream()
        .filter(field -> TypeNames.raw(field.asType()).equals(Api.REF))
        .map(field -> ((DeclaredType) field.asType()).getTypeArguments())
        .filter(
            arguments ->
                !arguments.isEmpty()
                    && TypeNames.raw(arguments.get(0)).contentEquals(end.getQualifiedName()))
        .count();
  }

  private static RelationSource relation(
      TypeElement model,
      FieldSource field,
      TypeElement target,
      Optional<TypeElement> through,
      Mirror annotation) {
    String modelName = model.getSimpleName().toString().toLowerCase(Locale.ROOT);
    String related = filled(annotation.text("relatedName"), model);
    String query = filled(annotation.text("relatedQueryName"), model);
    boolean symmetrical =
        field.kind() == Kind.MANY_TO_MANY
            && model.equals(target)
            && annotation.flag("symmetrical", true);
    boolean hidden = related.endsWith("+") || symmetrical;
    String usual = field.kind() == Kind.ONE_TO_ONE ? modelName : modelName + "_set";
    KeySource key =
        field.kind() == Kind.MANY_TO_MANY
            ? KeySource.LONG
            : ModelTypes.key(target, annotation.text("toField"));
    return new RelationSource(
        target.getQualifiedName().toString(),
        ModelTypes.setting(target).map(name -> "settings." + name).orElseGet(() -> label(target)),
        key,
        through.map(each -> each.getQualifiedName().toString()),
        through.map(RelationReader::label).orElse(""),
        hidden ? "" : first(related, usual),
        hidden ? "" : first(query, first(related, modelName)));
  }

  private static String first(String told, String otherwise) {
    return told.isEmpty() ? otherwise : told;
  }

  /** A name given on an abstract base, with what each model puts in. */
  static String filled(String name, TypeElement model) {
    return name.replace("%(class)s", model.getSimpleName().toString().toLowerCase(Locale.ROOT))
        .replace("%(app_label)s", Names.appLabel(packageName(model)));
  }

  private static Map<String, Object> filled(Map<String, Object> options, TypeElement model) {
    Map<String, Object> result = new LinkedHashMap<>(options);
    for (String option : List.of("relatedName", "relatedQueryName")) {
      result.computeIfPresent(option, (key, name) -> filled(String.valueOf(name), model));
    }
    return result;
  }

  private static String label(TypeElement model) {
    return Names.appLabel(packageName(model)) + "." + model.getSimpleName();
  }

  private static String packageName(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static String name(FieldSource field) {
    return field.element().getEnclosingElement().getSimpleName() + "." + field.name();
  }
}
