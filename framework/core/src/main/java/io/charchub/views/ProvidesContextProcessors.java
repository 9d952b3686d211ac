package io.charchub.views;

import java.util.List;

/** Implemented by the {@code AppConfig} of an app that gives pages variables. */
public interface ProvidesContextProcessors {
  /**
   * The app's context processors; of two variables of one name, that of the app installed later
   * wins.
   */
  List<ContextProcessor> contextProcessors();
}
