/** A model with every kind of field, for the forms made of it: an app called {@code gallery}. */
@NullMarked
package io.charchub.forms.gallery;

import org.jspecify.annotations.NullMarked;
