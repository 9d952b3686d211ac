/**
 * The metamodel at run time: what the generated {@code Post_} extends and holds. {@link
 * io.charchub.db.meta.ModelMeta} is Django's {@code _meta}: a model's fields, options, and the code
 * that reads and writes its columns.
 */
@NullMarked
package io.charchub.db.meta;

import org.jspecify.annotations.NullMarked;
