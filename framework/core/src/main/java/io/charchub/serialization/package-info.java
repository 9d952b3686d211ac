/**
 * Data as JSON and XML, out and in, within limits. Data are maps, lists, records, texts, numbers,
 * dates and the like; models and their fields are a matter of the rooms above.
 *
 * <p>Knows the ground, and Jackson's and Woodstox's streaming parsers, whose types stay inside.
 * Nothing is ever made of a class that the input names. Start reading at {@link
 * io.charchub.serialization.Json}.
 */
@NullMarked
package io.charchub.serialization;

import org.jspecify.annotations.NullMarked;
