package io.charchub.crypto;

/**
 * What a hash of scrypt costs. Its memory is 128 bytes times work times block; together at most 256
 * MiB, so that no stored form can ask for more.
 *
 * @param work N: a power of two, at least 2
 * @param block r, at least 1
 * @param lanes p, 1 to 64
 */
public record ScryptCost(int work, int block, int lanes) {
  private static final int MAX_LANES = 64;
  private static final long MAX_BYTES = 256L << 20;
  private static final int BYTES = 128;

  /** Refuses what is out of these bounds with an {@link IllegalArgumentException}. */
  public ScryptCost {
    boolean right =
        work >= 2
            && Integer.bitCount(work) == 1
            && block >= 1
            && lanes >= 1
            && lanes <= MAX_LANES
            && (long) BYTES * work * block <= MAX_BYTES;
    if (!right) {
      throw new IllegalArgumentException(
          "a power of two, a block of at least 1, 1 to 64 lanes, 256 MiB in all");
    }
  }
}
