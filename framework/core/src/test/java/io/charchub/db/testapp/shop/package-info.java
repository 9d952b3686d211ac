/**
 * A shop: keys of one's own, a model between, one to one, every kind of field; for tests of the
 * whole ORM.
 */
@NullMarked
package io.charchub.db.testapp.shop;

import org.jspecify.annotations.NullMarked;
