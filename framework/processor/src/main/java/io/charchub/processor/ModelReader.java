package io.charchub.processor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads a model class into a {@link ModelSource}, and complains about what is wrong with it on the
 * line at fault.
 */
final class ModelReader {
  private final ProcessingEnvironment environment;
  private final Complaints complaints;
  private final FieldReader fields;
  private boolean faulty;

  ModelReader(ProcessingEnvironment environment) {
    this.environment = environment;
    this.complaints = new Complaints(environment.getMessager());
    this.fields = new FieldReader(environment, complaints);
  }

  /** The model; empty for a class that is none, for an abstract base, and for one with faults. */
  Optional<ModelSource> read(TypeElement type) {
    if (type.getKind() != ElementKind.CLASS
        || type.getModifiers().contains(Modifier.ABSTRACT)
        || !isModel(type)) {
      return Optional.empty();
    }
    faulty = false;
    checkName(type);
    List<FieldSource> columns = new ArrayList<>();
    List<FieldSource> sets = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (TypeElement level : levels(type)) {
      for (VariableElement field : ElementFilter.fieldsIn(level.getEnclosedElements())) {
        if (isField(field)) {
          Optional<FieldSource> read = fields.read(type, field);
          faulty |= read.isEmpty();
          read.ifPresent(
              source -> (source.kind() == Kind.MANY_TO_MANY ? sets : columns).add(source));
          checkFieldName(field, names);
        }
      }
    }
    checkKey(type, columns);
    if (faulty) {
      return Optional.empty();
    }
    String packageName =
        environment.getElementUtils().getPackageOf(type).getQualifiedName().toString();
    return Optional.of(
        new ModelSource(
            type,
            packageName,
            type.getSimpleName().toString(),
            MetaReader.read(type),
            columns,
            sets,
            properties(type)));
  }

  static boolean isModel(TypeElement type) {
    for (TypeElement at = superclass(type); at != null; at = superclass(at)) {
      if (at.getQualifiedName().contentEquals(Api.KEYED_MODEL)) {
        return true;
      }
    }
    return false;
  }

  static TypeElement superclass(TypeElement type) {
    TypeMirror parent = type.getSuperclass();
    return parent.getKind() == TypeKind.DECLARED
        ? (TypeElement) ((DeclaredType) parent).asElement()
        : null;
  }

  /**
   * The classes whose fields the model has: {@code Model} with its {@code id} first, the model
   * itself last.
   */
  static List<TypeElement> levels(TypeElement type) {
    Deque<TypeElement> levels = new ArrayDeque<>();
    for (TypeElement at = type;
        at != null && !at.getQualifiedName().contentEquals(Api.KEYED_MODEL);
        at = superclass(at)) {
      levels.addFirst(at);
    }
    return List.copyOf(levels);
  }

  private static boolean isField(VariableElement field) {
    return !field.getModifiers().contains(Modifier.STATIC)
        && !field.getModifiers().contains(Modifier.TRANSIENT);
  }

  private void checkName(TypeElement type) {
    String name = type.getSimpleName().toString();
    if (!Character.isUpperCase(name.charAt(0)) || name.indexOf('_') >= 0) {
      fault(
          "models.E002",
          type,
          "The model " + name + " is not called as a class is",
          Names.capital(name.replace("_", "")));
    } else if (Names.looksPlural(name)
        && !Mirror.on(type, Api.META_ANNOTATION)
            .map(meta -> meta.flag("pluralOk", false))
            .orElse(false)) {
      complaints.warning(
          "models.W001",
          type,
          "The model " + name + " looks like a plural; one instance is one row",
          "the singular, or @Meta(pluralOk = true) where it is one");
    }
    if (type.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      fault(
          "models.E003",
          type,
          "The model " + name + " stands inside another class",
          "a file of its own");
    }
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty()
          && !constructor.getModifiers().contains(Modifier.PRIVATE)) {
        return;
      }
    }
    fault(
        "models.E004",
        type,
        "The model " + name + " has no constructor without parameters, which rows are read with",
        name + "() {}");
  }

  private void checkFieldName(VariableElement field, Set<String> names) {
    String name = field.getSimpleName().toString();
    if (name.endsWith("_") || name.contains("__") || name.equals("pk")) {
      fault(
          "models.E005",
          field,
          "The field name '" + name + "' has a meaning of its own in look-ups",
          "a name that is not 'pk', has no '__' and does not end in '_'");
    }
    if (!names.add(Names.snake(name).toLowerCase(Locale.ROOT))) {
      fault(
          "models.E006",
          field,
          "The model has two fields called '" + name + "'",
          "another name for one of them");
    }
  }

  private void checkKey(TypeElement type, List<FieldSource> columns) {
    List<FieldSource> keys = columns.stream().filter(FieldSource::isPrimaryKey).toList();
    if (keys.isEmpty() && !faulty) {
      fault(
          "models.E007",
          type,
          "The model " + type.getSimpleName() + " has no primary key",
          "extend Model, which has an id, or mark a field with primaryKey = true");
    } else if (keys.size() > 1) {
      fault(
          "models.E008",
          type,
          "The model " + type.getSimpleName() + " has " + keys.size() + " primary keys",
          "extend KeyedModel where the key is your own, and mark one field with primaryKey = true");
    }
  }

  /** Public methods without parameters that are marked for templates, those of bases too. */
  private List<String> properties(TypeElement type) {
    List<String> properties = new ArrayList<>();
    for (TypeElement level : levels(type)) {
      for (ExecutableElement method : ElementFilter.methodsIn(level.getEnclosedElements())) {
        if (Mirror.on(method, Api.TEMPLATE_PROPERTY).isEmpty()) {
          continue;
        }
        String name = method.getSimpleName().toString();
        boolean fits =
            method.getParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && method.getModifiers().contains(Modifier.PUBLIC)
                && !method.getModifiers().contains(Modifier.STATIC);
        if (!fits) {
          fault(
              "models.E009",
              method,
              "Templates cannot read the method " + name,
              "a public method without parameters and with a result");
        } else if (!properties.contains(name)) {
          properties.add(name);
        }
      }
    }
    return properties;
  }

  private void fault(String id, Element element, String what, String remedy) {
    faulty = true;
    complaints.error(id, element, what, remedy);
  }
}
