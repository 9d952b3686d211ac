package io.charchub.db.meta;

import io.charchub.db.fields.Field;

/**
 * The door through which an app says of what kind the keys of its models are that come by
 * themselves, whatever DEFAULT_AUTO_FIELD says: its config implements this. An app that is given to
 * others does, so that its written migrations suit every project. Django's counterpart is {@code
 * AppConfig.default_auto_field}.
 *
 * <pre>
 * public final class ShopConfig extends AppConfig implements ProvidesDefaultAutoField {
 *   &#64;Override public Field&lt;Long&gt; defaultAutoField() { return new BigAutoField(); }
 * }
 * </pre>
 */
public interface ProvidesDefaultAutoField {
  /** A field of a kind that gives its own values: AutoField, BigAutoField or SmallAutoField. */
  Field<Long> defaultAutoField();
}
