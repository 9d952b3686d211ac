/**
 * What a model class is written with: the annotations of its fields and of itself, read by the
 * annotation processor when the model is compiled and never at run time.
 */
@NullMarked
package io.charchub.db.annotations;

import org.jspecify.annotations.NullMarked;
