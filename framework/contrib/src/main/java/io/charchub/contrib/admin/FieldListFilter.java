package io.charchub.contrib.admin;

import io.charchub.i18n.Translatable;
import org.jspecify.annotations.Nullable;

/**
 * Narrows a list by a field, or by one that a path over foreign keys leads to.
 *
 * <pre>
 * listFilter(FieldListFilter.of("status"), FieldListFilter.of("author").inUse());
 * </pre>
 *
 * @param path the field: {@code status}, {@code author__country}
 * @param kind how
 * @param title what people read, to be translated; null for the name of the field
 */
public record FieldListFilter(String path, Kind kind, @Nullable String title)
    implements ListFilter {
  /** The ways to narrow by a field. */
  public enum Kind {
    /** By the kind of the field: choices, yes and no, related rows, dates, or text. */
    FITTING,
    /** One of the related rows that rows of the list refer to. Django's {@code RelatedOnly...}. */
    IN_USE,
    /** One of the values that rows have. Django's {@code AllValues...}. */
    VALUES,
    /** Whether there is a value. Django's {@code Empty...}. */
    EMPTINESS,
    /** A text that stands in the field. */
    TEXT
  }

  /** In the way that fits the kind of the field. */
  public static FieldListFilter of(String path) {
    return new FieldListFilter(path, Kind.FITTING, null);
  }

  /** Offers those related rows alone that some row refers to. */
  public FieldListFilter inUse() {
    return new FieldListFilter(path, Kind.IN_USE, title);
  }

  /** Offers the values that rows have. */
  public FieldListFilter values() {
    return new FieldListFilter(path, Kind.VALUES, title);
  }

  /** Asks whether there is a value. */
  public FieldListFilter emptiness() {
    return new FieldListFilter(path, Kind.EMPTINESS, title);
  }

  /** Asks for a text in the field. */
  public FieldListFilter text() {
    return new FieldListFilter(path, Kind.TEXT, title);
  }

  /** Under this name. */
  public FieldListFilter titled(@Translatable String text) {
    return new FieldListFilter(path, kind, text);
  }
}
