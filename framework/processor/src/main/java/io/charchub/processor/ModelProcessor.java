package io.charchub.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.StandardLocation;

/**
 * Writes, for each model that is compiled, its companion {@code Post_} (typed paths and metamodel),
 * and one resource that lists it. Reads the whole model first ({@link ModelReader}) and writes
 * after ({@link CompanionWriter}).
 */
public final class ModelProcessor extends AbstractProcessor {

  /** Made by the compiler. */
  public ModelProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    ModelReader reader = new ModelReader(processingEnv);
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      reader.read(type).ifPresent(this::write);
    }
    return false;
  }

  private void write(ModelSource model) {
    Filer filer = processingEnv.getFiler();
    Element origin = model.element();
    try {
      try (Writer out = filer.createSourceFile(model.qualifiedName() + "_", origin).openWriter()) {
        out.write(new CompanionWriter(model).text());
      }
      String resource = "META-INF/charchub/models/" + model.qualifiedName();
      try (Writer out =
          filer.createResource(StandardLocation.CLASS_OUTPUT, "", resource, origin).openWriter()) {
        out.write(model.appLabel() + "." + model.name() + "\n");
      }
    } catch (IOException e) {
      new Complaints(processingEnv.getMessager())
          .error(
              "models.E001",
              origin,
              "The metamodel of " + model.name() + " cannot be written: " + e.getMessage(),
              "a clean build; is there a class " + model.name() + "_ of your own?");
    }
  }
}
