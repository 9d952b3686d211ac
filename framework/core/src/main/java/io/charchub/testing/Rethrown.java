package io.charchub.testing;

/** Throws in the test what a view threw. */
final class Rethrown {
  private Rethrown() {}

  /** Throws {@code failure} itself, checked or not; typed so that the compiler sees an end. */
  static RuntimeException asItWas(Throwable failure) {
    throw Rethrown.<RuntimeException>unchecked(failure);
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the point of it
  private static <T extends Throwable> T unchecked(Throwable failure) throws T {
    throw (T) failure;
  }
}
