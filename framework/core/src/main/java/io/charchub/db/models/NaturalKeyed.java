package io.charchub.db.models;

import java.util.List;

/**
 * A model whose rows people know by something else than a number: users by their name, permissions
 * by model and code name. Fixtures can refer to such rows by that, so that they fit into a database
 * whose numbers are others. Django's {@code natural_key} and {@code get_by_natural_key} in one.
 *
 * <pre>
 * public class Tag extends Model implements NaturalKeyed {
 *   &#64;Override
 *   public List&lt;String&gt; naturalKey() {
 *     return List.of("slug");
 *   }
 * </pre>
 */
public interface NaturalKeyed {
  /**
   * The fields, or paths such as {@code contentType__model}, whose values no two rows have alike;
   * the same for every row, at least one.
   */
  List<String> naturalKey();
}
