package io.charchub.testing.board;

import io.charchub.forms.BooleanField;
import io.charchub.forms.CharField;
import io.charchub.forms.ChoiceField;
import io.charchub.forms.FileField;
import io.charchub.forms.Form;
import io.charchub.forms.MultipleChoiceField;
import io.charchub.forms.TextField;
import java.util.Map;
import java.util.TreeMap;

/** What is filled in to pin a note. */
final class NoteForm extends Form {
  private static final Map<String, String> COLOURS = Map.of("g", "Green", "y", "Yellow");

  final CharField title = add(new CharField().maxLength(40));
  final TextField body = add(new TextField().required(false));
  final ChoiceField<String> colour = add(ChoiceField.of(new TreeMap<>(COLOURS)).withoutEmpty());
  final MultipleChoiceField<String> places =
      add(
          MultipleChoiceField.of(new TreeMap<>(Map.of("hall", "The hall", "yard", "The yard")))
              .checkboxes()
              .required(false));
  final BooleanField urgent = add(new BooleanField().required(false));
  final FileField picture = add(new FileField().required(false));

  @Override
  protected void clean() {
    if (!hasError("title") && "Forbidden".equals(title.value())) {
      addError("Nobody may pin this", "forbidden");
    }
  }
}
