/** The settings of the app, and their values in force. */
@NullMarked
package io.charchub.contrib.rest.settings;

import org.jspecify.annotations.NullMarked;
