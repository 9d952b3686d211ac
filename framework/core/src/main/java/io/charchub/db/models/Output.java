package io.charchub.db.models;

import io.charchub.db.expressions.Resolved;

/**
 * A column of a result.
 *
 * @param name what the caller knows it by
 * @param value what it holds
 * @param alias its name in SQL; empty where it needs none
 */
record Output(String name, Resolved value, String alias) {}
