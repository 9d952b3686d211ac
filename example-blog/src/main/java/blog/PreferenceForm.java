package blog;

import io.charchub.forms.ChoiceField;
import io.charchub.forms.Form;
import io.charchub.forms.Option;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Language and time zone of an account. */
final class PreferenceForm extends Form {
  private static final Set<String> OTHER_NAMES = Set.of("Etc", "SystemV");

  private final ChoiceField<String> language =
      add(
          "language",
          ChoiceField.of(List.of(Option.of("en", "en", "English"), Option.of("fa", "fa", "فارسی")))
              .emptyLabel("As this browser has it")
              .required(false)
              .label("Language"));
  private final ChoiceField<String> timeZone =
      add(
          "timeZone",
          ChoiceField.of(zones())
              .emptyLabel("As this site has it")
              .required(false)
              .label("Time zone")
              .helpText("The day and the hour of posts and comments are those of this place."));

  /** The names of places, in alphabetical order. */
  private static List<Option<String>> zones() {
    return new TreeSet<>(ZoneId.getAvailableZoneIds())
        .stream()
            .filter(name -> name.equals("UTC") || isPlace(name))
            .map(name -> Option.of(name, name, name.replace('_', ' ')))
            .toList();
  }

  private static boolean isPlace(String name) {
    int slash = name.indexOf('/');
    return slash > 0 && !OTHER_NAMES.contains(name.substring(0, slash));
  }

  void into(Preference preference) {
    preference.language = orEmpty(language);
    preference.timeZone = orEmpty(timeZone);
  }

  private static String orEmpty(ChoiceField<String> field) {
    String value = field.value();
    return value == null ? "" : value;
  }
}
