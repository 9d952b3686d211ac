package io.charchub.contrib.rest.authtoken;

import io.charchub.contrib.auth.AbstractBaseUser;
import io.charchub.crypto.Digests;
import io.charchub.crypto.RandomTokens;
import io.charchub.db.annotations.CharField;
import io.charchub.db.annotations.DateTimeField;
import io.charchub.db.annotations.ForeignKey;
import io.charchub.db.annotations.Meta;
import io.charchub.db.annotations.OnDelete;
import io.charchub.db.models.KeyedModel;
import io.charchub.db.models.Manager;
import io.charchub.db.models.QuerySet;
import io.charchub.db.models.Ref;
import io.charchub.i18n.TimeZones;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A token by which a program acts as an account. An account may have several, each for one program,
 * and each can be taken away by itself. Whoever reads the database learns no token: it keeps the
 * hash of 256 random bits, which nobody can guess back.
 */
@Meta(ordering = "createdAt", verboseName = "API token")
public class Token extends KeyedModel<String> {
  /** The tokens, those that have expired too. */
  public static final QuerySet<Token> objects = Manager.of(Token.class);

  private static final int LENGTH = 43;

  /** What a token begins with, so that scanners of leaked secrets know it. */
  private static final String PREFIX = "chb_";

  /** The hash of the token. */
  @CharField(maxLength = 64, primaryKey = true)
  public String digest;

  /** What the token is for, in the words of its owner. */
  @CharField(maxLength = 100, blank = true)
  public String name = "";

  /** When it was made. */
  @DateTimeField(autoNowAdd = true)
  public Instant createdAt;

  /** When it ends; null for never. */
  @DateTimeField(blank = true)
  @Nullable
  public Instant expiresAt;

  /** As whom the program acts. */
  @ForeignKey(onDelete = OnDelete.CASCADE, relatedName = "api_tokens")
  public final Ref<AbstractBaseUser> user = ref();

  /**
   * A new token of {@code user}, saved.
   *
   * @param name what it is for; may be empty
   * @param lifetime how long it works; null for ever
   * @return the token itself, which is not to be had again
   */
  public static String make(AbstractBaseUser user, String name, @Nullable Duration lifetime) {
    String secret = PREFIX + RandomTokens.string(LENGTH);
    Token token = new Token();
    token.digest = digest(secret);
    token.name = name;
    token.expiresAt = lifetime == null ? null : TimeZones.now().plus(lifetime);
    token.user.set(user);
    token.save();
    return secret;
  }

  /** The token that {@code secret} is, of an account in use, unless it has expired. */
  static Optional<Token> find(String secret) {
    return objects
        .filter("digest", digest(secret))
        .selectRelated("user")
        .first()
        .filter(token -> token.expiresAt == null || token.expiresAt.isAfter(TimeZones.now()))
        .filter(token -> token.user.get().isInUse());
  }

  private static String digest(String secret) {
    return Digests.ofParts(List.of("io.charchub.contrib.rest.authtoken", secret));
  }

  /** The name and the owner. */
  @Override
  public String toString() {
    return (name.isEmpty() ? "token" : name) + " of " + user.get();
  }
}
