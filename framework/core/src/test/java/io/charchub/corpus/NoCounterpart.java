package io.charchub.corpus;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The functions of the corpus without a counterpart in Charchub, and why. */
final class NoCounterpart {
  /** From the function to the reason. */
  static final Map<String, String> REASONS = new TreeMap<>();

  /**
   * Those whose counterpart is an app above this module: {@code HumanizeCorpusTest} replays them.
   */
  static final Set<String> OF_HUMANIZE =
      Set.of("intcomma", "ordinal", "intword", "apnumber", "naturaltime", "naturalday");

  static {
    because(
        "FreeMarker cuts with a range, text[1..<3], which has no step and no end counted from the last",
        "slice");
    because("the style sheet centres: spaces around a word do nothing in HTML", "center");
    because(
        "FreeMarker's formats are Java's, as in number?string('000'), and not those of C's printf",
        "stringformat");
    because(
        "a digit of a number is a letter of its text: FreeMarker's number?c[0]",
        "get_digit",
        "make_list");
    because(
        "no function of the templates does this, and none is missed: it is a matter of style sheets",
        "wordwrap",
        "linenumbers",
        "unordered_list");
    because(
        "a page's scripts get data by json_script only, which needs no such escapes",
        "escapejs",
        "addslashes");
    because(
        "Java's own classes do this",
        "urlsafe_base64_encode",
        "urlsafe_base64_decode",
        "base36_to_int",
        "int_to_base36",
        "normalize_newlines");
    because(
        "MD5 is broken: Django leaves it out of its own PASSWORD_HASHERS too and keeps it for tests",
        "md5.encode");
    because("not in Charchub: no page shows parts of a hash", "safe_summary");
    because(
        "a part of Django's own template language; ours is FreeMarker's",
        "smart_split",
        "unescape_string_literal");
    because("not in Charchub: nobody dials by letters", "phone2numeric");
    because("not in Charchub: a sentence with a list is the translator's", "get_text_list");
    because(
        "shortens names for databases that limit them and for owners before a dot; SQLite takes names"
            + " of any length, and a table's name is one name",
        "truncate_name",
        "split_identifier");
    because("a private part of urlize, whose own rows hold it to Django", "smart_urlquote");
    because(
        "QueryParams takes texts only, so that no value is turned into a text by chance",
        "urlencode_query");
    because("not in Charchub: pages are compressed, not re-written", "strip_spaces_between_tags");
  }

  private NoCounterpart() {}

  private static void because(String reason, String... functions) {
    for (String function : functions) {
      REASONS.put(function, reason);
    }
  }
}
