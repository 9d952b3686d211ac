package io.charchub.db.models;

import java.util.List;

/**
 * How {@code bulkCreate} goes about it.
 *
 * <pre>
 * Tag.objects.bulkCreate(tags, BulkOptions.DEFAULT.updating("weight").on("name"));
 * </pre>
 *
 * @param batchSize how many rows a statement inserts at most; 0 for as many as suit the database
 * @param ignoreConflicts whether rows that are there already are left as they are; the keys of new
 *     rows are not known then
 * @param updateFields the fields that rows which are there already get from the new ones; empty for
 *     an error
 * @param uniqueFields the fields that tell that a row is there already
 */
public record BulkOptions(
    int batchSize, boolean ignoreConflicts, List<String> updateFields, List<String> uniqueFields) {

  /** Rows that are there already are an error. */
  public static final BulkOptions DEFAULT = new BulkOptions(0, false, List.of(), List.of());

  /** Rows that are there already are left as they are. */
  public static final BulkOptions IGNORING = new BulkOptions(0, true, List.of(), List.of());

  /** At most {@code rows} rows a statement. */
  public BulkOptions batchSize(int rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("a batch has 1 row or more, not " + rows);
    }
    return new BulkOptions(rows, ignoreConflicts, updateFields, uniqueFields);
  }

  /** Rows that are there already get these fields of the new ones. */
  public BulkOptions updating(String... fields) {
    return new BulkOptions(batchSize, false, List.of(fields), uniqueFields);
  }

  /** These fields tell that a row is there already. */
  public BulkOptions on(String... fields) {
    return new BulkOptions(batchSize, ignoreConflicts, updateFields, List.of(fields));
  }
}
