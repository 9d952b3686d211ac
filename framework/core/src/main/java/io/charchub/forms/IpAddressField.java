package io.charchub.forms;

import org.jspecify.annotations.Nullable;

/**
 * An IPv4 or IPv6 address; the value of an IPv6 address is its short lower-case form. Django's
 * {@code GenericIPAddressField}.
 */
public final class IpAddressField extends Field<String, IpAddressField> {
  private static final io.charchub.db.fields.IpAddressField KIND =
      new io.charchub.db.fields.IpAddressField();

  /** A required address. */
  public IpAddressField() {
    super(new Input("text"));
  }

  @Override
  protected @Nullable String convert(Raw raw) {
    return reworded(() -> KIND.toJava(raw.text().strip()));
  }
}
