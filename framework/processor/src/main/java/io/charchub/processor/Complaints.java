package io.charchub.processor;

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

  Complaints(Messager messager) {
    this.messager = messager;
  }

  /** A fault that the model cannot be compiled with. */
  void error(String id, Element element, String what, String remedy) {
    messager.printMessage(Diagnostic.Kind.ERROR, text(id, what, remedy), element);
  }

  /** A fault that an annotation's values make. */
  void error(String id, Element element, AnnotationMirror annotation, String what, String remedy) {
    messager.printMessage(Diagnostic.Kind.ERROR, text(id, what, remedy), element, annotation);
  }

  /** Something that is likely a slip. */
  void warning(String id, Element element, String what, String remedy) {
    messager.printMessage(Diagnostic.Kind.WARNING, text(id, what, remedy), element);
  }

  private static String text(String id, String what, String remedy) {
    return id + " " + what + "\n  try: " + remedy;
  }
}
