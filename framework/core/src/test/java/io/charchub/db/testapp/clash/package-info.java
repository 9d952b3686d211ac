/** Models that each compile, and cannot live together. */
@NullMarked
package io.charchub.db.testapp.clash;

import org.jspecify.annotations.NullMarked;
