package io.charchub.db.models;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an instance is saved.
 *
 * <pre>
 * post.save(SaveOptions.fields("title", "slug"));
 * </pre>
 *
 * @param forceInsert the row must be new: no UPDATE is tried
 * @param forceUpdate the row must be there: none is inserted
 * @param database the alias of the database; null for the one that the instance comes from, or the
 *     default
 * @param updateFields the fields that are written, of a row that is there; null for all; empty for
 *     none at all
 * @param asItStands whether fields set no value on save and no signal is sent
 */
public record SaveOptions(
    boolean forceInsert,
    boolean forceUpdate,
    @Nullable String database,
    @Nullable List<String> updateFields,
    boolean asItStands) {

  /** The row is updated where it is there, and inserted otherwise. */
  public static final SaveOptions DEFAULT = new SaveOptions(false, false, null, null, false);

  /**
   * The row is saved as it stands: no field sets its value on save, and no signal is sent. For data
   * that were a row before (Django's {@code raw}).
   */
  public static final SaveOptions AS_IT_STANDS = new SaveOptions(false, false, null, null, true);

  /** The row must be new. */
  public static final SaveOptions INSERT = new SaveOptions(true, false, null, null, false);

  /** The row must be there. */
  public static final SaveOptions UPDATE = new SaveOptions(false, true, null, null, false);

  /** Only these fields are written, of a row that must be there. */
  public static SaveOptions fields(String... names) {
    return new SaveOptions(false, false, null, List.of(names), false);
  }

  /** These options on another database. */
  public SaveOptions on(String alias) {
    return new SaveOptions(forceInsert, forceUpdate, alias, updateFields, asItStands);
  }
}
