package io.charchub.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What must hold for a model as a whole. */
final class ModelRules {
  private final Complaints complaints;

  ModelRules(Complaints complaints) {
    this.complaints = complaints;
  }

  // ---- the class, before its fields

  /** Whether the class can be a model. */
  boolean mayBeModel(TypeElement model) {
    return hasGoodForm(model) && hasGoodName(model) && extendsNoTable(model);
  }

  private boolean hasGoodForm(TypeElement model) {
    String problem = "";
    if (model.getNestingKind() != NestingKind.TOP_LEVEL) {
      problem = "stands inside another class";
    } else if (!model.getTypeParameters().isEmpty()) {
      problem = "has type parameters";
    } else if (model.getQualifiedName().toString().indexOf('.') < 0) {
      problem = "stands in no package, so that it belongs to no app";
    } else if (!hasPlainConstructor(model)) {
      problem = "has no constructor without parameters that its package can call";
    }
    if (problem.isEmpty()) {
      return true;
    }
    complaints.error(
        "models.E019",
        model,
        "the model " + model.getSimpleName() + " " + problem,
        "a class of its own file in the app's package, without type parameters, with a constructor without parameters");
    return false;
  }

  private static boolean hasPlainConstructor(TypeElement model) {
    List<ExecutableElement> constructors =
        ElementFilter.constructorsIn(model.getEnclosedElements());
    return constructors.isEmpty()
        || constructors.stream()
            .anyMatch(
                each ->
                    each.getParameters().isEmpty()
                        && !each.getModifiers().contains(Modifier.PRIVATE));
  }

  private boolean hasGoodName(TypeElement model) {
    String name = model.getSimpleName().toString();
    if (!Character.isUpperCase(name.charAt(0))
        || name.indexOf('_') >= 0
        || name.indexOf('$') >= 0) {
      complaints.error(
          "models.E003",
          model,
          "the model " + name + " is not named as a class is: a capital first, no underscores",
          suggestion(name));
      return false;
    }
    boolean plural = Names.looksPlural(name);
    boolean meant =
        Mirror.on(model, Api.META_ANNOTATION)
            .map(meta -> meta.flag("pluralOk", false))
            .orElse(false);
    if (plural && !meant) {
      complaints.warning(
          "models.W004",
          model,
          "the model " + name + " has a name that looks like a plural; one instance is one row",
          "a singular, or @Meta(pluralOk = true) if it is one");
    }
    return true;
  }

  private static String suggestion(String name) {
    StringBuilder camel = new StringBuilder();
    for (String word : name.split("[_$]+")) {
      if (!word.isEmpty()) {
        camel.append(Names.capital(word));
      }
    }
    return camel.toString();
  }

  private boolean extendsNoTable(TypeElement model) {
    List<TypeElement> ancestry = ModelTypes.ancestry(model);
    for (TypeElement parent : ancestry.subList(0, ancestry.size() - 1)) {
      if (!parent.getModifiers().contains(Modifier.ABSTRACT)) {
        complaints.error(
            "models.E086",
            model,
            model.getSimpleName()
                + " extends the model "
                + parent.getSimpleName()
                + ", which has a table of its own",
            "make " + parent.getSimpleName() + " abstract, or refer to it with a @OneToOne");
        return false;
      }
    }
    return true;
  }

  // ---- the whole

  /** Whether the fields and options go together. */
  boolean check(ModelSource model) {
    boolean key = checkKey(model);
    checkColumns(model);
    checkWaysBack(model);
    new MetaRules(complaints, model).check();
    return key;
  }

  private boolean checkKey(ModelSource model) {
    List<FieldSource> own =
        model.columns().stream().filter(field -> field.flag("primaryKey")).toList();
    if (ModelTypes.hasDefaultKey(model.element())) {
      return checkDefaultKey(model, own);
    }
    if (own.size() != 1) {
      complaints.error(
          "models.E015",
          model.element(),
          own.isEmpty()
              ? model.name() + " extends KeyedModel but has no primary key"
              : model.name()
                  + " has two primary keys, "
                  + own.get(0).name()
                  + " and "
                  + own.get(1).name(),
          own.isEmpty()
              ? "@CharField(maxLength = 40, primaryKey = true) public String code; or extend Model, which has an id"
              : "one primary key, and a unique constraint over the others");
      return false;
    }
    FieldSource key = own.get(0);
    if (key.nullable()) {
      complaints.error(
          "models.E015",
          key.element(),
          model.name() + "." + key.name() + " is the primary key and may not be null",
          "leave out @Nullable");
    }
    checkPromise(model, key);
    return true;
  }

  private boolean checkDefaultKey(ModelSource model, List<FieldSource> own) {
    for (FieldSource field : own) {
      complaints.error(
          "models.E015",
          field.element(),
          model.name() + "." + field.name() + " is a primary key, but Model has one already: id",
          "extends KeyedModel<" + Names.simple(field.boxedType()) + "> instead of Model");
    }
    for (FieldSource field : model.columns()) {
      if (field.kind() != Kind.AUTO && field.name().equals("id")) {
        complaints.error(
            "models.E015",
            field.element(),
            model.name() + ".id hides the id that Model has",
            "leave it out, or extend KeyedModel");
        return false;
      }
    }
    return own.isEmpty();
  }

