/**
 * What is worth keeping for a while: answers of slow work under a key, until a time.
 *
 * <p>Start reading at {@link io.charchub.cache.Cache}, which makes keys, checks them and knows the
 * default timeout; a {@link io.charchub.cache.CacheBackend} keeps the values: in memory, in a table
 * of a database, in files, or nowhere. {@link io.charchub.cache.CacheValues} says what a value may
 * be and how it is written down. Knows databases and JSON, and nothing of settings or the web.
 * Django's counterpart is {@code django.core.cache}.
 */
@NullMarked
package io.charchub.cache;

import org.jspecify.annotations.NullMarked;
