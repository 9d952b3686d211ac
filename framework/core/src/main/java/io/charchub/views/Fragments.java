package io.charchub.views;

import io.charchub.crypto.Digests;
import io.charchub.i18n.Languages;
import io.charchub.i18n.TimeZones;
import io.charchub.template.Templates;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of parts of pages that templates keep:
 *
 * <pre>
 * &lt;@cache name="sidebar" timeout=300 vary=[user.id]&gt; ... &lt;/@cache&gt;
 * </pre>
 *
 * <p>The values of {@code vary} belong to the key; so do, unasked, the language and the time zone,
 * since a text in one language must not meet a reader of another. {@code timeout} is a number of
 * seconds or {@code "none"}; without it the default of the cache holds. {@code alias} names the
 * cache; without it that is the one called {@code template_fragments}, or else the default one. A
 * part in which a token of a form or a nonce was made is shown and not kept.
 *
 * <p>Django's counterparts are {@code {% cache %}} and {@code make_template_fragment_key}.
 */
public final class Fragments {
  private Fragments() {}

  /** Adds the directive {@code cache} to {@code templates}. */
  public static Templates.Builder install(Templates.Builder templates) {
    return templates.directive("cache", CachedFragment::render);
  }

  /**
   * The key of a part in the active language and time zone: to forget it when what it shows has
   * changed.
   *
   * @param name its name in the template
   * @param vary the values it varies on, in the order of the template; numbers as the template has
   *     them
   */
  public static String key(String name, @Nullable Object... vary) {
    List<String> parts = new ArrayList<>();
    parts.add(name);
    parts.add(Languages.current().toLanguageTag());
    parts.add(TimeZones.current().getId());
    for (Object value : vary) {
      parts.add(value == null ? "-" : "=" + value);
    }
    return "template.cache." + Digests.ofParts(parts);
  }
}
