package io.charchub.contrib.rest.schema;

import io.charchub.contrib.rest.views.ViewSet;

/**
 * A view set and where it is.
 *
 * @param prefix the first part of its addresses
 * @param set the view set
 * @param basename the first part of the names of its routes
 */
public record ApiEntry(String prefix, ViewSet set, String basename) {}
