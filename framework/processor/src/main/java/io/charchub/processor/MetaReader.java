package io.charchub.processor;

import io.charchub.processor.MetaSource.CheckSource;
import io.charchub.processor.MetaSource.IndexSource;
import io.charchub.processor.MetaSource.PermissionSource;
import io.charchub.processor.MetaSource.UniqueSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads a model's {@code @Meta}, with what the bases' say and the model's does not. */
final class MetaReader {
  private static final List<String> USUAL_PERMISSIONS = List.of("add", "change", "delete", "view");

  /** What belongs to one class and not to those that extend it. */
  private static final List<String> NOT_INHERITED =
      List.of("dbTable", "verboseName", "verboseNamePlural", "swappable", "pluralOk");

  private MetaReader() {}

  static MetaSource read(TypeElement model) {
    Map<String, Object> values = new HashMap<>();
    for (TypeElement type : ModelTypes.ancestry(model)) {
      NOT_INHERITED.forEach(values::remove);
      Mirror.on(type, Api.META_ANNOTATION).ifPresent(meta -> values.putAll(meta.values()));
    }
    Optional<Mirror> any =
        ModelTypes.ancestry(model).stream()
            .flatMap(type -> Mirror.on(type, Api.META_ANNOTATION).stream())
            .findFirst();
    return any.map(mirror -> source(new Mirror(mirror.mirror(), values), model))
        .orElseGet(MetaReader::silent);
  }

  private static MetaSource silent() {
    return new MetaSource(
        "", "", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        false, List.of(), true, "");
  }

  private static MetaSource source(Mirror meta, TypeElement model) {
    List<String> permissions = meta.texts("defaultPermissions");
    boolean said =
        meta.values().containsKey("defaultPermissions") && !permissions.equals(USUAL_PERMISSIONS);
    return new MetaSource(
        meta.text("dbTable"),
        meta.text("verboseName"),
        meta.text("verboseNamePlural"),
        meta.texts("ordering"),
        meta.texts("getLatestBy"),
        meta.mirrors("indexes").stream()
            .map(
                each ->
                    new IndexSource(
                        name(each, model), each.texts("fields"), each.texts("condition")))
            .toList(),
        meta.mirrors("uniqueConstraints").stream()
            .map(
                each ->
                    new UniqueSource(
                        name(each, model),
                        each.texts("fields"),
                        each.texts("condition"),
                        each.text("message")))
            .toList(),
        meta.mirrors("checkConstraints").stream()
            .map(
                each ->
                    new CheckSource(
                        name(each, model), each.texts("condition"), each.text("message")))
            .toList(),
        meta.texts("uniqueTogether"),
        meta.mirrors("permissions").stream()
            .map(each -> new PermissionSource(each.text("codename"), each.text("name")))
            .toList(),
        said,
        permissions,
        meta.flag("managed", true),
        meta.text("swappable"));
  }

  private static String name(Mirror mirror, TypeElement model) {
    return RelationReader.filled(mirror.text("name"), model);
  }
}
