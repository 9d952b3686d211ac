package io.charchub.i18n;

import io.charchub.errors.Problem;
import io.charchub.i18n.Translatable.Part;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the framework and of apps in the active language.
 *
 * <pre>
 * Translations texts = Translations.of(loader, List.of("blog/messages", "io/charchub/i18n/messages"));
 * texts.tr("Save");                            // ذخیره
 * texts.tr("{0} comments on {1}", 3, title);
 * texts.plural("{0} comment", "{0} comments", count);
 * </pre>
 *
 * <p>Texts are marked where they are used, and {@code manage makemessages} collects them: see
 * {@link Translatable}.
 *
 * <p>A base name such as {@code blog/messages} stands for the resources {@code
 * blog/messages_fa.properties} (one a language) and {@code blog/messages.properties} (English), in
 * UTF-8. A key is a name ({@code form.required}) or the English text itself, which then needs no
 * English file. A text is looked for in the active language with its region, in the language alone,
 * and in English; what is found nowhere is shown as it stands. Of several base names the first that
 * has the key wins. An empty text counts as none: so a file lists what is still to be translated.
 *
 * <p>Texts are message patterns of ICU: {@code {0}} or {@code {name}} is replaced by a value,
 * numbers in the digits of the language, dates in its format; {@code {0, plural, one {# day} other
 * {# days}}} chooses by the plural rules of the language. A text asked for without values is shown
 * as it stands. Safe for use by any number of threads. Django's counterpart is {@code gettext}.
 */
public final class Translations {
  /** Stands between context and text in a key, as in the files of gettext. */
  private static final char CONTEXT_END = '\u0004';

  private static final Translations FRAMEWORK =
      of(
          Optional.ofNullable(Translations.class.getClassLoader())
              .orElseGet(ClassLoader::getSystemClassLoader),
          List.of("io/charchub/i18n/messages"));
  private static volatile Translations current = FRAMEWORK;

  private final ClassLoader loader;
  private final List<String> baseNames;
  private final Map<Locale, MessageBundle> bundles = new ConcurrentHashMap<>();

  private Translations(ClassLoader loader, List<String> baseNames) {
    this.loader = loader;
    this.baseNames = List.copyOf(baseNames);
  }

  /** The framework's own texts. */
  public static Translations framework() {
    return FRAMEWORK;
  }

  /**
   * The texts of the running project: its own, its apps' and the framework's. The framework's alone
   * before any were set.
   */
  public static Translations current() {
    return current;
  }

  /** Sets the texts of the running project. For the composition root, once, at start. */
  public static void setCurrent(Translations translations) {
    current = translations;
  }

  /**
   * The texts of {@code baseNames}, the first that has a key winning. Files are read when a
   * language is first used.
   *
   * @param baseNames resource names with slashes and without ending, such as {@code blog/messages};
   *     a resource that is not there has no texts
   */
  public static Translations of(ClassLoader loader, List<String> baseNames) {
    return new Translations(loader, baseNames);
  }

  /** The base names, the strongest first. */
  public List<String> baseNames() {
    return baseNames;
  }

  /**
   * The text of {@code key} in the active language, with {@code {0}}, {@code {1}} replaced by
   * {@code values}.
   *
   * @throws I18nException {@code i18n.E003} when the text is no well-formed pattern
   */
  public String tr(@Translatable String key, @Nullable Object... values) {
    MessageBundle bundle = bundle(Languages.current());
    if (values.length == 0) {
      return bundle.text(key);
    }
    Object[] shown = new Object[values.length];
    Arrays.setAll(shown, i -> shown(values[i]));
    return bundle.message(key).with(shown);
  }

  /**
   * The text of {@code key} in the active language, with {@code {name}} replaced by the value of
   * that name.
   */
  public String tr(@Translatable String key, Map<String, ?> values) {
    MessageBundle bundle = bundle(Languages.current());
    if (values.isEmpty()) {
      return bundle.text(key);
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    values.forEach((name, value) -> shown.put(name, shown(value)));
    return bundle.message(key).with(shown);
  }

  /**
   * The text for a count, which is {@code {0}} in it. Looked up by {@code one}, whose translation
   * is a plural pattern; where there is none, the English text {@code one} for 1 and {@code other}
   * for any other count.
   */
  public String plural(
      @Translatable String one, @Translatable(Part.PLURAL) String other, long count) {
    MessageBundle bundle = bundle(Languages.current());
    String key = bundle.has(one) || count == 1 ? one : other;
    return bundle.message(key).of(count);
  }

  /**
   * As {@link #tr(String, Object...)}, for a text that means different things in different places:
   * {@code trIn("month name", "May")}. Where there is no translation for the context, the one
   * without it is taken. Django's {@code pgettext}.
   */
  public String trIn(
      @Translatable(Part.CONTEXT) String context,
      @Translatable String text,
      @Nullable Object... values) {
    String key = keyIn(context, text);
    return tr(has(key) ? key : text, values);
  }

  /** As {@link #plural} in a context, see {@link #trIn}. Django's {@code npgettext}. */
  public String pluralIn(
      @Translatable(Part.CONTEXT) String context,
      @Translatable String one,
      @Translatable(Part.PLURAL) String other,
      long count) {
    String key = keyIn(context, one);
    MessageBundle bundle = bundle(Languages.current());
    return bundle.has(key) ? bundle.message(key).of(count) : plural(one, other, count);
  }

  /** The key under which the files of messages hold {@code text} as it is meant in a context. */
  public static String keyIn(String context, String text) {
    return context + CONTEXT_END + text;
  }

  /**
   * {@code text} as it is: marks a text that is translated later, when it is shown, so that {@code
   * makemessages} finds it. Django's {@code gettext_noop}.
   */
  public static String mark(@Translatable String text) {
    return text;
  }

  /** Whether the active language, or English behind it, has a text for {@code key}. */
  public boolean has(String key) {
    return bundle(Languages.current()).has(key);
  }

  /** What a message pattern can show: numbers as they are, dates in words, nothing for null. */
  private static Object shown(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof TemporalAccessor time ? Dates.format(time) : value;
  }

  private MessageBundle bundle(Locale language) {
    MessageBundle bundle = bundles.get(language);
    return bundle == null
        ? bundles.computeIfAbsent(language, key -> MessageBundle.load(loader, baseNames, key))
        : bundle;
  }

  static Problem badPattern(String key, Locale language, String reason) {
    return Problem.of("i18n.E003", "The text of '" + key + "' is no well-formed pattern: " + reason)
        .at("language " + Languages.code(language))
        .hint("close every '{', and write a brace that is meant as such as '{'");
  }
}
