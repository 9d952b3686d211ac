package io.charchub.processor;

import java.util.List;

/**
 * Writes the companion of an abstract base: an empty class whose annotation tells models of other
 * modules of its fields.
 */
final class BaseWriter {
  private BaseWriter() {}

  static String write(String packageName, String base, List<FieldSource> fields) {
    SourceText text = new SourceText();
    text.line("package " + packageName + ";");
    text.gap();
    text.line("import io.charchub.db.annotations.ModelBase;");
    text.line("import javax.annotation.processing.Generated;");
    text.gap();
    text.line("/** What the source of {@link " + base + "} says about its fields. */");
    text.line("@Generated(\"io.charchub.processor.ModelProcessor\")");
    text.line("@ModelBase({");
    for (FieldSource field : fields) {
      text.line("  @ModelBase.Column(" + column(field) + "),");
    }
    text.line("})");
    text.open("public final class " + base + "_");
    text.line("private " + base + "_() {}");
    text.close();
    return text.toString();
  }

  private static String column(FieldSource field) {
    String constant =
        field.constant().map(value -> ", initialiser = " + JavaText.quote(value)).orElse("");
    return "name = \""
        + field.name()
        + "\""
        + (field.nullable() ? ", nullable = true" : "")
        + constant;
  }
}
