package io.charchub.crypto;

/**
 * What a hash of Argon2id costs.
 *
 * @param passes how often the memory is gone through, 1 to 100
 * @param kibibytes the memory: at least 8 for each lane, at most 1 GiB, so that no stored form can
 *     ask for more
 * @param lanes the parts of the memory that could be filled at once, 1 to 64
 */
public record Argon2Cost(int passes, int kibibytes, int lanes) {
  private static final int MAX_PASSES = 100;
  private static final int MAX_LANES = 64;
  private static final int MAX_KIBIBYTES = 1_048_576;
  private static final int MIN_PER_LANE = 8;

  /** Refuses what is out of these bounds with an {@link IllegalArgumentException}. */
  public Argon2Cost {
    boolean right =
        passes >= 1
            && passes <= MAX_PASSES
            && lanes >= 1
            && lanes <= MAX_LANES
            && kibibytes >= MIN_PER_LANE * lanes
            && kibibytes <= MAX_KIBIBYTES;
    if (!right) {
      throw new IllegalArgumentException(
          "1 to 100 passes, 1 to 64 lanes, 8 KiB for each lane up to 1 GiB in all");
    }
  }

  /** {@code m=102400,t=2,p=8}, as it stands in an encoded form. */
  @Override
  public String toString() {
    return "m=" + kibibytes + ",t=" + passes + ",p=" + lanes;
  }
}
