package io.charchub.processor;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * Says what is wrong with a model, on the line at fault, in the form of all problems of the
 * framework: id and sentence, then the remedy.
 */
final class Complaints {
  private final Messager messager;

  /** What was said already: models read the fields of their base, each anew. */
  private final Set<Said> said = new HashSet<>();

  private record Said(Element element, String text) {}

  Complaints(Messager messager) {
    this.messager = messager;
  }

  /** A fault that the model cannot be compiled with. */
  void error(String id, Element element, String what, String remedy) {
    say(Diagnostic.Kind.ERROR, element, null, text(id, what, remedy));
  }

  /** A fault that an annotation's values make. */
  void error(String id, Element element, AnnotationMirror annotation, String what, String remedy) {
    say(Diagnostic.Kind.ERROR, element, annotation, text(id, what, remedy));
  }

  /** Something that is likely a slip. */
  void warning(String id, Element element, String what, String remedy) {
    say(Diagnostic.Kind.WARNING, element, null, text(id, what, remedy));
  }

  private void say(
      Diagnostic.Kind kind, Element element, AnnotationMirror annotation, String text) {
    if (said.add(new Said(element, text))) {
      messager.printMessage(kind, text, element, annotation);
    }
  }

  private static String text(String id, String what, String remedy) {
    return id + " " + what + "\n  try: " + remedy;
  }
}