  private void checkPromise(ModelSource model, FieldSource key) {
    Optional<TypeMirror> promised = ModelTypes.promisedKey(model.element());
    String actual =
        key.relation().map(relation -> boxed(relation.key().javaType())).orElse(key.boxedType());
    if (promised.isPresent()
        && promised.get().getKind() == TypeKind.DECLARED
        && !TypeNames.full(promised.get()).equals(actual)) {
      complaints.error(
          "models.E015",
          key.element(),
          model.name()
              + " promises a key of type "
              + Names.simple(TypeNames.full(promised.get()))
              + ", but "
              + key.name()
              + " is a "
              + Names.simple(actual),
          "extends KeyedModel<" + Names.simple(actual) + ">");
    }
  }

  private static String boxed(String type) {
    return new FieldSource(
            null,
            "",
            Kind.LONG,
            type,
            false,
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty())
        .boxedType();
  }

  /**
   * Names that differ in Java only by capitals or underscores are one column, and one name in a
   * look-up.
   */
  private void checkColumns(ModelSource model) {
    Map<String, FieldSource> columns = new HashMap<>();
    Map<String, FieldSource> names = new HashMap<>();
    model
        .fields()
        .forEach(
            field -> {
              FieldSource sameColumn =
                  field.kind() == Kind.MANY_TO_MANY
                      ? null
                      : columns.putIfAbsent(field.column().toLowerCase(Locale.ROOT), field);
              FieldSource sameName = names.putIfAbsent(Names.snake(field.name()), field);
              FieldSource other = sameColumn == null ? sameName : sameColumn;
              boolean hidesId =
                  other != null && other.kind() == Kind.AUTO && field.name().equals("id");
              if (other != null && !hidesId) {
                complaints.error(
                    "models.E026",
                    field.element(),
                    model.name()
                        + "."
                        + field.name()
                        + " and "
                        + other.name()
                        + " are one "
                        + (sameColumn == null ? "name" : "column '" + field.column() + "'"),
                    "another name for one of them, or column = \"...\"");
              }
            });
  }

  private void checkWaysBack(ModelSource model) {
    Map<String, FieldSource> taken = new HashMap<>();
    model
        .fields()
        .filter(field -> field.relation().isPresent())
        .forEach(
            field -> {
              RelationSource relation = field.relation().get();
              for (String name : waysBack(relation)) {
                FieldSource other = taken.putIfAbsent(relation.target() + " " + name, field);
                if (other != null && !other.equals(field)) {
                  complaints.error(
                      "models.E011",
                      field.element(),
                      model.name()
                          + "."
                          + field.name()
                          + " and "
                          + other.name()
                          + " both lead back from "
                          + Names.simple(relation.target())
                          + " as '"
                          + name
                          + "'",
                      "a relatedName of its own for each, or relatedName = \"+\" for no way back");
                  return;
                }
              }
              checkWayBackName(model, field, relation);
            });
  }

  private static List<String> waysBack(RelationSource relation) {
    List<String> names = new ArrayList<>();
    if (!relation.reverseName().isEmpty()) {
      names.add(relation.reverseName());
      if (!relation.reverseQuery().equals(relation.reverseName())) {
        names.add(relation.reverseQuery());
      }
    }
    return names;
  }

  private void checkWayBackName(ModelSource model, FieldSource field, RelationSource relation) {
    Set<String> names = new HashSet<>(waysBack(relation));
    for (String name : names) {
      boolean usual =
          field.text("relatedName").isEmpty() && field.text("relatedQueryName").isEmpty();
      if (!usual && (name.contains("__") || name.endsWith("_") || !SourceVersion.isName(name))) {
        complaints.error(
            "models.E020",
            field.element(),
            model.name()
                + "."
                + field.name()
                + " has the way back '"
                + name
                + "', which no look-up can name",
            "a Java name without __ and without an underscore at its end");
      }
      boolean toSelf = relation.target().equals(model.qualifiedName());
      boolean clash =
          toSelf
              && model
                  .fields()
                  .anyMatch(each -> Names.snake(each.name()).equals(Names.snake(name)));
      if (clash) {
        complaints.error(
            "models.E011",
            field.element(),
            "the way back of "
                + model.name()
                + "."
                + field.name()
                + ", '"
                + name
                + "', is a field of "
                + model.name(),
            "another relatedName");
      }
    }
  }

  /** Complains of an annotation of a field in a class that is no model. */
  void checkStray(Element field, String annotation) {
    Element owner = field.getEnclosingElement();
    if (owner.getKind() == ElementKind.CLASS && !mayHaveFields((TypeElement) owner)) {
      complainOfStray(field, annotation, owner);
    }
  }

  /** Complains of a model's options on something that is no model. */
  void checkStrayOptions(Element type) {
    if (!(type instanceof TypeElement element) || !mayHaveFields(element)) {
      complainOfStray(type, "Meta", type);
    }
  }

  private void complainOfStray(Element element, String annotation, Element owner) {
    complaints.error(
        "models.E022",
        element,
        "@" + annotation + " says nothing here: " + owner.getSimpleName() + " is no model",
        "extends Model, or leave out the annotation");
  }

  private static boolean mayHaveFields(TypeElement type) {
    return ModelTypes.extendsModel(type) || isFrameworkModel(type);
  }

  private static boolean isFrameworkModel(TypeElement type) {
    return type.getQualifiedName().contentEquals(Api.MODEL)
        || type.getQualifiedName().contentEquals(Api.KEYED_MODEL);
  }
}
