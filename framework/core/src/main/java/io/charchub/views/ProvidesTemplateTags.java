package io.charchub.views;

import io.charchub.template.Templates;

/** Implemented by the {@code AppConfig} of an app that gives templates functions or directives. */
public interface ProvidesTemplateTags {
  /** Adds them; one of the same name as an app before, or as the framework's own, replaces that. */
  void templateTags(Templates.Builder templates);
}
