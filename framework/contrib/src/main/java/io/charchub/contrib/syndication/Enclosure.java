package io.charchub.contrib.syndication;

/**
 * A file that belongs to an entry: the sound of a podcast, a picture.
 *
 * @param address from the site's root or whole
 * @param length in bytes; 0 where it is not known
 * @param type the media type, {@code audio/mpeg}
 */
public record Enclosure(String address, long length, String type) {}
