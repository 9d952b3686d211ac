package io.charchub.db.models;

/**
 * What {@code getOrCreate} found or made.
 *
 * @param object the instance, saved
 * @param created whether it was made now
 * @param <T> the model
 */
public record Created<T>(T object, boolean created) {}
