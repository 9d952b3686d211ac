package io.charchub.db.meta;

/**
 * A permission of a model besides the usual four.
 *
 * @param codename what code asks for, such as {@code publish_post}
 * @param name what people read
 */
public record PermissionOption(String codename, String name) {}
