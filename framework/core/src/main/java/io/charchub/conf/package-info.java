/**
 * Settings: typed keys, read once from defaults, {@code settings.toml}, the environment and {@code
 * secret.key}; immutable, and each value knows where it came from.
 *
 * <p>Imports only the ground. Few read it: the composition root, apps as they get ready, and the
 * DEBUG page; every other room gets typed values by constructor. Start at {@link
 * io.charchub.conf.Settings}, then {@link io.charchub.conf.BuiltInSettings} for what there is to
 * set.
 */
@NullMarked
package io.charchub.conf;

import org.jspecify.annotations.NullMarked;
