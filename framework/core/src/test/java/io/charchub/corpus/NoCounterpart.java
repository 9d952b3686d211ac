package io.charchub.corpus;

import java.util.Map;
import java.util.TreeMap;

/** The functions of the corpus without a counterpart in Charchub, and why. */
final class NoCounterpart {
  /** From the function to the reason. */
  static final Map<String, String> REASONS = new TreeMap<>();

  static {
    because(
        "FreeMarker's own built-ins do this",
        "slice",
        "length",
        "title",
        "add",
        "default",
        "default_if_none",
        "last",
        "first",
        "cut",
        "ljust",
        "rjust",
        "center",
        "join",
        "wordcount",
        "divisibleby",
        "stringformat",
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
        "not in Charchub: there is no humanize",
        "intcomma",
        "ordinal",
        "intword",
        "apnumber",
        "naturaltime",
        "naturalday");
    because(
        "Java's own classes do this",
        "urlsafe_base64_encode",
        "urlsafe_base64_decode",
        "base36_to_int",
        "int_to_base36",
        "normalize_newlines");
    because(
        "a hash too weak to keep is not taken over: such users reset their passwords",
        "md5.encode",
        "pbkdf2_sha1.encode");
    because("not in Charchub: no page shows parts of a hash", "safe_summary");
    because("formats of a language are not asked for by Django's settings' names", "get_format");
    because(
        "a typed value is formatted by Numbers or Dates, which other rows hold to Django",
        "localize");
    because(
        "a part of the time signature, which other rows hold to Django",
        "b62_encode",
        "b62_decode");
    because(
        "an object is signed with its time only, by TimestampSigner.signData",
        "Signer.sign_object");
    because(
        "a part of Django's own template language; ours is FreeMarker's",
        "smart_split",
        "unescape_string_literal");
    because("not in Charchub: nobody dials by letters", "phone2numeric");
    because("not in Charchub: a sentence with a list is the translator's", "get_text_list");
    because(
        "not in Charchub: there is no such field; a list of integers is a list",
        "validate_comma_separated_integer_list");
    because(
        "a part of a name's making for databases that are not supported",
        "truncate_name",
        "split_identifier");
    because(
        "a part of the names of indexes, which create_index_name and index_auto_name hold to Django",
        "names_digest");
    because(
        "has a counterpart, not replayed yet: the models of the corpus stand in the corpus' own tests",
        "model_names",
        "model_names.m2m");
    because("a private part of urlize, whose own rows hold it to Django", "smart_urlquote");
    because(
        "QueryParams takes texts only, so that no value is turned into a text by chance",
        "urlencode_query");
    because(
        "not in Charchub: a path that a client sent goes back as it was sent, by iri_to_uri",
        "escape_uri_path");
    because("not in Charchub: pages are compressed, not re-written", "strip_spaces_between_tags");
  }

  private NoCounterpart() {}

  private static void because(String reason, String... functions) {
    for (String function : functions) {
      REASONS.put(function, reason);
    }
  }
}
