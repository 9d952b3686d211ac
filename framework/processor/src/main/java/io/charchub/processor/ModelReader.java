package io.charchub.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads a model's class into a {@link ModelSource}, and complains where it is wrong. */
final class ModelReader {
  private final ProcessingEnvironment environment;
  private final Complaints complaints;
  private final FieldReader fields;
  private final ModelRules rules;

  ModelReader(ProcessingEnvironment environment, Complaints complaints) {
    this.environment = environment;
    this.complaints = complaints;
    this.fields = new FieldReader(environment, complaints);
    this.rules = new ModelRules(complaints);
  }

  /**
   * The model; without the fields that were complained about; empty where the class itself cannot
   * be one.
   */
  Optional<ModelSource> read(TypeElement model) {
    if (!rules.mayBeModel(model)) {
      return Optional.empty();
    }
    List<FieldSource> columns = new ArrayList<>();
    List<FieldSource> sets = new ArrayList<>();
    for (FieldSource field : fields(model)) {
      (field.kind() == Kind.MANY_TO_MANY ? sets : columns).add(field);
    }
    if (ModelTypes.hasDefaultKey(model)) {
      columns.add(0, id(model));
    }
    ModelSource source =
        new ModelSource(
            model,
            environment.getElementUtils().getPackageOf(model).getQualifiedName().toString(),
            model.getSimpleName().toString(),
            MetaReader.read(model),
            List.copyOf(columns),
            List.copyOf(sets),
            properties(model));
    return rules.check(source) ? Optional.of(source) : Optional.empty();
  }

  /** The own fields of an abstract base, for its companion. */
  List<FieldSource> readBase(TypeElement base) {
    List<FieldSource> result = new ArrayList<>();
    for (VariableElement field : ElementFilter.fieldsIn(base.getEnclosedElements())) {
      fields.read(base, field).ifPresent(result::add);
    }
    return result;
  }

  private List<FieldSource> fields(TypeElement model) {
    Map<String, VariableElement> seen = new HashMap<>();
    List<FieldSource> result = new ArrayList<>();
    for (VariableElement field : ModelTypes.fields(model)) {
      Optional<FieldSource> read = fields.read(model, field);
      if (read.isEmpty()) {
        continue;
      }
      VariableElement hidden = seen.putIfAbsent(read.get().name(), field);
      if (hidden == null) {
        result.add(read.get());
      } else {
        complaints.error(
            "models.E027",
            field,
            model.getSimpleName()
                + "."
                + field.getSimpleName()
                + " hides the field of the same name in "
                + hidden.getEnclosingElement().getSimpleName(),
            "another name, or leave it to the base");
      }
    }
    return result;
  }

  /** The key that comes by itself. */
  private FieldSource id(TypeElement model) {
    TypeElement declaring = environment.getElementUtils().getTypeElement(Api.MODEL);
    VariableElement field =
        ElementFilter.fieldsIn(declaring.getEnclosedElements()).stream()
            .filter(each -> each.getSimpleName().contentEquals("id"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(Api.MODEL + " has no id, for " + model));
    return new FieldSource(
        field,
        "id",
        Kind.AUTO,
        "java.lang.Long",
        false,
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  // ---- methods that templates may read

  private List<String> properties(TypeElement model) {
    List<String> names = new ArrayList<>();
    for (TypeElement type : ModelTypes.ancestry(model)) {
      for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
        String name = method.getSimpleName().toString();
        if (Mirror.on(method, Api.TEMPLATE_PROPERTY).isPresent()
            && isProperty(method)
            && !names.contains(name)) {
          names.add(name);
        }
      }
    }
    return List.copyOf(names);
  }

  private boolean isProperty(ExecutableElement method) {
    TypeMirror result = method.getReturnType();
    boolean right =
        method.getKind() == ElementKind.METHOD
            && method.getModifiers().contains(Modifier.PUBLIC)
            && !method.getModifiers().contains(Modifier.STATIC)
            && method.getParameters().isEmpty()
            && method.getTypeParameters().isEmpty()
            && result.getKind() != TypeKind.VOID;
    if (!right) {
      complaints.error(
          "models.E028",
          method,
          method.getEnclosingElement().getSimpleName()
              + "."
              + method.getSimpleName()
              + " cannot be read as a property",
          "a public method without parameters that has a result");
    }
    return right;
  }
}
