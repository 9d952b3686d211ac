/**
 * Forms: what a person may fill in, how it is shown, how what comes back is read and checked, and
 * how it is shown again with what is wrong beside it.
 *
 * <p>A {@link io.charchub.forms.Form} has {@link io.charchub.forms.Field}s, which turn text into
 * values and refuse what is none; a field has a {@link io.charchub.forms.Widget}, which knows HTML;
 * a {@link io.charchub.forms.BoundField} is a field with what this form knows of it, and what
 * templates see. All HTML is made by templates below {@code forms/}, which a project may write
 * anew.
 *
 * <p>A {@link io.charchub.forms.ModelForm} is made of a model's fields and saves its row; a {@link
 * io.charchub.forms.FormSet} is several forms on a page.
 *
 * <p>May know requests (what was sent), validation, files, templates and models. Start reading at
 * {@link io.charchub.forms.Form}.
 */
@NullMarked
package io.charchub.forms;

import org.jspecify.annotations.NullMarked;
