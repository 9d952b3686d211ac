package io.charchub.urls;

/** A piece of a route: plain text, or a captured value. */
sealed interface Piece {
  /** Text that stands for itself. */
  record Literal(String text) implements Piece {}

  /** A value. */
  record Capture(Parameter parameter) implements Piece {}
}
