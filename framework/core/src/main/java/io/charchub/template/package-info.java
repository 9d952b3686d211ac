/**
 * Templates: FreeMarker behind one {@link io.charchub.template.Templates}.
 *
 * <p>Here live the sources templates are read from, the wrapper that shows Java values to them,
 * {@code extends} and {@code block}, the functions every template may call, and errors that point
 * at a line of a template. The room knows languages and dates, and nothing of the web, of models or
 * of settings: what these add to templates (properties of models, {@code url}, {@code csrf}) is
 * handed to the builder as a {@link io.charchub.template.PropertySource}, a {@link
 * io.charchub.template.TemplateFunction} or a {@link io.charchub.template.TemplateDirective}.
 *
 * <p>Start reading at {@link io.charchub.template.Templates}; then {@code Inheritance}, how a base
 * page is filled by others, and {@code Wrapper}, how a value is read without reflection.
 */
@NullMarked
package io.charchub.template;

import org.jspecify.annotations.NullMarked;
