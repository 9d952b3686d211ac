package io.charchub.processor;

import io.charchub.processor.MetaSource.CheckSource;
import io.charchub.processor.MetaSource.IndexSource;
import io.charchub.processor.MetaSource.PermissionSource;
import io.charchub.processor.MetaSource.UniqueSource;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * Reads {@code @Meta}; what a model does not say, the nearest base that says it does, but for
 * names.
 */
final class MetaReader {
  private static final Mirror NOTHING = new Mirror(null, Map.of());

  private MetaReader() {}

  static MetaSource read(TypeElement type) {
    Mirror own = Mirror.on(type, Api.META_ANNOTATION).orElse(NOTHING);
    Mirror inherited = own;
    for (TypeElement at = ModelReader.superclass(type);
        inherited == NOTHING && at != null;
        at = ModelReader.superclass(at)) {
      inherited = Mirror.on(at, Api.META_ANNOTATION).orElse(NOTHING);
    }
    List<String> permissions = inherited.texts("defaultPermissions");
    return new MetaSource(
        own.text("dbTable"),
        own.text("verboseName"),
        own.text("verboseNamePlural"),
        inherited.texts("ordering"),
        inherited.texts("getLatestBy"),
        inherited.mirrors("indexes").stream()
            .map(
                each ->
                    new IndexSource(
                        each.text("name"), each.texts("fields"), each.texts("condition")))
            .toList(),
        inherited.mirrors("uniqueConstraints").stream()
            .map(
                each ->
                    new UniqueSource(
                        each.text("name"),
                        each.texts("fields"),
                        each.texts("condition"),
                        each.text("message")))
            .toList(),
        inherited.mirrors("checkConstraints").stream()
            .map(
                each ->
                    new CheckSource(
                        each.text("name"), each.texts("condition"), each.text("message")))
            .toList(),
        inherited.texts("uniqueTogether"),
        inherited.mirrors("permissions").stream()
            .map(each -> new PermissionSource(each.text("codename"), each.text("name")))
            .toList(),
        inherited.values().containsKey("defaultPermissions"),
        permissions,
        inherited.flag("managed", true));
  }
}
