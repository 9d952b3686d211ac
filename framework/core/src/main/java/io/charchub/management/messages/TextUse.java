package io.charchub.management.messages;

/**
 * A text in a source, to be translated.
 *
 * @param key the text, or its name, with its context if it has one
 * @param plural the English text for counts other than 1; empty for a text without count
 * @param file the source, below the project's folder
 * @param line the line, from 1
 * @param note what the programmer tells translators; potentially empty
 */
record TextUse(String key, String plural, String file, int line, String note) {
  String place() {
    return file + ":" + line;
  }
}
