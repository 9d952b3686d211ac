package io.charchub.db.fields;

import io.charchub.db.schema.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 or IPv6 address; IPv6 in its short lower-case form (Django's {@code
 * GenericIPAddressField}).
 */
public final class IpAddressField extends TextualField {
  private static final int LONGEST = 39;

  /** A field for either kind of address. */
  public IpAddressField() {
    this(FieldOptions.NONE);
  }

  private IpAddressField(FieldOptions options) {
    super(LONGEST, options);
  }

  @Override
  public boolean emptyTextAllowed() {
    return false;
  }

  @Override
  public @Nullable String toJava(@Nullable Object raw) {
    String text = super.toJava(raw);
    if (text == null || text.isBlank()) {
      return null;
    }
    String address = IpAddress.canonical(text.strip());
    if (address == null) {
      throw Refusal.invalid("validation.ip", text);
    }
    return address;
  }

  @Override
  public ColumnType columnType() {
    return ColumnType.of(ColumnType.Kind.INET);
  }

  @Override
  protected Field<String> with(FieldOptions changed) {
    return new IpAddressField(changed);
  }

  @Override
  protected List<Object> arguments() {
    return List.of();
  }
}
