package io.charchub.contrib.rest.settings;

import io.charchub.conf.ConfigurationException;
import io.charchub.conf.Setting;
import io.charchub.conf.Settings;
import io.charchub.contrib.rest.access.Versioning;
import io.charchub.contrib.rest.formats.Bodies;
import io.charchub.contrib.rest.formats.Format;
import io.charchub.errors.DidYouMean;
import io.charchub.errors.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What calls and answers look like where a view says nothing else. A part of {@link RestOptions}.
 *
 * @param formats the forms of answers, the most liked first
 * @param bodies the forms of what is sent
 * @param formatParam the query parameter that names a form; empty for none
 * @param searchParam the query parameter of a search
 * @param orderingParam the query parameter of an order
 * @param versioning where a call names its version
 */
public record WireOptions(
    List<Format> formats,
    Set<Bodies.Kind> bodies,
    String formatParam,
    String searchParam,
    String orderingParam,
    Versioning versioning) {

  static WireOptions of(Settings settings) {
    List<Format> formats = new ArrayList<>();
    for (String name : settings.get(RestSettings.FORMATS)) {
      Format format = constant(Format.class, name, settings, RestSettings.FORMATS);
      if (format != Format.HTML || settings.get(RestSettings.BROWSABLE)) {
        formats.add(format);
      }
    }
    Set<Bodies.Kind> bodies = new LinkedHashSet<>();
    for (String name : settings.get(RestSettings.BODIES)) {
      bodies.add(constant(Bodies.Kind.class, name, settings, RestSettings.BODIES));
    }
    return new WireOptions(
        formats.isEmpty() ? List.of(Format.JSON) : List.copyOf(formats),
        Collections.unmodifiableSet(bodies),
        settings.get(RestSettings.FORMAT_PARAM),
        settings.get(RestSettings.SEARCH_PARAM),
        settings.get(RestSettings.ORDERING_PARAM),
        Versioning.named(
            settings.get(RestSettings.VERSIONING),
            settings.get(RestSettings.VERSION_PARAM),
            settings.get(RestSettings.DEFAULT_VERSION),
            settings.get(RestSettings.ALLOWED_VERSIONS)));
  }

  private static <E extends Enum<E>> E constant(
      Class<E> type, String name, Settings settings, Setting<?> setting) {
    List<String> known = new ArrayList<>();
    for (E each : type.getEnumConstants()) {
      String lower = each.name().toLowerCase(Locale.ROOT);
      known.add(lower);
      if (lower.equals(name)) {
        return each;
      }
    }
    throw new ConfigurationException(
        Problem.of("rest.E013", setting.name() + " names '" + name + "', which there is not")
            .at(settings.origin(setting).text())
            .hint(
                DidYouMean.nearest(name, known).map(near -> "'" + near + "'. ").orElse("")
                    + "Known: "
                    + String.join(", ", known)));
  }
}
