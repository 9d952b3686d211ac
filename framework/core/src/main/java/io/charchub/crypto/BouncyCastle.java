package io.charchub.crypto;

import io.charchub.errors.Problem;

/** Whether the library is there that some hashers need and that no project gets unasked. */
final class BouncyCastle {
  private BouncyCastle() {}

  /** Refuses to go on without the library. */
  static void require(String algorithm) {
    try {
      Class.forName(
          "org.bouncycastle.crypto.generators.Argon2BytesGenerator",
          false,
          BouncyCastle.class.getClassLoader());
    } catch (ClassNotFoundException absent) {
      throw new CryptoException(
          Problem.of(
                  "crypto.E005", algorithm + " needs Bouncy Castle, which is not on the class path")
              .hint("add the dependency org.bouncycastle:bcprov-jdk18on to the project's pom.xml"));
    }
  }
}
