/**
 * One-time notices: what a view has to say to the visitor on the next page ("Your comment waits to
 * be read").
 *
 * <p>Start reading at {@link io.charchub.contrib.messages.Messages}. Kept in a signed cookie, or in
 * the session where they would not fit. Django's counterpart is {@code django.contrib.messages}.
 */
@NullMarked
package io.charchub.contrib.messages;

import org.jspecify.annotations.NullMarked;
