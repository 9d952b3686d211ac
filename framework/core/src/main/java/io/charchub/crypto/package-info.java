/**
 * Secrets: keys for each purpose derived from the project's one secret, signed values, random
 * tokens, password hashes.
 *
 * <p>Knows the ground and the JDK's own cryptography, never settings: keys come by constructor.
 * Nothing here prints a secret. Start reading at {@link io.charchub.crypto.SecretKeys}, which the
 * composition root makes once from {@code SECRET_KEY} and its fallbacks, then {@link
 * io.charchub.crypto.Signer} and {@link io.charchub.crypto.Passwords}.
 */
@NullMarked
package io.charchub.crypto;

import org.jspecify.annotations.NullMarked;
