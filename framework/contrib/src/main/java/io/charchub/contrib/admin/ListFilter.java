package io.charchub.contrib.admin;

/**
 * Something that a list can be narrowed by: a field, in the way that fits its kind ({@link
 * FieldListFilter}), or what a project makes ({@link SimpleListFilter}).
 */
public sealed interface ListFilter permits FieldListFilter, SimpleListFilter {}
