package io.charchub.contrib.rest.access;

/**
 * Whether a call may be made. DRF's {@code BasePermission}.
 *
 * <pre>
 * permission(ApiPermissions.AUTHENTICATED.and(ownPosts).or(ApiPermissions.STAFF));
 * </pre>
 *
 * <p>Asked twice where the call is about one row: before anything is read, and again with the row.
 * Safe for use by many threads.
 */
@FunctionalInterface
public interface ApiPermission {
  /** Whether the call may be made at all. */
  boolean allows(ApiCall call);

  /** Whether it may be made on {@code row}; as {@link #allows(ApiCall)} unless overridden. */
  default boolean allows(ApiCall call, Object row) {
    return allows(call);
  }

  /** Both must allow it. */
  default ApiPermission and(ApiPermission other) {
    return new Composed(this, other, true);
  }

  /** Either must allow it; of a row, one that allows the call too. */
  default ApiPermission or(ApiPermission other) {
    return new Composed(this, other, false);
  }

  /** What this does not allow. */
  default ApiPermission not() {
    ApiPermission refused = this;
    return new ApiPermission() {
      @Override
      public boolean allows(ApiCall call) {
        return !refused.allows(call);
      }

      @Override
      public boolean allows(ApiCall call, Object row) {
        return !refused.allows(call, row);
      }
    };
  }

  /** Two permissions, both or either of which must hold. */
  record Composed(ApiPermission one, ApiPermission other, boolean both) implements ApiPermission {
    @Override
    public boolean allows(ApiCall call) {
      return both ? one.allows(call) && other.allows(call) : one.allows(call) || other.allows(call);
    }

    @Override
    public boolean allows(ApiCall call, Object row) {
      return both
          ? one.allows(call, row) && other.allows(call, row)
          : one.allows(call) && one.allows(call, row)
              || other.allows(call) && other.allows(call, row);
    }
  }
}
