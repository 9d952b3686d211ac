/**
 * The framework and its blog from outside: a copy of the sources is built with the commands of the
 * README, as somebody who cloned it would, and looked at through its commands, its pages and its
 * database. Nothing of the framework is on the class path here. Start with {@link
 * io.charchub.acceptance.Checkout}.
 */
package io.charchub.acceptance;
