package io.charchub.template;

import java.util.Map;

/**
 * A piece of a page that a template of its own makes: shown as {@code ${form.asDiv}}, it is
 * rendered at that place. So Java code can offer HTML without holding the templates, and a project
 * can write the template anew.
 *
 * @param template the template's name
 * @param variables what the template is given; it sees nothing else
 */
public record Fragment(String template, Map<String, ?> variables) {}
