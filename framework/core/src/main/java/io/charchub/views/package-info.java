/**
 * What a view needs to answer: shortcuts, pages made of templates, pagination, and the pages for
 * errors.
 *
 * <p>The floor above requests, templates, forms and models, where these meet: {@link
 * io.charchub.views.Shortcuts} is what a view imports; {@link io.charchub.views.Pages} renders a
 * template with what the context processors of the installed apps add; {@link
 * io.charchub.views.WebTags} gives templates {@code url}, {@code static}, {@code csrf}; {@link
 * io.charchub.views.SiteErrorPages} answers what failed. Start reading at {@link
 * io.charchub.views.Shortcuts}.
 */
@NullMarked
package io.charchub.views;

import org.jspecify.annotations.NullMarked;
