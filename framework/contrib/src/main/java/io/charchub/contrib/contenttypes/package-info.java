/**
 * A row for each model, so that other rows can refer to a model: a permission to do something with
 * posts, an entry of a log about one of them.
 *
 * <p>Start reading at {@link io.charchub.contrib.contenttypes.ContentTypes}. Django's counterpart
 * is {@code django.contrib.contenttypes}; the table is the same.
 */
@NullMarked
package io.charchub.contrib.contenttypes;

import org.jspecify.annotations.NullMarked;
