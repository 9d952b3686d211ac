package io.charchub.db.meta;

/**
 * An instance of which not every column was read. What reads a field through its metamodel asks for
 * it first, so that forms, templates and serializers never see a value that is not there.
 */
public interface Deferring {
  /** Whether a field is left that was not read; most instances have none. */
  boolean hasDeferred();

  /** Reads the field from the database now, unless it is there. */
  void require(ModelField<?, ?> field);
}
