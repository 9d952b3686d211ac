package io.charchub.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * Writes for each model {@code blog.Post} its metamodel {@code blog.Post_} and the resource {@code
 * META-INF/charchub/models/blog.Post}, by which the model is found.
 *
 * <p>Looks at every class, since a model need not carry an annotation; claims no annotation. Each
 * file that it writes comes of one class, so that a compiler that recompiles single files can keep
 * the others.
 */
@SupportedAnnotationTypes("*")
public final class ModelProcessor extends AbstractProcessor {
  private static final String INDEX = "META-INF/charchub/models/";

  private Complaints complaints;
  private ModelReader reader;
  private ModelRules rules;

  /** Made by the compiler. */
  public ModelProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    this.complaints = new Complaints(environment.getMessager());
    this.reader = new ModelReader(environment, complaints);
    this.rules = new ModelRules(complaints);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    round.getRootElements().forEach(this::processClass);
    for (TypeElement annotation : annotations) {
      if (annotation.getQualifiedName().contentEquals(Api.META_ANNOTATION)) {
        round.getElementsAnnotatedWith(annotation).forEach(rules::checkStrayOptions);
      } else if (FieldAnnotations.isOurs(annotation.getQualifiedName().toString())) {
        for (Element field : round.getElementsAnnotatedWith(annotation)) {
          rules.checkStray(field, annotation.getSimpleName().toString());
        }
      }
    }
    return false;
  }

  private void processClass(Element element) {
    if (element.getKind() != ElementKind.CLASS) {
      return;
    }
    TypeElement type = (TypeElement) element;
    if (ModelTypes.isModel(type)) {
      reader.read(type).ifPresent(this::writeModel);
    } else if (ModelTypes.extendsModel(type)) {
      writeBase(type);
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::processNested);
  }

  /** A model inside another class is complained about by its reading. */
  private void processNested(TypeElement type) {
    if (type.getKind() == ElementKind.CLASS && ModelTypes.isModel(type)) {
      reader.read(type);
    }
  }

  // ---- files

  private void writeModel(ModelSource model) {
    Elements elements = processingEnv.getElementUtils();
    String text =
        new MetamodelWriter(
                model,
                pathMethods(elements),
                simple -> elements.getTypeElement(model.packageName() + "." + simple) != null)
            .write();
    writeSource(model.qualifiedName() + "_", text, model.element());
    writeIndex(model);
  }

  private void writeBase(TypeElement base) {
    if (base.getEnclosingElement().getKind() != ElementKind.PACKAGE
        || base.getQualifiedName().toString().startsWith(Api.MODELS)) {
      return;
    }
    String packageName =
        processingEnv.getElementUtils().getPackageOf(base).getQualifiedName().toString();
    String text =
        BaseWriter.write(packageName, base.getSimpleName().toString(), reader.readBase(base));
    writeSource(base.getQualifiedName() + "_", text, base);
  }

  /**
   * The methods without parameters that the path of a relation has already, here and in what is
   * generated.
   */
  private static Set<String> pathMethods(Elements elements) {
    Set<String> names = new HashSet<>();
    Optional.ofNullable(elements.getTypeElement(Api.RELATION_PATH))
        .ifPresent(
            path -> {
              for (ExecutableElement method :
                  ElementFilter.methodsIn(elements.getAllMembers(path))) {
                if (method.getParameters().isEmpty()
                    && !method.getModifiers().contains(Modifier.PRIVATE)) {
                  names.add(method.getSimpleName().toString());
                }
              }
            });
    names.add("reverse");
    return names;
  }

  private void writeSource(String name, String text, TypeElement origin) {
    try (Writer writer = processingEnv.getFiler().createSourceFile(name, origin).openWriter()) {
      writer.write(text);
    } catch (IOException e) {
      cannotWrite(name, origin, e);
    }
  }

  private void writeIndex(ModelSource model) {
    String name = INDEX + model.qualifiedName();
    try (Writer writer =
        processingEnv
            .getFiler()
            .createResource(StandardLocation.CLASS_OUTPUT, "", name, model.element())
            .openWriter()) {
      writer.write(model.qualifiedName() + "\n");
    } catch (IOException e) {
      cannotWrite(name, model.element(), e);
    }
  }

  private void cannotWrite(String name, TypeElement origin, IOException cause) {
    complaints.error(
        "models.E087",
        origin,
        name + " could not be written: " + cause.getMessage(),
        "a folder for classes that can be written, and no file of that name in the sources");
  }
}
