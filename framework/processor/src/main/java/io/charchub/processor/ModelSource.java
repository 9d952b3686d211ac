package io.charchub.processor;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * A model as its source says it, with what its abstract bases add.
 *
 * @param element where to complain
 * @param packageName its package
 * @param name its simple name
 * @param meta its options
 * @param columns the fields with a column, {@code id} first, then those of bases, then its own
 * @param sets the many-to-many fields, in the same order
 * @param properties the names of the methods that templates may read
 */
record ModelSource(
    TypeElement element,
    String packageName,
    String name,
    MetaSource meta,
    List<FieldSource> columns,
    List<FieldSource> sets,
    List<String> properties) {

  String qualifiedName() {
    return packageName + "." + name;
  }

  String appLabel() {
    return Names.appLabel(packageName);
  }

  Stream<FieldSource> fields() {
    return Stream.concat(columns.stream(), sets.stream());
  }
}
