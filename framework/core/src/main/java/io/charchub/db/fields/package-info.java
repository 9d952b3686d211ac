/**
 * The fields of a model as data: what each kind of column holds, how it is stored, converted and
 * checked. A field knows neither its model nor its neighbours; a relation knows its target by
 * label.
 */
@NullMarked
package io.charchub.db.fields;

import org.jspecify.annotations.NullMarked;
