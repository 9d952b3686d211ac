/**
 * Finds the texts of a project and keeps its files of messages: {@code manage makemessages} and the
 * checks of translations.
 *
 * <p>{@code JavaTexts} and {@code TemplateTexts} find {@code TextUse}s in sources; {@code
 * MessageFile} is one {@code messages_fa.properties}, read with its comments and written back; a
 * {@code MessageMerge} brings the two together. {@code MakeMessages} is the command, {@code
 * MessageChecks} looks at the files alone.
 */
@NullMarked
package io.charchub.management.messages;

import org.jspecify.annotations.NullMarked;
