/** An app that gives the site which apps register with. */
@NullMarked
package io.charchub.contrib.admin.ownsite;

import org.jspecify.annotations.NullMarked;
