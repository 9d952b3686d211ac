package io.charchub.i18n;

/**
 * Something that is active until closed: a language, a zone, a clock. Closing puts back what was
 * active before; scopes of one kind are closed in the reverse order of their opening, by the thread
 * that opened them.
 */
public interface Scope extends AutoCloseable {
  /** Ends the scope. Never throws. */
  @Override
  void close();
}
