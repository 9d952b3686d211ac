package io.charchub.contrib.admin.records;

import io.charchub.contrib.admin.ChangeMessage;
import io.charchub.contrib.admin.LogEntry;
import io.charchub.db.meta.ModelMeta;
import io.charchub.i18n.Translations;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes of an entry of the log what people read. */
final class EntryViews {
  private static final Set<String> SOURCES = Set.of("api", "import", "shell");

  private EntryViews() {}

  /**
   * An entry as it is shown.
   *
   * @param meta the model of its row; null where that is gone
   * @param hidden whether the visitor may not see a field of this name
   */
  static EntryView of(
      LogEntry entry, @Nullable ModelMeta<?> meta, Predicate<String> hidden, String revertUrl) {
    Translations texts = Translations.current();
    ChangeMessage message = ChangeMessage.read(entry.changeMessage);
    List<PartView> parts =
        message == null
            ? List.of()
            : message.parts().stream()
                .map(part -> PartView.of(part, part.model().isEmpty() ? meta : null, hidden))
                .toList();
    boolean same = entry.actionFlag == LogEntry.CHANGE && parts.isEmpty() && message != null;
    return new EntryView(
        entry,
        texts.tr(
            same
                ? "admin.records.kind.same"
                : "admin.records.kind." + EntryView.keyOf(entry.actionFlag)),
        source(entry.source, texts),
        parts,
        message == null ? entry.changeMessage : "",
        revertUrl);
  }

  private static String source(String source, Translations texts) {
    if (source.isEmpty() || source.equals("admin")) {
      return "";
    }
    return SOURCES.contains(source) ? texts.tr("admin.records.source." + source) : source;
  }
}
