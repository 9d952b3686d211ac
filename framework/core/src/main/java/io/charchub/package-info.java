/**
 * The map of the house. This package holds nothing; its rooms do, floor upon floor, and a room
 * imports only from floors below its own:
 *
 * <ol>
 *   <li>the ground: {@code errors}, {@code text}, {@code i18n};
 *   <li>{@code conf}, {@code crypto}, {@code validation}, {@code serialization}, {@code files},
 *       {@code cli}, {@code db}, {@code template};
 *   <li>{@code apps}, {@code db.schema}, {@code http};
 *   <li>{@code db.sql}, {@code db.fields}, {@code urls}, {@code server};
 *   <li>{@code db.expressions}, {@code db.meta}, {@code middleware};
 *   <li>{@code db.models};
 *   <li>{@code db.migrations}, {@code forms};
 *   <li>{@code views};
 *   <li>{@code management}, the composition root;
 *   <li>{@code testing}.
 * </ol>
 *
 * <p>The apps that ship live in {@code contrib} and are made as a user's apps are made. {@code
 * HouseTest} holds the code to this plan.
 */
@NullMarked
package io.charchub;

import org.jspecify.annotations.NullMarked;
