package io.charchub.db.models;

import java.util.Map;

/**
 * What a deletion took away.
 *
 * @param total the number of rows
 * @param byModel the number of rows of each model, by label
 */
public record Deleted(int total, Map<String, Integer> byModel) {}
