package io.charchub.management.messages;

import io.charchub.i18n.Translations;
import io.charchub.template.TemplateCalls;
import io.charchub.template.TemplateCalls.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the texts in templates: what they pass to {@code trans} and its sisters. */
final class TemplateTexts {
  /** Where each function takes its context, its text and its plural; -1 for nowhere. */
  private record Signature(int context, int text, int plural) {}

  private static final Map<String, Signature> FUNCTIONS =
      Map.of(
          "trans", new Signature(-1, 0, -1),
          "ntrans", new Signature(-1, 0, 1),
          "ptrans", new Signature(0, 1, -1),
          "nptrans", new Signature(0, 1, 2));

  private TemplateTexts() {}

  /**
   * The texts of one template.
   *
   * @param shown what the file is called in places and errors
   */
  static List<TextUse> of(Path file, String shown) {
    String source = read(file);
    Notes notes = new Notes(source);
    List<TextUse> uses = new ArrayList<>();
    for (Call call : TemplateCalls.in(shown, source, FUNCTIONS.keySet())) {
      Signature signature = FUNCTIONS.get(call.function());
      if (signature == null) {
        continue;
      }
      String key = key(call, signature);
      if (key != null && !key.isEmpty()) {
        String plural = argument(call, signature.plural());
        uses.add(
            new TextUse(
                key, plural == null ? "" : plural, shown, call.line(), notes.above(call.line())));
      }
    }
    return uses;
  }

  private static @Nullable String key(Call call, Signature signature) {
    String text = argument(call, signature.text());
    if (text == null || signature.context() < 0) {
      return text;
    }
    String context = argument(call, signature.context());
    return context == null ? null : Translations.keyIn(context, text);
  }

  private static @Nullable String argument(Call call, int position) {
    return position >= 0 && position < call.arguments().size()
        ? call.arguments().get(position)
        : null;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
